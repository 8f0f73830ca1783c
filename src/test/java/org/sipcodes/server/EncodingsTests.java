package org.sipcodes.server;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.site.AnswerType;
import org.sipcodes.site.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which encoding answers which {@code Accept-Encoding}. */
class EncodingsTests {

	private static final Resource RESOURCE = new Resource(List.of(body("", 30), body("gzip", 20), body("br", 10)),
			false, "text/html;charset=utf-8", "en", "", "no-cache", Map.of(), new AnswerType("code"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			none                                | identity
			''                                  | identity
			gzip                                | gzip
			GZIP                                | gzip
			x-gzip                              | gzip
			br                                  | br
			gzip, br                            | br
			br;q=1.0, gzip;q=0.8, *;q=0.1       | br
			gzip, deflate, br, zstd             | br
			gzip;q=1, br;q=0.5                  | gzip
			gzip;q=0.5, br;q=0                  | gzip
			gzip ; q=0.5 , br ; q=0.4           | gzip
			gzip;q=0, br;q=0                    | identity
			gzip;q=0                            | identity
			identity                            | identity
			identity, gzip;q=0.5                | identity
			identity;q=0.5, gzip                | gzip
			identity;q=0, gzip                  | gzip
			identity;q=0                        | identity
			*                                   | br
			*;q=0                               | identity
			*;q=0, gzip                         | gzip
			*, br;q=0                           | gzip
			deflate                             | identity
			deflate, zstd                       | identity
			gzip;q=nonsense                     | identity
			gzip;q=2                            | identity
			brotli                              | identity
			,,gzip,                             | gzip
			;;;                                 | identity
			""")
	void theBodyIsTheOneThatTheClientLikesBest(String accepted, String encoding) {
		String chosen = Encodings.choose(RESOURCE, accepted).encoding();
		assertThat(chosen.isEmpty() ? "identity" : chosen).isEqualTo(encoding);
	}

	@Test
	void whatHasOneBodyIsSentAsItIs() {
		Resource picture = new Resource(List.of(body("", 5)), false, "image/png", "", "", "no-cache", Map.of(),
				AnswerType.ASSET);
		assertThat(Encodings.choose(picture, "gzip, br").encoding()).isEmpty();
	}

	private static Resource.Body body(String encoding, int length) {
		return new Resource.Body(encoding, ByteBuffer.allocate(length), "\"" + encoding + "\"");
	}

}
