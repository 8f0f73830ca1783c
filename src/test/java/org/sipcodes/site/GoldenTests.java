package org.sipcodes.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole pages, compared with what was looked at and found good; {@code -Dgolden=update}
 * writes them anew.
 */
class GoldenTests {

	private static final Path GOLDEN = Path.of("src/test/resources/golden");

	@ParameterizedTest
	@ValueSource(strings = { "/sip/486-busy-here", "/ru/sip/486-busy-here", "/pt/sip/486-busy-here",
			"/compare/sip/301-moved-permanently-vs-302-moved-temporarily",
			"/ru/compare/sip/301-moved-permanently-vs-302-moved-temporarily",
			"/pt/compare/sip/301-moved-permanently-vs-302-moved-temporarily",
			"/compare/sip/405-method-not-allowed-vs-600-busy-everywhere",
			"/ru/compare/sip/405-method-not-allowed-vs-600-busy-everywhere",
			"/pt/compare/sip/405-method-not-allowed-vs-600-busy-everywhere" })
	void thePageIsTheOneThatWasFoundGood(String path) throws IOException {
		// The stylesheet changes more often than what the pages say.
		String html = TestSite.html(path)
			.replaceAll("\\.[0-9a-f]{16}\\.", ".")
			.replaceFirst("(?s)<style>.*?</style>", "<style></style>");
		Path golden = GOLDEN.resolve(path.substring(1).replace('/', '_') + ".html");
		if ("update".equals(System.getProperty("golden"))) {
			Files.createDirectories(GOLDEN);
			Files.writeString(golden, html);
		}
		assertThat(html).as("run with -Dgolden=update if the change is meant").isEqualTo(Files.readString(golden));
	}

}
