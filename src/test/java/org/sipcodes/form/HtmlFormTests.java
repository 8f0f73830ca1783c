package org.sipcodes.form;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Code;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands beside an article. */
class HtmlFormTests {

	private static final Pattern ENTRY = Pattern
		.compile("<li><a href=\"([^\"]+)\">(?:<b[^>]*>)?(\\d{3})(?:–(\\d{3}))?");

	@ParameterizedTest
	@ValueSource(strings = { "100", "302", "400", "440", "486", "494", "503", "603" })
	void theListBesideACodeHasItsWholeClass(String id) {
		Code code = TestSite.code(id);
		List<MatchResult> entries = ENTRY.matcher(grid(TestSite.URLS.code(TestSite.language("en"), code)))
			.results()
			.toList();
		TestSite.CATALOG.codes(code.codeClass(), TestSite.language("en"))
			.forEach((one) -> assertThat(entries).as(one.name()).anyMatch((entry) -> has(entry, one.id().number())));
		assertThat(entries)
			.anyMatch((entry) -> entry.group(1).equals(TestSite.URLS.code(TestSite.language("en"), code)));
		String list = TestSite.html(TestSite.URLS.codeClass(TestSite.language("en"), code.codeClass()));
		entries.stream()
			.filter((entry) -> entry.group(1).contains("#"))
			.forEach((range) -> assertThat(list).contains("id=\"" + range.group(1).split("#")[1] + "\""));
	}

	@Test
	void besideAGuideAreTheClassesAlone() {
		assertThat(grid("/guides/reject")).contains("4xx", "6xx").doesNotContain("<li><a");
	}

	private static boolean has(MatchResult entry, int number) {
		int first = Integer.parseInt(entry.group(2));
		int last = (entry.group(3) != null) ? Integer.parseInt(entry.group(3)) : first;
		return first <= number && number <= last;
	}

	private static String grid(String path) {
		String html = TestSite.html(path);
		return html.substring(html.indexOf("<nav class=\"grid\""));
	}

}
