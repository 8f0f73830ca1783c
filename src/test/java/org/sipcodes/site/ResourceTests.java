package org.sipcodes.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** One page in all its encodings. */
class ResourceTests {

	private static final String HTML = TestSite.html("/ru/sip/486-busy-here");

	@ParameterizedTest
	@EnumSource(Compression.class)
	void everyEncodingIsTheSamePage(Compression compression) throws IOException {
		Resource loose = Resource.page(new AnswerType("code"), HTML, "ru", LocalDate.of(2026, 2, 3));
		Resource first = loose.packed(compression);
		assertThat(loose.bodies()).singleElement()
			.extracting(Resource.Body::etag)
			.isEqualTo(first.bodies().get(0).etag());
		assertThat(first.bodies()).extracting(Resource.Body::encoding).containsExactly("", "gzip");
		Resource page = first.squeezed(compression);
		assertThat(page.bodies().subList(0, 2)).isEqualTo(first.bodies());
		assertThat(page.bytes()).asString().isEqualTo(HTML);
		assertThat(page.modified()).isEqualTo("Tue, 03 Feb 2026 00:00:00 GMT");
		assertThat(page.bodies()).extracting(Resource.Body::etag)
			.doesNotHaveDuplicates()
			.allMatch(ResourceTests::strong);
		int before = Integer.MAX_VALUE;
		for (Resource.Body body : page.bodies()) {
			assertThat(decoded(body)).asString().isEqualTo(HTML);
			assertThat(body.length()).isLessThan(before);
			before = body.length();
		}
		assertThat(page.bodies()).hasSize(Compression.HAS_BROTLI ? 3 : 2);
	}

	private static boolean strong(String etag) {
		return etag.matches("\"[0-9a-f]{16}(-gzip|-br)?\"");
	}

	private static byte[] decoded(Resource.Body body) throws IOException {
		byte[] bytes = body.bytes();
		ByteArrayInputStream in = new ByteArrayInputStream(bytes);
		return switch (body.encoding()) {
			case "gzip" -> new GZIPInputStream(in).readAllBytes();
			case "br" -> new BrotliInputStream(in).readAllBytes();
			default -> bytes;
		};
	}

}
