package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.sipcodes.TestSite;
import org.sipcodes.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A page is read on a phone at three in the morning: what it weighs is part of it. */
class WeightTests {

	/** What a server sends in the first round trip of a fresh connection. */
	private static final int ROUND_TRIP = 14_600;

	@Test
	void theFirstPaintOfEveryCodeFitsIntoOneRoundTrip() {
		int look = zipped("site.css") + zipped("theme.js");
		Map<String, Integer> heavy = new TreeMap<>();
		for (Language language : TestSite.CATALOG.languages()) {
			TestSite.CATALOG.codes(language).forEach((code) -> {
				String path = TestSite.URLS.code(language, code);
				int bytes = TestSite.zipped(TestSite.html(path).getBytes(StandardCharsets.UTF_8)) + look;
				if (bytes > ROUND_TRIP) {
					heavy.put(path, bytes);
				}
			});
		}
		assertThat(heavy).isEmpty();
	}

	@Test
	void theScriptIsSmall() {
		assertThat(zipped("site.js")).isLessThan(5_000);
		assertThat(zipped("theme.js")).isLessThan(300);
	}

	private static int zipped(String file) {
		return TestSite.zipped(((Answer.Found) TestSite.SITE.answer("/static/" + file, Map.of())).resource().bytes());
	}

}
