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
final class Export {

	static final String USAGE = "export <folder> [--address=https://…] [--links=html|clean] [--language=<language>]… [--pages|--docset] [--compress] [--zip]"
			+ " [--sipcodes.content=<folder>] [--sipcodes.home=<folder>]";

	private static final int FAILED = 1;

	private final PrintStream out;

	private final PrintStream err;

	/** The options that have a value; each is a setting too. */
	private final Map<String, String> values = new TreeMap<>();

	private final List<String> languages = new ArrayList<>();

	private Urls.Place place = Urls.Place.FILES;

	private boolean compressed;

	private boolean zipped;

	Export(PrintStream out, PrintStream err, Map<String, String> environment) {
		this.out = out;
		this.err = err;
		this.values.put("--address", environment.getOrDefault("SIPCODES_PUBLIC_ADDRESS", ""));
		this.values.put("--sipcodes.content", environment.getOrDefault("SIPCODES_CONTENT", ""));
		this.values.put("--sipcodes.home", environment.getOrDefault("SIPCODES_HOME", ""));
	}

	/**
	 * Writes the site.
	 * @return 0 if all of it was written, 1 if not, 2 for a wrong call
	 */
	int run(List<String> words) {
		List<String> folders = new ArrayList<>();
		for (String word : words) {
			int equals = word.indexOf('=');
			String name = (equals < 0) ? word : word.substring(0, equals);
			if (!word.startsWith("--")) {
				folders.add(word);
			}
			else if (!set(name, (equals < 0) ? "" : word.substring(equals + 1))) {
				return misused(word + " is not an option");
			}
		}
		String address = value("--address");
		if (!address.isEmpty() && !address.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
			return misused(address + " is not an address; expected one such as https://sipcodes.example");
		}
		for (String folder : List.of(value("--sipcodes.content"), value("--sipcodes.home"))) {
			if (!folder.isEmpty() && !Files.isDirectory(Path.of(folder))) {
				return misused(folder + " is not a folder");
			}
		}
		if (isDocset() && this.languages.size() > 1) {
			return misused("a docset has one language");
		}
		return (folders.size() == 1) ? export(Path.of(folders.get(0))) : misused("expected one folder");
	}

	private boolean set(String name, String value) {
		switch (name) {
			case "--address", "--sipcodes.content", "--sipcodes.home" -> this.values.put(name, value);
			case "--links" -> {
				this.values.put(name, value);
				return List.of("html", "clean").contains(value);
			}
			case "--language" -> this.languages.add(value);
			case "--pages", "--docset" -> {
				this.place = name.equals("--docset") ? Urls.Place.DOCSET : Urls.Place.PAGES;
				return value.isEmpty();
			}
			case "--compress" -> {
				this.compressed = true;
				return value.isEmpty();
			}
			case "--zip" -> {
				this.zipped = true;
				return value.isEmpty();
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	private boolean isDocset() {
		return this.place == Urls.Place.DOCSET;
	}

	private String value(String name) {
		return this.values.getOrDefault(name, "");
	}

	private int misused(String message) {
		this.err.println(message + "; usage: java -jar sipcodes.jar " + USAGE);
		return Commands.MISUSED;
	}

	private int failed(String message) {
		this.err.println(message);
		return FAILED;
	}

	private int export(Path path) {
		long begin = System.nanoTime();
		try {
			SiteFiles files = Root.of(value("--sipcodes.home"), value("--sipcodes.content")).files().get();
			List<String> other = new ArrayList<>(files.languages());
			if (this.languages.isEmpty() && isDocset()) {
				this.languages.add(Language.DEFAULT);
			}
			if (!this.languages.isEmpty()) {
				if (!other.containsAll(this.languages)) {
					return misused("expected --language to be one of " + String.join(", ", other));
				}
				// What is not translated is linked in the language of the facts.
				other.remove(Language.DEFAULT);
				other.removeAll(this.languages);
				files = files.without(other);
			}
			ExportFolder folder = new ExportFolder(path);
			try {
				return write(Site.at(this.place, files, isDocset() ? "" : value("--address")), folder, begin);
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

	private int write(Site site, ExportFolder folder, long begin) throws IOException {
		SortedMap<String, Integer> sizes = write(files(site), folder);
		folder.exchange();
		long bytes = sizes.values().stream().mapToLong(Integer::longValue).sum();
		this.out.println(String.format(Locale.ROOT, "%,d files, %,d bytes, %d pages in %s; %.1f s", sizes.size(), bytes,
				site.paths().size(), String.join(", ", site.catalog().languages().stream().map(Language::tag).toList()),
				(System.nanoTime() - begin) / 1e9));
		if (this.zipped) {
			LocalDate date = LocalDate.parse(site.catalog().updated());
			Archive archive = new Archive(folder.path(), new TreeSet<>(sizes.keySet()), date);
			Path file = isDocset() ? archive.tgz() : archive.zip();
			this.out.println(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
		}
		this.out.println(isDocset() ? folder.path() : folder.path().resolve("index.html").toUri());
		return 0;
	}

	private SortedMap<String, Supplier<byte[]>> files(Site site) {
		String links = value("--links");
		boolean clean = links.isEmpty() ? !value("--address").isEmpty() : links.equals("clean");
		return isDocset() ? site.docset(site.language(this.languages.get(0)), value("--address")) : site.files(clean);
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
		if (this.compressed) {
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
