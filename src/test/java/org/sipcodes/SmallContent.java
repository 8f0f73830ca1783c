package org.sipcodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import org.sipcodes.read.Source;

/**
 * A dozen codes of the project's content and what goes with them, for tests that read
 * files many times. A link to anything else becomes plain text, and the lab has only
 * their rows.
 */
public final class SmallContent {

	private static final String CODE = "(?:100|180|200|301|302|401|404|405|486|487|503|600|603)";

	private static final String THING = "(?:symptoms/drops-after-32-seconds|timers/b|headers/retry-after|methods/invite)";

	private static final Pattern FILE = Pattern
		.compile("content/(?:documents\\.properties|headers\\.properties|redirects\\.properties"
				+ "|[^/]+/(?:labels|causes)\\.properties|[^/]+/codes/" + CODE + "\\.md" + "|[^/]+/" + THING
				+ "\\.md|[^/]+/pairs/(?:301-302|486-600)\\.md|[^/]+/classes/.+|[^/]+/guides/reject\\.md|platforms/telephone-macos\\.md)");

	private static final Pattern LINK_OUT = Pattern
		.compile("\\[([^\\]]*)\\]\\((?:(?:code|pair):(?!" + CODE + "(?:-" + CODE + ")?\\))|guide:(?!reject\\))"
				+ "|platform:(?!telephone-macos\\))|symptom:(?!drops-after-32-seconds\\))|timer:(?!b\\))"
				+ "|header:(?!retry-after\\))|method:(?!invite\\)))[^)]*\\)");

	/** A row of a table of the lab about one of the codes, or about none. */
	private static final Pattern ROW = Pattern
		.compile("(?:code|system|case)\t.*|(?:(?:[^\t]*\t){4})?" + CODE + "\t.*|[a-z][a-z0-9 ]+\t[a-z-]+\t.*");

	public static final List<Source> SOURCES = read();

	private SmallContent() {
	}

	/** A site by path: these texts, and all templates and static files. */
	public static Map<String, byte[]> files() {
		Map<String, byte[]> files = TestSite.files();
		files.keySet().removeIf((path) -> path.startsWith("content/"));
		SOURCES.forEach((source) -> files.put(source.path(), source.text().getBytes(StandardCharsets.UTF_8)));
		return files;
	}

	/** Writes the same to a folder. */
	public static void writeTo(Path home) throws IOException {
		for (Source source : SOURCES) {
			Path file = home.resolve(source.path());
			Files.createDirectories(file.getParent());
			Files.writeString(file, source.text());
		}
		for (String folder : List.of("templates", "static", "lab/captures")) {
			FileSystemUtils.copyRecursively(Path.of(folder), home.resolve(folder));
		}
	}

	private static List<Source> read() {
		List<Source> sources = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of("content"))) {
			for (Path file : files.sorted().toList()) {
				String path = file.toString().replace('\\', '/');
				if (FILE.matcher(path).matches()) {
					sources.add(new Source(path, LINK_OUT.matcher(Files.readString(file)).replaceAll("$1")));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		TestSite.FILES.texts().tailMap("lab/").forEach((path, table) -> {
			if (path.startsWith("lab/")) {
				sources.add(new Source(path,
						table.text()
							.lines()
							.filter(ROW.asMatchPredicate())
							.collect(Collectors.joining("\n", "", "\n"))));
			}
		});
		return List.copyOf(sources);
	}

}
