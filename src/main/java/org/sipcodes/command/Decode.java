package org.sipcodes.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
final class Decode {

	static final String USAGE = "decode <file>…|- [--json|--md|--text|--messages|--ticket|--pcap] [--call=<Call-ID>] [--lang=<language>] [--redact]";

	/** As many messages as the heap can bear, at four kilobytes each. */
	private static final int MOST = (int) Math.min(1_000_000, Runtime.getRuntime().maxMemory() / 4_096);

	private static final Set<String> FORMS = Set.of("--json", "--md", "--text", "--messages", "--ticket", "--pcap");

	private final InputStream in;

	private final PrintStream out;

	private final PrintStream err;

	private String form = "--text";

	private String call = "";

	private String tag = Language.DEFAULT;

	private boolean redacted;

	Decode(InputStream in, PrintStream out, PrintStream err) {
		this.in = in;
		this.out = out;
		this.err = err;
	}

	/**
	 * Decodes an input.
	 * @return 0 if messages were found, 1 if there is nothing in it, 2 for a wrong call
	 */
	int run(List<String> words) {
		List<String> files = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			int equals = word.indexOf('=');
			boolean option = word.startsWith("--");
			String name = (option && equals > 0) ? word.substring(0, equals) : word;
			boolean apart = option && equals < 0 && Set.of("--call", "--lang").contains(word) && i + 1 < words.size();
			i += apart ? 1 : 0;
			String value = apart ? words.get(i) : (equals > 0) ? word.substring(equals + 1) : "";
			if (!option) {
				files.add(word);
			}
			else if (!set(name, value)) {
				return misused(word + " is not an option");
			}
		}
		Language language = Words.language(this.tag);
		if (language == null) {
			return misused("there is no language \"" + this.tag + "\"");
		}
		return files.isEmpty() ? misused("expected a file, or - for the input") : decode(files, language);
	}

	private boolean set(String name, String value) {
		switch (name) {
			case "--call" -> this.call = value;
			case "--lang" -> this.tag = value;
			case "--redact" -> this.redacted = true;
			default -> this.form = FORMS.contains(name) ? name : "";
		}
		return !this.form.isEmpty();
	}

	private int misused(String message) {
		this.err.println(message + "; usage: java -jar sipcodes.jar " + USAGE);
		return Commands.MISUSED;
	}

	private int decode(List<String> files, Language language) {
		Trace trace = read(files);
		if (trace == null) {
			return Commands.MISUSED;
		}
		if (!this.call.isEmpty()) {
			trace = trace.only(this.call);
		}
		return switch (this.form) {
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
		String text = switch (this.form) {
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
		return Input.trace(read, this.redacted);
	}

}
