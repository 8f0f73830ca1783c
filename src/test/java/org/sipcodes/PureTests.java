package org.sipcodes;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Packages that also run in a browser use no more of Java than is quickly loaded there:
 * no reflection, regular expressions, streams, formats, dates, threads or libraries.
 */
class PureTests {

	private static final Set<String> PURE = Set.of("model", "sip", "capture", "log", "call", "finding", "trace",
			"query");

	private static final Path CLASSES = Path.of("target/classes/org/sipcodes");

	/** Types, as a class file names them, with the member where one is called. */
	private static final Pattern USED = Pattern
		.compile("(?:javax?|jdk|sun|com|org)/(?:\\w+/)*[A-Z][\\w$]*(?:\\.\\w+)?");

	private static final Pattern PLAIN = Pattern
		.compile("(?:java/lang|java/util|java/util/function|org/sipcodes/(?:" + String.join("|", PURE) + "))/[A-Z].*");

	private static final Pattern IMPURE = Pattern
		.compile("java/lang/(?:Class\\.\\w+|ClassLoader|Thread|Process|Runtime)\\b.*"
				+ "|java/lang/String\\.(?:matches|replaceAll|replaceFirst|split|format|formatted|lines|indent)"
				+ "|java/util/(?:Formatter|Scanner|Timer|ResourceBundle|ServiceLoader|Date|Calendar|EnumMap|EnumSet|HexFormat)\\b.*");

	/** Packages that every reader of the decoder's page loads. */
	private static final Set<String> LOADED = Set.of("sip", "capture", "log", "call", "finding", "trace");

	/** They need tables of Unicode or much code. */
	private static final Pattern HEAVY = Pattern.compile("java/lang/Character\\.(?:is[LWU]|digit|to[LU]).*"
			+ "|java/lang/String\\.(?:strip|isBlank|toLowerCase|toUpperCase|equalsIgnoreCase).*|java/util/(?:Base64|Locale|regex).*");

	@ParameterizedTest
	@MethodSource("packages")
	void aPackageUsesPlainJavaOnly(String name) throws IOException {
		try (Stream<Path> files = Files.list(CLASSES.resolve(name))) {
			assertThat(used(files.toArray(Path[]::new)))
				.allMatch((type) -> PLAIN.matcher(type).matches() && !IMPURE.matcher(type).matches())
				.noneMatch((type) -> LOADED.contains(name) && HEAVY.matcher(type).matches());
		}
	}

	@Test
	void whatIsNotPlainIsNoticed() {
		assertThat(used(CLASSES.resolve("sheet/Head.class"))).contains("java/lang/String.replaceAll")
			.filteredOn((name) -> IMPURE.matcher(name).matches())
			.isNotEmpty();
		assertThat(used(CLASSES.resolve("site/Resource.class"))).filteredOn((name) -> !PLAIN.matcher(name).matches())
			.contains("java/util/stream/Stream", "java/time/LocalDate");
	}

	static Set<String> packages() {
		return PURE;
	}

	private static Set<String> used(Path... files) {
		StringWriter code = new StringWriter();
		PrintWriter out = new PrintWriter(code);
		List<String> words = new ArrayList<>(List.of("-p", "-c"));
		Stream.of(files)
			.filter((file) -> !file.endsWith("package-info.class"))
			.forEach((file) -> words.add(file.toString()));
		ToolProvider.findFirst("javap").orElseThrow().run(out, out, words.toArray(String[]::new));
		return USED.matcher(code.toString())
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
