package org.sipcodes.site;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import org.sipcodes.TestSite;
import org.sipcodes.model.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A page is read on a phone at three in the morning: what it weighs is part of it. */
class WeightTests {

	/** What a server sends in the first round trip of a fresh connection. */
	private static final int ROUND_TRIP = 14_600;

	/** The whole page with its look, in gzip; Brotli takes another sixth off. */
	private static final int PAGE = 17_500;

	/** Two bytes for each letter. */
	private static final int CYRILLIC_PAGE = 19_000;

	@Test
	void theFirstPaintOfEveryCodeFitsIntoOneRoundTrip() {
		// A browser paints what has arrived: answers and facts stand in the first screen,
		// before the article.
		assertThat(heavy(ROUND_TRIP, (html) -> html.substring(0, html.indexOf("<div class=\"text\">")))).isEmpty();
	}

	@Test
	void noCodeHasAHeavyPage() {
		assertThat(heavy(CYRILLIC_PAGE, (html) -> html)).isEmpty();
		assertThat(heavy(PAGE, (html) -> html).keySet()).allMatch((path) -> path.startsWith("/ru/"));
	}

	private static Map<String, Integer> heavy(int limit, UnaryOperator<String> part) {
		int look = zipped("site.css") + zipped("theme.js");
		Map<String, Integer> heavy = new TreeMap<>();
		for (Language language : TestSite.CATALOG.languages()) {
			TestSite.CATALOG.codes(language).forEach((code) -> {
				String path = TestSite.URLS.code(language, code);
				int bytes = TestSite.zipped(part.apply(TestSite.html(path)).getBytes(StandardCharsets.UTF_8)) + look;
				if (bytes > limit) {
					heavy.put(path, bytes);
				}
			});
		}
		return heavy;
	}

	@Test
	void theScriptsAreSmall() {
		assertThat(zipped("site.js") + zipped("search.js")).as("on every page").isLessThan(5_500);
		assertThat(zipped("ladder.js") + zipped("tables.js")).as("where they are needed").isLessThan(4_000);
		assertThat(zipped("theme.js")).isLessThan(300);
	}

	@Test
	void theDecoderIsSmallerThanAPicture() {
		Resource decoder = ((Answer.Found) TestSite.SITE.answer("/static/decoder.js", Map.of())).resource();
		assumeThat(decoder.bodies()).as("the encoder of this machine").anyMatch((body) -> body.encoding().equals("br"));
		assertThat(decoder.bodies()).anyMatch((body) -> body.encoding().equals("br") && body.length() < 90_000);
		assertThat(zipped("decode.js") + zipped("decode-ladder.js") + zipped("decode-message.js")
				+ zipped("decode-worker.js"))
			.as("what shows it")
			.isLessThan(14_500);
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
