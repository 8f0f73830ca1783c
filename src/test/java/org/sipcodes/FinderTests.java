package org.sipcodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

import org.sipcodes.model.Language;
import org.sipcodes.query.Found;
import org.sipcodes.query.Hit;
import org.sipcodes.query.Search;
import org.sipcodes.read.SearchReader;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.site.Site;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search of the exported site in the Chromium of this machine, from a disk: the
 * answers of the server, for all of the content.
 */
@Order(2)
class FinderTests {

	private static final Search SEARCH = SearchReader.read(TestSite.CATALOG);

	private static final int STEP = Integer.getInteger("finder.step", 13);

	private static final String ANSWERS = """
			const [queries, done] = arguments;
			const answer = async (query) => {
				const { hits, only, meant } = await sip.find(query);
				return { hits: hits.map(({ kind, name }) => kind + ":" + name), only: only ? only.kind + ":" + only.name : "", meant,
					reasons: hits.map(({ reason }) => reason.map(([marked, text]) => marked ? "*" + text + "*" : text).join("")),
					suggestions: (await sip.suggest(query)).map(({ text, note, plate, group, exact }) =>
						[text, note, plate, group, exact].map((part) => part || "").join("|")) };
			};
			(async () => {
				const answers = [];
				for (const query of queries) answers.push(await answer(query));
				return answers;
			})().then(done, (failure) => done(String(failure)));
			""";

	/** What a reader sees of a page of results: elements, what leads where, and words. */
	private static final String SEEN = """
			const [html] = arguments;
			const page = html ? new DOMParser().parseFromString(html, "text/html") : document;
			const leaf = (node) => node.nodeType === Node.TEXT_NODE ? node.data.replace(/\\s+/g, " ").trim() : "";
			const seen = [page.title];
			const walk = (node) => {
				if (["NOSCRIPT", "LINK", "TEXTAREA"].includes(node.tagName) || (node.className || "").includes("chips")) return;
				if (leaf(node)) seen.push(leaf(node));
				if (node.tagName) {
					const href = decodeURIComponent(node.getAttribute("href") || "").replace(/^.*\\/(?=.)|\\.html/g, "").replace(/^search\\?|^\\?/, "").replace(/ /g, "+");
					seen.push([node.tagName, node.className, node.id, node.lang, href].join(" ").trim());
				}
				node.childNodes.forEach(walk);
			};
			// A script puts pieces of a text beside each other.
			page.normalize();
			walk(page.querySelector("article"));
			return seen;
			""";

	@TempDir
	static Path temp;

	private static @Nullable ChromeDriver shared;

	private final ChromeDriver browser = Objects.requireNonNull(shared);

	@BeforeAll
	static void start() {
		ChromeDriver started = Chromium.start();
		started.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
		shared = started;
		Site.at(Urls.Place.FILES, TestSite.FILES, "").files(false).forEach((name, bytes) -> {
			if (name.matches("(\\w\\w/)?search(\\.html|/.*)|static/.*")) {
				write(temp.resolve(name), bytes.get());
			}
		});
	}

	private static void write(Path file, byte[] bytes) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, bytes);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@AfterAll
	static void quit() {
		if (shared != null) {
			shared.quit();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "pt", "ru" })
	void theAnswersAreThoseOfTheServer(String tag) {
		Language language = TestSite.language(tag);
		SearchSheets sheets = new SearchSheets(TestSite.CATALOG, TestSite.URLS, () -> SEARCH);
		List<String> all = TypedQueries.of(language);
		List<String> queries = new ArrayList<>();
		// PackTests asks all of them; a browser on a busy machine needs minutes for that.
		for (int i = 0; i < all.size(); i += STEP) {
			queries.add(all.get(i));
		}
		open(language, "");
		Object answered = this.browser.executeAsyncScript(ANSWERS, queries);
		assertThat(answered).isInstanceOf(List.class);
		List<?> answers = (List<?>) answered;
		int first = 0;
		int five = 0;
		List<String> others = new ArrayList<>();
		for (int i = 0; i < queries.size(); i++) {
			Map<?, ?> answer = (Map<?, ?>) answers.get(i);
			Found found = SEARCH.find(tag, queries.get(i));
			List<String> hits = found.hits().stream().map(FinderTests::name).toList();
			List<?> here = (List<?>) Objects.requireNonNull(answer.get("hits"));
			first += head(hits, 1).equals(head(here, 1)) ? 1 : 0;
			five += head(hits, 5).equals(head(here, 5)) ? 1 : 0;
			List<Object> expected = List.of(hits,
					(found.only() == null) ? "" : found.only().kind() + ":" + found.only().name(),
					Objects.requireNonNullElse(found.meant(), ""),
					found.hits().stream().map(FinderTests::reason).toList(),
					sheets.suggest(language, queries.get(i))
						.stream()
						.map((one) -> String.join("|", one.link().text(), one.link().note(), one.plate(), one.group(),
								one.exact() ? "true" : ""))
						.toList());
			List<Object> seen = new ArrayList<>();
			for (String key : List.of("hits", "only", "meant", "reasons", "suggestions")) {
				seen.add(answer.get(key));
			}
			if (!expected.equals(seen)) {
				others.add(queries.get(i) + "\n  " + expected + "\n  " + seen);
			}
		}
		System.out.printf("%s: of %d queries the first hit is the same in %d, the first five in %d, all of it in %d%n",
				tag, queries.size(), first, five, queries.size() - others.size());
		others.stream().limit(5).forEach(System.out::println);
		assertThat(first).isGreaterThanOrEqualTo(queries.size() * 99 / 100);
		assertThat(five).isGreaterThanOrEqualTo(queries.size() * 97 / 100);
		assertThat(others).hasSizeLessThanOrEqualTo(queries.size() / 100);
		assertThat(console()).isEmpty();
	}

	private static List<?> head(List<?> list, int count) {
		return list.subList(0, Math.min(count, list.size()));
	}

	private static String name(Hit hit) {
		return hit.target().kind() + ":" + hit.target().name();
	}

	private static String reason(Hit hit) {
		Hit.Reason reason = (hit.step() != null) ? hit.step() : hit.reason();
		StringBuilder text = new StringBuilder();
		reason.pieces().forEach((piece) -> text.append(piece.matched() ? "*" + piece.text() + "*" : piece.text()));
		return text.toString();
	}

	/** The page of results has the same elements and words as the server's. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | engaged tone
			en | freeswitch 503
			en | q850 17
			en | call drops after 32 secnds
			en | SIP/2.0 503 Service Unavailable Reason: Q.850;cause=34;text="no circuit" Via: SIP/2.0/UDP x From: a
			en | BYE sip:a@example.com SIP/2.0 Via: SIP/2.0/UDP x Reason: SIP;cause=486;text="Busy" From: a
			en | 498 something
			en | zzqqxx
			en | ocupado
			ru | занято
			ru | pfyznj
			ru | AST_CAUSE_USER_BUSY
			ru | ывапролд
			pt | senha errada
			pt | chamda cai depois de 32 segundos
			pt | xyzzy
			""")
	void thePageOfResultsIsThatOfTheServer(String tag, String query) {
		Language language = TestSite.language(tag);
		open(language, query);
		String expected = TestSite.text(TestSite.SITE.answer(language.prefix() + "/search", Map.of("q", query)));
		Object server = this.browser.executeScript(SEEN, expected);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.browser.executeScript(SEEN, "")).isEqualTo(server));
		assertThat(console()).isEmpty();
	}

	private void open(Language language, String query) {
		console();
		Urls urls = TestSite.URLS;
		String page = temp.resolve((urls.page(language, "search") + ".html").substring(1)).toUri().toString();
		this.browser.get(query.isEmpty() ? page : page + urls.search(language, query).replaceFirst("[^?]*", ""));
	}

	private List<String> console() {
		return this.browser.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

}
