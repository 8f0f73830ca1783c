package org.sipcodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packages are layers: each knows only those before it, and each library has one
 * home.
 */
class PackageTests {

	private static final Path MAIN = Path.of("src/main/java/org/sipcodes");

	/** The root, which wires all of them, is empty. */
	private static final List<String> ORDER = List.of("model", "sip", "capture", "log", "call", "finding", "trace",
			"query", "browser", "read", "sheet", "form", "site", "mcp", "command", "server", "");

	private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

	/** A type with its package, where no import is. */
	private static final Pattern WRITTEN_OUT = Pattern
		.compile("(?<![\\w.\"])(?:org|io|com|tools|ognl)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");

	@Test
	void everyPackageKnowsOnlyThoseBeforeIt() throws IOException {
		for (String name : ORDER) {
			assertThat(ORDER.subList(0, ORDER.indexOf(name) + 1)).as("what package " + name + " uses")
				.containsAll(packages(name));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "model", "sip", "capture", "log", "call", "finding", "trace", "query" })
	void whatAlsoCompilesForTheBrowserUsesNothingElse(String name) throws IOException {
		assertThat(uses(name)).allMatch((type) -> type.matches("(java\\.util|org\\.jspecify|org\\.sipcodes)\\..*"));
	}

	@ParameterizedTest
	@CsvSource({ "org.teavm, browser", "org.springframework, server root", "io.micrometer, site server root",
			"org.eclipse.jetty, site server", "com.aayushatharva, site", "com.github.benmanes, site",
			"org.thymeleaf, form", "ognl, form", "tools.jackson, nowhere", "com.vladsch, read", "org.yaml, read",
			"org.tartarus, read", "org.apache.lucene, read" })
	void everyLibraryHasItsHome(String library, String homes) throws IOException {
		for (String name : ORDER) {
			boolean uses = uses(name).stream().anyMatch((type) -> type.startsWith(library + "."));
			boolean home = Set.of(homes.split(" ")).contains(name.isEmpty() ? "root" : name);
			assertThat(uses && !home).as(library + " in package " + name).isFalse();
		}
	}

	@Test
	void everyPackageIsInTheMap() throws IOException {
		String map = Files.readString(MAIN.resolve("package-info.java"));
		try (Stream<Path> folders = Files.list(MAIN)) {
			assertThat(folders.filter(Files::isDirectory).map((folder) -> folder.getFileName().toString()))
				.allMatch((name) -> map.contains("{@code " + name + "}"))
				.allMatch(ORDER::contains);
		}
	}

	/** The packages of the project that a package uses. */
	private static Set<String> packages(String name) throws IOException {
		return uses(name).stream()
			.filter((type) -> type.startsWith("org.sipcodes."))
			.map((type) -> type.replaceAll("^org\\.sipcodes\\.?|\\.?[A-Z].*$", ""))
			.collect(Collectors.toSet());
	}

	/** The types that a package imports or writes out. */
	private static Set<String> uses(String name) throws IOException {
		Set<String> types = new TreeSet<>();
		Path folder = MAIN.resolve(name);
		if (!Files.exists(folder)) {
			return types;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String text = Files.readString(file);
				IMPORT.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(types::add);
				WRITTEN_OUT.matcher(text).results().map(MatchResult::group).forEach(types::add);
			}
		}
		return types;
	}

}
