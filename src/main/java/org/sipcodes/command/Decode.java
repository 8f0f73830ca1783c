package org.sipcodes.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.sipcodes.capture.PcapWriter;
import org.sipcodes.form.MarkdownForm;
import org.sipcodes.form.TextForm;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Language;
import org.sipcodes.read.CatalogReader;
import org.sipcodes.read.Root;
import org.sipcodes.read.Words;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.TraceSheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.sip.Intake;
import org.sipcodes.site.Input;
import org.sipcodes.trace.MessageList;
import org.sipcodes.trace.Ticket;
import org.sipcodes.trace.Trace;

/** The command {@code decode}: what a capture or a log shows. */
record Decode(InputStream in, PrintStream out, PrintStream err, Options options) {

	static final String USAGE = "decode <file>…|- [--json|--md|--text|--messages|--ticket|--pcap] [--call=<Call-ID>] [--lang=<language>] [--redact]";

	/** As many messages as the heap can bear, at four kilobytes each. */
	private static final int MOST = (int) Math.min(1_000_000, Runtime.getRuntime().maxMemory() / 4_096);

	static Decode of(InputStream in, PrintStream out, PrintStream err, List<String> words) {
		return new Decode(in, out, err, Options.of(words, "--json", "--md", "--text", "--messages", "--ticket",
				"--pcap", "--call=", "--lang=", "--redact"));
	}

	/**
	 * Decodes an input.
	 * @return 0 if messages were found, 1 if there is nothing in it, 2 for a wrong call
	 */
	int run() {
		if (this.options.flaw().isPresent()) {
			return misused(this.options.flaw().get());
		}
		String tag = this.options.value("--lang", Language.DEFAULT);
		Language language = Words.language(tag);
		if (language == null) {
			return misused("there is no language \"" + tag + "\"");
		}
		List<String> files = this.options.words();
		return files.isEmpty() ? misused("expected a file, or - for the input") : decode(files, language);
	}

	private int misused(String message) {
		return Commands.misused(this.err, message, USAGE);
	}

	/** The last option that says how it is written. */
	private String form() {
		List<String> forms = new ArrayList<>(this.options.values().keySet());
		forms.removeAll(List.of("--call", "--lang", "--redact"));
		return forms.isEmpty() ? "--text" : forms.get(forms.size() - 1);
	}

	private int decode(List<String> files, Language language) {
		Trace trace = read(files);
		if (trace == null) {
			return Commands.MISUSED;
		}
		if (this.options.has("--call")) {
			trace = trace.only(this.options.value("--call", ""));
		}
		return switch (form()) {
			case "--messages" -> print(MessageList.of(trace.messages()), trace.messages().isEmpty());
			case "--ticket" -> print(tickets(trace, language), trace.messages().isEmpty());
			case "--pcap" -> capture(trace);
			default -> page(trace, language);
		};
	}

	private int print(String text, boolean empty) {
		this.out.print(text);
		this.out.flush();
		return empty ? 1 : 0;
	}

	private static String tickets(Trace trace, Language language) {
		int count = trace.calls().size() + trace.others().size();
		return IntStream.range(0, count)
			.mapToObj((place) -> Ticket.of(trace, place, language.labels()))
			.collect(Collectors.joining("\n"));
	}

	private int capture(Trace trace) {
		if (!PcapWriter.canHold(trace.messages())) {
			this.err.println("no message with the IP addresses that a capture needs; try --messages");
			return 1;
		}
		byte[] capture = PcapWriter.of(trace.messages());
		this.out.write(capture, 0, capture.length);
		this.out.flush();
		return 0;
	}

	private int page(Trace trace, Language language) {
		// To read all of the site takes a second; only lines without a message need it.
		Catalog catalog = trace.lines().isEmpty() ? Catalog.without(language)
				: CatalogReader.read(Root.classPath().files().get()).catalog();
		Urls urls = new Urls(catalog, Commands.address());
		TraceSheets sheets = new TraceSheets(catalog, urls, language);
		Sheet sheet = sheets.of(trace);
		String text = switch (form()) {
			case "--json" -> sheets.json(trace);
			case "--md" -> MarkdownForm.write(sheet, urls).text();
			default -> TextForm.of(sheet, urls, isColoured()).text();
		};
		return print(text, trace.isEmpty() && sheets.hints(trace).isEmpty());
	}

	private static boolean isColoured() {
		return System.console() != null && System.getenv("NO_COLOR") == null;
	}

	/** Files are looked at together; null if one cannot be read. */
	private @Nullable Trace read(List<String> files) {
		List<Intake> read = new ArrayList<>();
		for (String file : files) {
			try (InputStream bytes = file.equals("-") ? this.in : Files.newInputStream(Path.of(file))) {
				read.add(Input.read(bytes, MOST / files.size()));
			}
			catch (IOException ex) {
				this.err.println(file + " cannot be read (" + ex + ")");
				return null;
			}
		}
		return Input.trace(read, this.options.has("--redact"));
	}

}
