package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.SiteFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A language is a folder: nothing else has to change for it. */
class LanguageTests {

	@Test
	void aCopiedFolderIsANewLanguage() {
		Site site = Site.read(with("xx", (labels) -> labels.replace("language.name=Português", "language.name=Xx")),
				TestSite.ORIGIN);
		assertThat(html(site, "/xx/")).contains("lang=\"xx\"", "código SIP", "title=\"Xx\"");
		assertThat(html(site, "/xx/sip/486-busy-here")).contains("Quando você o vê",
				"hreflang=\"xx\" href=\"https://sipcodes.example/xx/sip/486-busy-here\"");
		assertThat(html(site, "/xx/compare/sip/405-method-not-allowed-vs-600-busy-everywhere")).contains("lang=\"xx\"");
		assertThat(html(site, "/sip/486-busy-here")).contains("title=\"Xx\"");
		assertThat(site.answer("/xx/486", Map.of())).isEqualTo(new Answer.Moved("/xx/sip/486-busy-here"));
	}

	@Test
	void aPageThatIsNotTranslatedDoesNotExistInThatLanguage() {
		Map<String, byte[]> files = TestSite.files();
		files.remove("content/ru/codes/486.md");
		Site site = Site.read(SiteFiles.of(files), TestSite.ORIGIN);
		assertThat(site.answer("/ru/sip/486-busy-here", Map.of())).isInstanceOf(Answer.Missing.class);
		assertThat(html(site, "/sip/486-busy-here")).doesNotContain("/ru/sip/486-busy-here");
		assertThat(html(site, "/ru/")).doesNotContain("/ru/sip/486-busy-here");
		assertThat(html(site, "/ru/sip/600-busy-everywhere")).doesNotContain("href=\"/ru/sip/486-busy-here");
	}

	@Test
	void aLabelThatIsMissingUnknownOrLostItsPlaceholderIsTold() {
		ContentException thrown = catchThrowableOfType(ContentException.class,
				() -> Site.read(
						with("xx", (labels) -> labels.replace("nav.home=Todos os códigos", "nav.house=Todos os códigos")
							.replace("pair.short={0} vs {1}", "pair.short={0} vs")),
						TestSite.ORIGIN));
		assertThat(thrown).isNotNull();
		String labels = "content/xx/labels.properties:";
		assertThat(thrown.getMessage().replaceAll(":\\d+:", ":n:")).isEqualTo("""
				%1$sn: missing label "nav.home"; expected the words for "All codes"
				%1$sn: unknown label "nav.house"; expected only keys of content/en/labels.properties
				%1$sn: label "pair.short" has placeholders [{0}]; expected [{0}, {1}]""".formatted(labels));
	}

	private static String html(Site site, String path) {
		return TestSite.text(site.answer(path, Map.of()));
	}

	private static SiteFiles with(String tag, UnaryOperator<String> labels) {
		Map<String, byte[]> files = TestSite.files();
		TestSite.FILES.texts().forEach((path, source) -> {
			if (path.startsWith("content/pt/")) {
				String text = source.text();
				String copy = path.endsWith("labels.properties") ? labels.apply(text) : text;
				files.put(path.replace("content/pt/", "content/" + tag + "/"), copy.getBytes(StandardCharsets.UTF_8));
			}
		});
		return SiteFiles.of(files);
	}

	@ParameterizedTest
	@CsvSource({ "en, 2026-08-21, 2026-08-21", "ru, 2026-08-21, 21.08.2026", "pt, 2026-08-21, 21/08/2026",
			"ru, 2024-11, 11.2024", "pt, 2024-11, 11/2024", "pt, spring, spring" })
	void aDateStandsAsItsReadersWriteIt(String tag, String iso, String expected) {
		assertThat(TestSite.language(tag).date(iso)).isEqualTo(expected);
	}

}
