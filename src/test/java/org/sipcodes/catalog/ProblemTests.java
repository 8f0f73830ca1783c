package org.sipcodes.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.TestSite;
import org.sipcodes.content.ContentException;
import org.sipcodes.content.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One folder per kind of mistake: the files in it are laid over the project's content,
 * {@code expected.txt} is what the author then reads.
 */
class ProblemTests {

	private static final Path FIXTURES = Path.of("src/test/resources/problems");

	@ParameterizedTest
	@MethodSource("fixtures")
	void everyMistakeIsToldWithItsPlace(String fixture) throws IOException {
		Path folder = FIXTURES.resolve(fixture);
		ContentException thrown = catchThrowableOfType(ContentException.class,
				() -> CatalogReader.read(laidOver(folder)));
		assertThat(thrown).as("the mistake was not noticed").isNotNull();
		assertThat(thrown.getMessage()).isEqualTo(Files.readString(folder.resolve("expected.txt")).strip());
	}

	static Stream<String> fixtures() throws IOException {
		try (Stream<Path> folders = Files.list(FIXTURES)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList().stream();
		}
	}

	private static List<Source> laidOver(Path folder) throws IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		TestSite.SOURCES.forEach((source) -> texts.put(source.path(), source.text()));
		try (Stream<Path> files = Files.walk(folder)) {
			files.filter((file) -> file.startsWith(folder.resolve("content")) && Files.isRegularFile(file))
				.forEach((file) -> {
					String path = folder.relativize(file).toString().replace('\\', '/');
					try {
						String text = Files.readString(file, StandardCharsets.UTF_8);
						// A file named *.append is added to the end of the project's
						// file.
						if (path.endsWith(".append")) {
							texts.merge(path.replaceAll("\\.append$", ""), text, String::concat);
						}
						else {
							texts.put(path, text);
						}
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				});
		}
		return texts.entrySet().stream().map((text) -> new Source(text.getKey(), text.getValue())).toList();
	}

}
