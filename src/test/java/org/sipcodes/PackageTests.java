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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packages are the data flow: each knows only those before it, and each library has
 * one home.
 */
class PackageTests {

	private static final Path MAIN = Path.of("src/main/java/org/sipcodes");

	private static final List<String> ORDER = List.of("content", "language", "catalog", "search", "page", "export",
			"site", "web", "");

	private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

	@Test
	void everyPackageKnowsOnlyThoseBeforeIt() throws IOException {
		for (String name : ORDER) {
			Set<String> known = imports(name).stream()
				.filter((type) -> type.startsWith("org.sipcodes."))
				.map((type) -> type.replaceAll("^org\\.sipcodes\\.?|\\.?[A-Z].*$", ""))
				.collect(Collectors.toSet());
			assertThat(ORDER.subList(0, ORDER.indexOf(name) + 1)).as("imports of package " + name).containsAll(known);
		}
	}

	@ParameterizedTest
	@CsvSource({ "org.springframework, web root", "io.micrometer, root", "org.eclipse.jetty, web",
			"com.aayushatharva, site", "org.thymeleaf, page", "ognl, page", "com.vladsch, content", "org.yaml, content",
			"org.apache.lucene, search", "org.tartarus.snowball, search", "tools.jackson, export",
			"com.fasterxml, export" })
	void everyLibraryHasItsHome(String library, String homes) throws IOException {
		for (String name : ORDER) {
			boolean uses = imports(name).stream().anyMatch((type) -> type.startsWith(library));
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

	private static Set<String> imports(String name) throws IOException {
		Set<String> imports = new TreeSet<>();
		try (Stream<Path> files = Files.list(MAIN.resolve(name))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				IMPORT.matcher(Files.readString(file))
					.results()
					.map((MatchResult match) -> match.group(1))
					.forEach(imports::add);
			}
		}
		return imports;
	}

}
