package org.sipcodes.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.SmallContent;
import org.sipcodes.TestSite;
import org.sipcodes.model.Catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One folder per kind of mistake: {@code patch.txt} makes it in a small part of the
 * project's content, {@code expected.txt} is what the author then reads.
 */
class ProblemTests {

	private static final Path FIXTURES = Path.of("src/test/resources/problems");

	private static final Pattern LINE = Pattern.compile("\\{(.+?)}(?=:|$)");

	private static final Map<String, String> SMALL = SmallContent.SOURCES.stream()
		.collect(Collectors.toMap(Source::path, Source::text));

	@ParameterizedTest(name = "{0}")
	@MethodSource("fixtures")
	void everyMistakeIsToldWithItsPlace(String fixture) throws IOException {
		Path folder = FIXTURES.resolve(fixture);
		Map<String, String> files = Patch.apply(Files.readString(folder.resolve("patch.txt")), SMALL);
		ContentException thrown = catchThrowableOfType(ContentException.class, () -> read(files));
		assertThat(thrown).as("the mistake was not noticed").isNotNull();
		List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
		List<String> told = thrown.getMessage().lines().toList();
		assertThat(told).hasSameSizeAs(expected).zipSatisfy(expected, (line, written) -> {
			String whole = numbered(written, files);
			if (whole.endsWith("…")) {
				assertThat(line).startsWith(whole.substring(0, whole.length() - 1));
			}
			else {
				assertThat(line).isEqualTo(whole);
			}
		});
	}

	static Stream<String> fixtures() throws IOException {
		try (Stream<Path> folders = Files.list(FIXTURES)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList().stream();
		}
	}

	@Test
	void theContentThatIsPatchedIsSound() {
		assertThat(read(SMALL).codes()).hasSize(13);
	}

	@ParameterizedTest
	@CsvSource({ "a, '- 2', a has 0 times", "a, '- x', a has 2 times", "a, '2', expected a path",
			"b = c, '+ 1', c does not exist" })
	void aPatchThatDoesNotFitIsRefused(String file, String change, String message) {
		Map<String, String> files = Map.of("content/a", "1\nx\nx\n");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Patch.apply("content/" + file + "\n" + change + "\n", files))
			.withMessageContaining(message);
	}

	private static Catalog read(Map<String, String> files) {
		Map<String, byte[]> bytes = new TreeMap<>(TestSite.FILES.captures());
		files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
		return CatalogReader.read(SiteFiles.of(bytes)).catalog();
	}

	/** Puts the number of a line where {@code {its text}} is written. */
	private static String numbered(String expected, Map<String, String> files) {
		String path = expected.replaceFirst(":.*", "");
		return LINE.matcher(expected).replaceAll((line) -> {
			String text = files.get(path);
			int start = Patch.place(path, text, line.group(1) + "\n").start();
			return String.valueOf(text.substring(0, start).lines().count() + 1);
		});
	}

}
