package org.sipcodes.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.sipcodes.SmallContent;
import org.sipcodes.TestSite;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.Root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Edits show without a restart, and a bad one takes nothing down. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class LiveSiteTests {

	@TempDir
	Path home;

	@BeforeEach
	void copy() throws IOException {
		SmallContent.writeTo(this.home);
	}

	@Test
	void aGoodEditShowsAndABadOneIsReportedWhileTheLastGoodSiteStays(CapturedOutput output) throws IOException {
		LiveSite site = site(Root.folder(this.home));
		Path file = this.home.resolve("content/en/codes/486.md");
		String original = Files.readString(file);

		Files.writeString(file, original.replace("## Description\n\n", "## Description\n\nEdited once.\n\n"));
		site.refresh();
		assertThat(html(site, "/sip/486-busy-here")).contains("Edited once.");

		Files.writeString(file, original.replace("## When", "## Whenever"));
		site.refresh();
		assertThat(html(site, "/sip/486-busy-here")).contains("Edited once.");
		assertThat(output).contains("content/en/codes/486.md:1: missing section \"When\"")
			.containsPattern("content/en/codes/486\\.md:\\d+: unknown section \"Whenever\"")
			.doesNotContain("\tat org.sipcodes");

		Files.writeString(file, original + "\n");
		site.refresh();
		assertThat(html(site, "/sip/486-busy-here")).doesNotContain("Edited once.");
	}

	@Test
	void whoWatchesTheSiteLearnsWhatBecameOfEveryChange() throws IOException {
		LiveSite site = site(Root.folder(this.home));
		Status start = site.status();
		assertThat(start).isEqualTo(new Status(0, 0, List.of(), start.since()));
		Path file = this.home.resolve("content/en/codes/486.md");
		String original = Files.readString(file);

		Files.writeString(file, original.replace("## When\n", "## Whenever\n"));
		site.refresh();
		Status broken = site.status();
		assertThat(broken.problems()).hasSize(2).allMatch((line) -> line.startsWith("content/en/codes/486.md:"));
		assertThat(broken.since()).isAfterOrEqualTo(start.since());

		Files.writeString(file, original.replace("## When\n", "## Whatever more\n"));
		site.refresh();
		assertThat(site.status().failures()).isEqualTo(2);
		assertThat(site.status().since()).as("behind since the first failure").isEqualTo(broken.since());

		Files.writeString(file, original + "\n");
		site.refresh();
		Status good = site.status();
		assertThat(good).isEqualTo(new Status(1, 2, List.of(), good.since()));
		assertThat(good.since()).isAfterOrEqualTo(broken.since());
	}

	@Test
	void whatIsStillBeingWrittenWaitsForTheNextLook() {
		Iterator<Integer> states = List.of(1, 2, 3, 3, 3).iterator();
		LiveSite site = site(new Root(() -> TestSite.FILES, states::next));
		Site before = site.current();
		site.refresh();
		assertThat(site.current()).as("the state was another one when all was read").isSameAs(before);
		site.refresh();
		assertThat(site.current()).isNotSameAs(before);
		assertThat(site.status().reloads()).isOne();
	}

	/** Brotli takes longer than all the rest of a page. */
	@Test
	void whoComesBeforeAPageIsPreparedGetsItZipped() {
		LiveSite site = site(TestSite.ROOT);
		String path = "/ru/sip/486-busy-here";
		assertThat(encodings(site, path)).containsExactly("", "gzip");
		site.current().prepare(path);
		assertThat(encodings(site, path))
			.containsExactly(Compression.HAS_BROTLI ? new String[] { "", "gzip", "br" } : new String[] { "", "gzip" });
	}

	private static List<String> encodings(LiveSite site, String path) {
		return ((Answer.Found) site.answer(path, Map.of())).resource()
			.bodies()
			.stream()
			.map(Resource.Body::encoding)
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "layout, site.tagline", "parts, codes.foreign", "parts, nav.codes" })
	void aBrokenTemplateIsReportedWithItsLine(String template, String label, CapturedOutput output) throws IOException {
		LiveSite site = site(Root.folder(this.home));
		Path file = this.home.resolve("templates/" + template + ".html");
		String broken = Files.readString(file).replace("#{" + label + "}", "#{no.such}");
		Files.writeString(file, broken);
		site.refresh();
		long line = broken.substring(0, broken.indexOf("#{no.such}")).lines().count();
		assertThat(output).contains(
				"templates/" + template + ".html:" + line + ": no label \"no.such\" in content/en/labels.properties");
		assertThat(html(site, "/")).contains("SIP response codes");
	}

	@ParameterizedTest
	@CsvSource({ "layout.html, #{site.tagline}", "parts.html, ${result.name}", "parts.html, ${part.words}" })
	void aFolderWithABrokenTemplateIsNotServedAtAll(String template, String expression) throws IOException {
		Path file = this.home.resolve("templates").resolve(template);
		Files.writeString(file, Files.readString(file).replace(expression, "#{no.such}"));
		LiveSite site = new LiveSite(Root.folder(this.home), TestSite.ORIGIN, new SimpleMeterRegistry());
		assertThatExceptionOfType(ContentException.class).isThrownBy(site::current)
			.withMessageContaining("no label \"no.such\"");
	}

	private static LiveSite site(Root root) {
		LiveSite site = new LiveSite(root, TestSite.ORIGIN, new SimpleMeterRegistry());
		assertThat(site.current()).as("what was read before the first edit").isNotNull();
		return site;
	}

	private static String html(LiveSite site, String path) {
		return TestSite.text(site.answer(path, Map.of()));
	}

}
