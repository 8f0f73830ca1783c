package org.sipcodes.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

import org.sipcodes.TestSite;
import org.sipcodes.read.CatalogReader;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.Problem;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A folder laid over the content needs only the files and the words that differ.
 */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class OverlayTests {

	private static final String BUSY = "/sip/486-busy-here";

	@TempDir
	Path overlay;

	@Test
	void anArticleReplacesThatOfTheSiteAndOtherLanguagesKeepTheirs() throws IOException {
		write("en/codes/486.md", original("en/codes/486.md").replace("## Who\n", """
				Our gateway in Berlin sends it at night.

				## Who
				""").replace("## Example\n", """
				## Example

				```ladder
				caller -> callee: INVITE
				```
				"""));
		Site site = Site.read(files(), TestSite.ORIGIN);
		assertThat(html(site, BUSY)).contains("Our gateway in Berlin");
		assertThat(html(site, "/ru" + BUSY)).isEqualTo(TestSite.html("/ru" + BUSY));
		assertThat(site.notices()).extracting(Problem::toString)
			.containsExactly(
					path("en/codes/486.md") + ":1: not translated; the text that comes with the site stays in pt, ru");
	}

	@Test
	void aTranslationAloneIsReplacedToo() throws IOException {
		write("ru/codes/486.md", original("ru/codes/486.md").replace("source: ", "source: 0")
			.replace("## Who\n", "Так отвечает наш шлюз.\n\n## Who\n"));
		Site site = Site.read(files(), TestSite.ORIGIN);
		assertThat(html(site, "/ru" + BUSY)).contains("Так отвечает наш шлюз.");
		assertThat(site.notices()).singleElement()
			.asString()
			.startsWith(path("ru/codes/486.md") + ":1: older than content/en/codes/486.md; bring");
	}

	@Test
	void aCodeAndAPairMayBeToldInOneLanguage() throws IOException {
		write("en/codes/499.md", original("en/codes/486.md").replace("phrase: Busy Here", "phrase: Own Limit"));
		write("en/pairs/486-499.md", original("en/pairs/480-486.md"));
		write("ru/codes/600.md", original("ru/codes/600.md").replace("## Who\n",
				"Ср. [499](code:499) и [пару](pair:486-499).\n\n## Who\n"));
		write("ru/symptoms.properties", "лимит исчерпан = 499\n");
		write("platforms/kamailio.md", original("platforms/kamailio.md").replace("| makes | 477 |", "| makes | 499 |"));
		Site site = Site.read(files(), TestSite.ORIGIN);
		site.prove((path) -> path.matches("\\D*|.*(499|4xx|600|17).*"));
		assertThat(site.paths()).contains("/sip/499-own-limit", "/compare/sip/486-busy-here-vs-499-own-limit");
		assertThat(html(site, "/sip/4xx")).contains("499 Own Limit");
		assertThat(html(site, "/ru/search", Map.of("q", "лимит исчерпан"))).doesNotContain("Own Limit");
		assertThat(site.answer("/ru/sip/499-own-limit", Map.of())).isInstanceOf(Answer.Missing.class);
		for (String path : List.of("/ru/", "/ru/sip/4xx", "/ru" + BUSY, "/ru/q850/17", "/pt/platforms")) {
			assertThat(html(site, path)).as(path).doesNotContain("499 Own Limit");
		}
		assertThat(site.notices()).extracting(Problem::toString)
			.containsExactly(path("en/codes/499.md") + ":1: not translated; no page in pt, ru",
					path("en/pairs/486-499.md") + ":1: not translated; no page in pt, ru");
	}

	@Test
	void aRowThatSaysNothingOfACodeIsNoSentenceOnItsPage() throws IOException {
		write("platforms/yealink.md", original("platforms/yealink.md")
				+ "| receives | 488 |  |  |  |  |  | ours | documented |\n| receives | 404 |  |  |  |  |  | ours | documented |\n");
		Site site = Site.read(files(), TestSite.ORIGIN);
		assertThat(html(site, "/ru/sip/404-not-found")).contains(">Yealink</a>: ");
		assertThat(html(site, "/sip/488-not-acceptable-here")).doesNotContain(">Yealink</a>");
	}

	@Test
	void wordsAreReplacedKeyByKey() throws IOException {
		write("en/labels.properties", "home.heading=Codes of our network\nsituation.on-mars=on Mars\n");
		write("pt/labels.properties", "home.heading=Os nossos códigos\n");
		write("en/causes.properties", "17=Engaged\n");
		write("redirects.properties", "/ours=/compare\n/docs=/q850\n");
		write("documents.properties", "RFC 9999=A document of ours\n");
		write("en/symptoms.properties", "berlin trunk is full = 503\n");
		write("platforms/kamailio.md", original("platforms/kamailio.md").replace("send-failed", "on-mars"));
		Site site = Site.read(files(), TestSite.ORIGIN);
		assertThat(html(site, "/")).contains("<h1>Codes of our network</h1>", "Codes by class");
		assertThat(html(site, "/pt/")).contains("Os nossos códigos");
		assertThat(html(site, "/ru/")).isEqualTo(TestSite.html("/ru/"));
		assertThat(html(site, "/q850/17")).contains("Engaged");
		assertThat(site.answer("/docs", Map.of())).isEqualTo(new Answer.Moved("/q850"));
		assertThat(site.answer("/ours", Map.of())).isEqualTo(new Answer.Moved("/compare"));
		assertThat(site.answer("/rss.xml", Map.of())).isEqualTo(new Answer.Moved("/feed.xml"));
		assertThat(html(site, "/search", Map.of("q", "berlin trunk"))).contains("503 Service Unavailable");
		assertThat(html(site, "/ru/platforms/kamailio")).as("a word that is not translated").contains("on Mars");
	}

	@Test
	void aFolderWithTheWordsOfALanguageIsALanguage() throws IOException {
		write("xx/labels.properties", original("pt/labels.properties").replace("=Português", "=Xx"));
		write("xx/causes.properties", original("pt/causes.properties"));
		Site site = Site.read(files(), TestSite.ORIGIN);
		site.prove((path) -> path.startsWith("/xx/"));
		assertThat(html(site, "/")).contains("title=\"Xx\"");
		assertThat(html(site, "/xx/")).contains("lang=\"xx\"");
	}

	@Test
	void whatALanguageLacksIsNamed() throws IOException {
		write("xx/codes/486.md", original("pt/codes/486.md"));
		write("yy/labels.properties", original("pt/labels.properties").replaceAll("(?m)^nav.home=.*\n", ""));
		assertThat(problems()).containsExactly(
				path("xx/codes/486.md") + ":1: a language without words; expected " + path("xx/labels.properties"),
				path("yy/causes.properties")
						+ ":1: no such file; expected the names of the causes, as in content/en/causes.properties",
				path("yy/labels.properties") + ":1: missing label \"nav.home\"; expected the words for \"All codes\"");
	}

	@Test
	void everyMistakeIsToldWithThePathThatItsAuthorKnows() throws IOException {
		write("en/codes/486.md", original("en/codes/486.md").replace("retry: [later]", "retry: [sometimes]"));
		write("en/codes/600.md", "\uFEFF" + original("en/codes/600.md").replace("## Fix", "## Fixes"));
		write("en/pairs/486-498.md", original("en/pairs/480-486.md"));
		write("ru/codes/497.md", original("ru/codes/486.md"));
		write("en/labels.properties", "nav.hom=Codes\npair.short={0} or\nnav.home\n");
		write("ru/labels.properties", "# ours\nnav.hom=Codes\n");
		write("redirects.properties", "/q850=/compare\n");
		write("content/en/codes/486.md", "");
		List<String> problems = problems();
		assertThat(problems).allMatch((line) -> line.startsWith(path("")))
			.anyMatch(
					(line) -> line.matches(".*/en/codes/486\\.md:\\d\\d: \"sometimes\" is not a value of \"retry\".*"))
			.contains(path("en/codes/600.md")
					+ ":1: missing section \"Fix\"; expected Description, When, Fix, Who, Example in this order")
			.contains(path("en/pairs/486-498.md") + ":1: a pair with 498, which has no file; expected "
					+ path("en/codes/498.md"))
			.contains(path("ru/codes/497.md") + ":1: a translation without an original; expected "
					+ path("en/codes/497.md"))
			.contains(path("en/labels.properties")
					+ ":1: unknown label \"nav.hom\"; expected only keys of content/en/labels.properties")
			.contains(path("en/labels.properties")
					+ ":2: label \"pair.short\" has placeholders [{0}]; expected [{0}, {1}]")
			.contains(path("en/labels.properties") + ":3: \"nav.home\" has no value; expected key=value")
			.contains(path("ru/labels.properties")
					+ ":2: unknown label \"nav.hom\"; expected only keys of content/en/labels.properties")
			.contains(path("redirects.properties")
					+ ":1: /q850 is where /causes leads; expected an address that nothing leads to")
			.anyMatch((line) -> line.startsWith(path("content/en/codes/486.md")
					+ ":1: a file that nothing reads; expected <language>/codes/<name>.md, "))
			.hasSize(11);
	}

	@Test
	void whatCannotBeReadOrUnderstoodIsAProblemOfThatFileAlone() throws IOException {
		write("en/codes/480.md", "x".repeat(2_000_000));
		Files.write(file("en/codes/481.md"), original("en/codes/481.md").replace("## Who", "\u00e9\n\n## Who")
			.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		write("en/codes/486.md", original("en/codes/486.md").replace("## Who", ">".repeat(20_000) + "\n\n## Who"));
		write("en/codes/503.md", original("en/codes/503.md").replace("status: ", "status: \u0001"));
		write("en/codes/603.md", original("en/codes/603.md").replace("status: ", "? [one, two]\n: three\nstatus: "));
		Files.createSymbolicLink(file("en/codes/487.md"), Path.of("nowhere"));
		Files.createSymbolicLink(file("en/again"), this.overlay);
		write("en/codes/1/2/486.md", "");
		assertThat(problems()).extracting((line) -> line.substring(path("").length() + 1).replaceAll(" \\(.*", " (…"))
			.contains("en/again:1: a link to a folder that contains it; expected none",
					"en/codes/1/2:1: a folder that nothing reads; expected content at most three folders deep",
					"en/codes/480.md:1: holds 2000000 bytes; expected at most 1048576",
					"en/codes/487.md:1: cannot be read (…", "en/codes/503.md:2: not YAML (…")
			.anyMatch((line) -> line.matches("en/codes/481\\.md:\\d+: not UTF-8; .*"))
			.anyMatch((line) -> line.matches("en/codes/603\\.md:\\d+: unknown key \"\\[…]\".*"))
			.anyMatch((line) -> line.matches("en/codes/486\\.md:(1: cannot be understood|\\d+: \">).*"))
			.allMatch((line) -> line.length() < 1000);
	}

	/** No user can read it, not even root. */
	@Test
	void aFileThatCannotBeReadIsReported() throws IOException {
		Files.createSymbolicLink(file("en/codes/486.md"), Path.of("x".repeat(300)));
		assertThat(problems()).singleElement()
			.asString()
			.startsWith(path("en/codes/486.md") + ":1: cannot be read (java.nio.file.FileSystemException: ");
	}

	@Test
	void whatEditorsAndMountsLeaveIsPassedOver() throws IOException {
		for (String name : List.of("en/codes/486.md~", "en/codes/.486.md.swp", "en/codes/#486.md#", ".git/HEAD",
				"..data/en/codes/486.md", "lost+found/1", "README.md")) {
			write(name, "nothing that could be read");
		}
		Files.createSymbolicLink(file("en/codes/.#486.md"), Path.of("somebody@somewhere"));
		assertThat(problems()).isEmpty();
	}

	@Test
	void aFolderThatIsNotOfContentIsNotReadToItsEnd() throws IOException {
		Files.createDirectories(this.overlay.resolve("en"));
		for (int i = 0; i < 10_001; i++) {
			Files.createFile(this.overlay.resolve("en/" + i));
		}
		assertThat(problems()).containsExactly(
				path("") + ":1: more than 10000 files; expected the folder of the content and nothing else");
	}

	@Test
	void aMountThatIsSwappedAFolderThatGoesAndOneThatComesBackAreFollowed(CapturedOutput output) throws IOException {
		Path mount = this.overlay.resolve("mount");
		swap(mount, "first");
		Files.createSymbolicLink(mount.resolve("en"), Path.of("..data/en"));
		LiveSite site = new LiveSite(TestSite.ROOT.with(mount), TestSite.ORIGIN, new SimpleMeterRegistry());
		assertThat(heading(site)).isEqualTo("first");

		swap(mount, "second");
		site.refresh();
		assertThat(heading(site)).isEqualTo("second");

		Path away = this.overlay.resolve("away");
		Files.move(mount, away);
		site.refresh();
		site.refresh();
		assertThat(heading(site)).isEqualTo("second");
		assertThat(site.status().problems()).containsExactly(mount
				+ ":1: cannot be read (it does not exist, or is a link to nothing); expected a file or folder that can");
		assertThat(output.getOut().split("The change cannot be served", -1)).as("said once").hasSize(2);

		Files.move(away, mount);
		swap(mount, "third");
		site.refresh();
		assertThat(heading(site)).isEqualTo("third");

		Files.delete(mount.resolve("en"));
		site.refresh();
		assertThat(heading(site)).as("of the site again")
			.isEqualTo("What does this SIP code mean, and what do I do now?");
		assertThat(site.status()).isEqualTo(new Status(3, 1, List.of(), site.status().since()));
	}

	/**
	 * As Kubernetes changes a mounted ConfigMap: a new folder, and one link that is
	 * renamed.
	 */
	private static void swap(Path mount, String heading) throws IOException {
		Path version = Files.createDirectories(mount.resolve("..version-" + heading + "/en"));
		Files.writeString(version.resolve("labels.properties"), "home.heading=" + heading + "\n");
		Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), version.getParent().getFileName());
		Files.move(link, mount.resolve("..data"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
		try (Stream<Path> versions = Files.list(mount)) {
			for (Path old : versions.filter((path) -> path.toString().contains("..version-")).toList()) {
				if (!old.equals(version.getParent())) {
					FileSystemUtils.deleteRecursively(old);
				}
			}
		}
	}

	private static String heading(LiveSite site) {
		return html(site.current(), "/").replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1");
	}

	private SiteFiles files() {
		return TestSite.ROOT.with(this.overlay).files().get();
	}

	private List<String> problems() {
		ContentException thrown = catchThrowableOfType(ContentException.class, () -> CatalogReader.read(files()));
		return (thrown != null) ? thrown.problems().stream().map(Problem::toString).toList() : List.of();
	}

	private static String original(String name) throws IOException {
		return Files.readString(Path.of("content", name));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(file(name), text);
	}

	private Path file(String name) throws IOException {
		Path file = this.overlay.resolve(name);
		Files.createDirectories(file.getParent());
		return file;
	}

	private String path(String name) {
		return this.overlay.resolve(name).toString();
	}

	private static String html(Site site, String path) {
		return html(site, path, Map.of());
	}

	private static String html(Site site, String path, Map<String, String> parameters) {
		return TestSite.text(site.answer(path, parameters));
	}

}
