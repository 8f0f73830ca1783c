package org.sipcodes.server;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a precondition makes of the answer. */
class ConditionsTests {

	private static final String MODIFIED = "Fri, 20 Nov 2026 00:00:00 GMT";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			If-None-Match: "a-gzip"                                                              | 304
			If-None-Match: W/"a-gzip"                                                            | 304
			If-None-Match: "b", "a-gzip"                                                         | 304
			If-None-Match: *                                                                     | 304
			If-None-Match: "a"                                                                   | 200
			If-None-Match: "a-br"                                                                | 200
			If-None-Match: a-gzip                                                                | 200
			If-None-Match: nonsense                                                              | 200
			If-Modified-Since: Fri, 20 Nov 2026 00:00:00 GMT                                     | 304
			If-Modified-Since: Sat, 21 Nov 2026 00:00:00 GMT                                     | 304
			If-Modified-Since: Thu, 19 Nov 2026 23:59:59 GMT                                     | 200
			If-Modified-Since: yesterday                                                         | 200
			If-None-Match: "b" / If-Modified-Since: Fri, 20 Nov 2026 00:00:00 GMT                | 200
			If-None-Match: "a-gzip" / If-Modified-Since: Thu, 19 Nov 2026 23:59:59 GMT           | 304
			If-Match: "a-gzip"                                                                   | 200
			If-Match: *                                                                          | 200
			If-Match: "b"                                                                        | 412
			If-Match: W/"a-gzip"                                                                 | 412
			If-Match: "b" / If-None-Match: "a-gzip"                                              | 412
			If-Match: "a-gzip" / If-None-Match: "a-gzip"                                         | 304
			If-Unmodified-Since: Fri, 20 Nov 2026 00:00:00 GMT                                   | 200
			If-Unmodified-Since: Thu, 19 Nov 2026 23:59:59 GMT                                   | 412
			If-Unmodified-Since: nonsense                                                        | 200
			Range: bytes=0-9                                                                     | 200
			""")
	void aPreconditionDecides(String headers, int status) {
		HttpFields.Mutable fields = HttpFields.build();
		for (String header : headers.split(" / ")) {
			int colon = header.indexOf(": ");
			fields.add(header.substring(0, colon), header.substring(colon + 2).strip());
		}
		assertThat(Conditions.status(fields, "\"a-gzip\"", MODIFIED)).isEqualTo(status);
	}

	@Test
	void whatHasNoDateIsNotComparedByDate() {
		HttpFields fields = HttpFields.build().add("If-Modified-Since", MODIFIED);
		assertThat(Conditions.status(fields, "\"a\"", "")).isEqualTo(200);
	}

}
