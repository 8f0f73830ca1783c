package org.sipcodes.site;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A page is read on a phone at three in the morning: what it weighs is part of it. */
class WeightTests {

	/** What a server sends in the first round trip of a fresh connection. */
	private static final int ROUND_TRIP = 14_600;

	private static final Pattern CODES_AND_PAIRS = Pattern.compile("(/\\w+)?(/compare)?/sip/.*");

	/**
	 * What the first screen waits for is within the page, so that the page is all that a
	 * browser has to get before it paints.
	 */
	@Test
	void everyCodeClassAndComparisonComesInOneRoundTrip() {
		Map<String, Integer> heavy = new TreeMap<>();
		for (String path : TestSite.SITE.paths()) {
			if (CODES_AND_PAIRS.matcher(path).matches()) {
				byte[] html = TestSite.html(path).getBytes(StandardCharsets.UTF_8);
				// Brotli takes long, and never more bytes than gzip.
				int bytes = TestSite.zipped(html);
				if (bytes > ROUND_TRIP && Compression.HAS_BROTLI) {
					bytes = Compression.BEST.brotli(html).length;
				}
				if (bytes > ROUND_TRIP) {
					heavy.put(path, bytes);
				}
			}
		}
		assumeThat(Compression.HAS_BROTLI).as("the encoder of this machine").isTrue();
		assertThat(heavy).isEmpty();
	}

	@Test
	void onlyTheFirstScreenWaitsForAStylesheet() {
		String html = TestSite.html("/sip/486-busy-here");
		assertThat(html.substring(0, html.indexOf("<body>"))).doesNotContain("stylesheet").contains("<style>:root");
		assertThat(html.indexOf("static/text.")).isGreaterThan(html.indexOf("class=\"answers\""))
			.isLessThan(html.indexOf("<div class=\"text\">"));
	}

	@Test
	void theScriptsAreSmall() {
		assertThat(zipped("site.js") + zipped("search.js")).as("on every page").isLessThan(5_600);
		assertThat(zipped("ladder.js") + zipped("tables.js")).as("where they are needed").isLessThan(4_000);
	}

	@Test
	void theDecoderIsSmallerThanAPicture() {
		Resource decoder = ((Answer.Found) TestSite.SITE.answer("/static/decoder.js", Map.of())).resource();
		assumeThat(decoder.bodies()).as("the encoder of this machine").anyMatch((body) -> body.encoding().equals("br"));
		assertThat(decoder.bodies()).anyMatch((body) -> body.encoding().equals("br") && body.length() < 90_000);
		assertThat(zipped("decode.js") + zipped("decode-ladder.js") + zipped("decode-message.js")
				+ zipped("decode-worker.js"))
			.as("what shows it")
			.isLessThan(14_900);
	}

	@Test
	void anUnknownAddressIsAnsweredWithinTheMemoryOfASmallContainer() {
		ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
		TestSite.SITE.answer("/the-first-one", Map.of());
		for (String path : new String[] { "/nothing", "/ru/nothing", "/sip/no-such-code", "/pt/sip/4865" }) {
			long before = threads.getCurrentThreadAllocatedBytes();
			assertThat(TestSite.SITE.answer(path, Map.of())).isInstanceOf(Answer.Missing.class);
			assertThat(threads.getCurrentThreadAllocatedBytes() - before).as(path).isLessThan(8_000_000);
		}
	}

	private static int zipped(String file) {
		return TestSite.zipped(((Answer.Found) TestSite.SITE.answer("/static/" + file, Map.of())).resource().bytes());
	}

}
