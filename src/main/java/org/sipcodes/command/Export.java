package org.sipcodes.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.sipcodes.model.Language;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Site;
import org.sipcodes.sheet.Urls;

/** The command {@code export}: the whole site as files. */
record Export(PrintStream out, PrintStream err, Map<String, String> environment, Options options) {

	static final String USAGE = "export <folder> [--address=https://…] [--links=html|clean] [--language=<language>]… [--pages|--docset] [--compress] [--zip]"
			+ " [--sipcodes.content=<folder>] [--sipcodes.home=<folder>]";

	private static final int FAILED = 1;

	static Export of(PrintStream out, PrintStream err, Map<String, String> environment, List<String> words) {
		return new Export(out, err, environment, Options.of(words, "--address=", "--links=", "--language=", "--pages",
				"--docset", "--compress", "--zip", "--sipcodes.content=", "--sipcodes.home="));
	}

	/**
	 * Writes the site.
	 * @return 0 if all of it was written, 1 if not, 2 for a wrong call
	 */
	int run() {
		return flaw().map(this::misused).orElseGet(() -> export(Path.of(this.options.words().get(0))));
	}

	private Optional<String> flaw() {
		String links = this.options.value("--links", "html");
		if (this.options.flaw().isPresent()) {
			return this.options.flaw();
		}
		if (!List.of("html", "clean").contains(links)) {
			return Optional.of("--links=" + links + " is not an option");
		}
		if (!address().isEmpty() && !address().matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
			return Optional.of(address() + " is not an address; expected one such as https://sipcodes.example");
		}
		for (String folder : List.of(content(), home())) {
			if (!folder.isEmpty() && !Files.isDirectory(Path.of(folder))) {
				return Optional.of(folder + " is not a folder");
			}
		}
		if (isDocset() && this.options.all("--language").size() > 1) {
			return Optional.of("a docset has one language");
		}
		return (this.options.words().size() == 1) ? Optional.empty() : Optional.of("expected one folder");
	}

	private boolean isDocset() {
		return this.options.has("--docset");
	}

	private String address() {
		return setting("--address", "SIPCODES_PUBLIC_ADDRESS");
	}

	private String content() {
		return setting("--sipcodes.content", "SIPCODES_CONTENT");
	}

	private String home() {
		return setting("--sipcodes.home", "SIPCODES_HOME");
	}

	private String setting(String option, String variable) {
		return this.options.value(option, this.environment.getOrDefault(variable, ""));
	}

	private int misused(String message) {
		return Commands.misused(this.err, message, USAGE);
	}

	private int failed(String message) {
		this.err.println(message);
		return FAILED;
	}

	private int export(Path path) {
		long begin = System.nanoTime();
		try {
			SiteFiles files = Root.of(home(), content()).files().get();
			List<String> languages = new ArrayList<>(this.options.all("--language"));
			List<String> other = new ArrayList<>(files.languages());
			if (languages.isEmpty() && isDocset()) {
				languages.add(Language.DEFAULT);
			}
			if (!other.containsAll(languages)) {
				return misused("expected --language to be one of " + String.join(", ", other));
			}
			if (!languages.isEmpty()) {
				// What is not translated is linked in the language of the facts.
				other.remove(Language.DEFAULT);
				other.removeAll(languages);
				files = files.without(other);
			}
			ExportFolder folder = new ExportFolder(path);
			try {
				return write(files, languages, folder, begin);
			}
			finally {
				folder.discard();
			}
		}
		catch (ContentException ex) {
			return failed(ex.getMessage());
		}
		catch (UncheckedIOException ex) {
			return failed(path + " cannot be written (" + ex.getCause() + ")");
		}
		catch (IOException ex) {
			return failed(String.valueOf(ex.getMessage()));
		}
		catch (IllegalStateException ex) {
			return failed("the site cannot be exported: " + ex.getMessage());
		}
	}

	private int write(SiteFiles content, List<String> languages, ExportFolder folder, long begin) throws IOException {
		Urls.Place place = isDocset() ? Urls.Place.DOCSET
				: this.options.has("--pages") ? Urls.Place.PAGES : Urls.Place.FILES;
		Site site = Site.at(place, content, isDocset() ? "" : address());
		String links = this.options.value("--links", address().isEmpty() ? "html" : "clean");
		SortedMap<String, Integer> sizes = write(isDocset() ? site.docset(site.language(languages.get(0)), address())
				: site.files(links.equals("clean")), folder);
		folder.exchange();
		long bytes = sizes.values().stream().mapToLong(Integer::longValue).sum();
		this.out.println(String.format(Locale.ROOT, "%,d files, %,d bytes, %d pages in %s; %.1f s", sizes.size(), bytes,
				site.paths().size(), String.join(", ", site.catalog().languages().stream().map(Language::tag).toList()),
				(System.nanoTime() - begin) / 1e9));
		if (this.options.has("--zip")) {
			LocalDate date = LocalDate.parse(site.catalog().updated());
			Archive archive = new Archive(folder.path(), new TreeSet<>(sizes.keySet()), date);
			Path file = isDocset() ? archive.tgz() : archive.zip();
			this.out.println(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
		}
		this.out.println(isDocset() ? folder.path() : folder.path().resolve("index.html").toUri());
		return 0;
	}

	/** Writes every file, and gives their sizes; or throws the first failure. */
	private SortedMap<String, Integer> write(SortedMap<String, Supplier<byte[]>> files, ExportFolder folder) {
		SortedMap<String, Integer> sizes = new ConcurrentSkipListMap<>();
		AtomicReference<RuntimeException> failure = new AtomicReference<>();
		AtomicInteger done = new AtomicInteger();
		files.entrySet().parallelStream().filter((file) -> failure.get() == null).forEach((file) -> {
			try {
				write(file.getKey(), file.getValue().get(), folder, sizes);
				progress(done.incrementAndGet(), files.size());
			}
			catch (RuntimeException ex) {
				// Thrown here, it would not wait for what the other threads write.
				failure.compareAndSet(null, ex);
			}
		});
		if (failure.get() != null) {
			throw failure.get();
		}
		return sizes;
	}

	private void write(String name, byte[] bytes, ExportFolder folder, Map<String, Integer> sizes) {
		Map<String, byte[]> forms = new TreeMap<>(Map.of(name, bytes));
		if (this.options.has("--compress")) {
			Resource.encoded(name, bytes).forEach((suffix, less) -> forms.put(name + "." + suffix, less));
		}
		forms.forEach((file, form) -> {
			folder.write(file, form);
			sizes.put(file, form.length);
		});
	}

	private void progress(int done, int all) {
		if (System.console() != null && (done % 100 == 0 || done == all)) {
			this.err.print("\r" + done + " of " + all + ((done == all) ? "\n" : ""));
		}
	}

}
