package org.sipcodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.sipcodes.capture.PcapWriter;
import org.sipcodes.model.Labels;
import org.sipcodes.sheet.TraceSheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;
import org.sipcodes.trace.Decoder;
import org.sipcodes.trace.Inputs;
import org.sipcodes.trace.MessageList;
import org.sipcodes.trace.Redaction;
import org.sipcodes.trace.Secrets;
import org.sipcodes.trace.Ticket;
import org.sipcodes.trace.Trace;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The decoder in the Chromium of this machine. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "sipcodes.public-address=" + TestSite.ORIGIN)
@Order(2)
@ResourceLock(value = "site", mode = ResourceAccessMode.READ)
class DecoderPageTests {

	private static final Duration WAIT = Duration.ofSeconds(20);

	private static final Path TRACES = Path.of("src/test/resources/traces").toAbsolutePath();

	/** {@code -Dmutations=10000} tries harder. */
	private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);

	private static final Base64.Encoder BASE64 = Base64.getEncoder();

	/** Decodes inputs one by one; what comes out is told by its hash. */
	private static final String DECODE = """
			const [inputs, hidden, plain, done] = arguments;
			const hash = async (text) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))]
				.map((byte) => byte.toString(16).padStart(2, "0")).join("");
			(async () => {
				const place = document.getElementById("decoder");
				if (!window.prepared) {
					window.decoder = window.exports = {};
					await sip.load(place.dataset.script);
					delete window.exports;
					await sip.load(place.dataset.lines);
					const known = decoding.words[place.dataset.language];
					decoder.main([]);
					decoder.words(known.tag, Object.entries(known.words).flat());
					for (const [code, page] of Object.entries(known.pages)) decoder.page(code, page);
					for (const line of decoding.lines) decoder.hint(...line);
					window.prepared = true;
				}
				const answers = [];
				for (const input of inputs) {
					const bytes = Int8Array.from(atob(input), (c) => c.charCodeAt(0));
					decoder.reset();
					decoder.feed(bytes, bytes.length);
					decoder.end();
					decoder.finish();
					const answer = hidden ? decoder.messages(true) + decoder.ticket(0, "en", true) + decoder.capture(true).join(" ")
						: decoder.everything() + decoder.ticket(0, "en", false);
					answers.push(plain ? answer : await hash(answer));
				}
				return answers;
			})().then(done, (failure) => done([String(failure.stack)]));""";

	private static @Nullable ChromeDriver shared;

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry registry;

	private ChromeDriver browser;

	@BeforeAll
	static void start() {
		shared = Chromium.start();
		shared.manage().timeouts().implicitlyWait(Duration.ofSeconds(5)).scriptTimeout(Duration.ofMinutes(2));
	}

	@AfterAll
	static void quit() {
		if (shared != null) {
			shared.quit();
		}
	}

	@BeforeEach
	void fresh() {
		this.browser = Objects.requireNonNull(shared);
		open("/decode");
	}

	@Test
	void aBrowserAnswersLikeTheServerToTheLetter() throws IOException {
		List<byte[]> inputs = new ArrayList<>(Inputs.seeds());
		Random random = new Random(42);
		List<byte[]> seeds = List.copyOf(inputs);
		for (int i = 0; i < MUTATIONS; i++) {
			inputs.add(Inputs.mutated(random, seeds.get(random.nextInt(seeds.size()))));
		}
		inputs.add("hangup: USER_BUSY\nUnable to create channel of type\n".getBytes(StandardCharsets.UTF_8));
		same(inputs, false);
	}

	@Test
	void aRecordedCallIsDecodedAtOnce() {
		open("/ru/decode?example=483/kamailio.pcap");
		waitFor(() -> assertThat(text("#answer h2")).contains("483 Too Many Hops"));
		assertThat(text("#flow")).contains("INVITE", "483 Too Many Hops", "ACK");
	}

	@Test
	void whatIsHiddenIsHiddenInABrowserToo() throws IOException {
		same(Inputs.seeds(), true);
	}

	/** The messages of the test of the redaction, as captures of five hundred each. */
	@Test
	void nothingIsLeftOfTenThousandMessages() {
		Random random = new Random(7);
		for (int part = 0; part < 20; part++) {
			Intake intake = new Intake();
			List<Secrets> secrets = new ArrayList<>();
			for (int i = 0; i < 500; i++) {
				Secrets own = new Secrets(random);
				secrets.add(own);
				Place source = new Place("198.51.100." + (1 + i % 200), 5060);
				intake.add(own.message(), new Envelope(i, "UDP", source, new Place("198.51.100.250", 5060), 1, false));
			}
			byte[] capture = PcapWriter.of(intake.messages());
			Intake read = read(capture);
			String shown = decode(List.of(capture), true, true).get(0);
			assertThat(shown).isEqualTo(expected(capture, true));
			List<Message> made = Redaction.of(read).messages();
			assertThat(made).hasSizeGreaterThan(450);
			for (int i = 0; i < made.size(); i++) {
				String text = MessageList.of(List.of(made.get(i)));
				Secrets own = secrets.get((int) made.get(i).time());
				assertThat(own.usedIn(read.messages().get(i).text())).as(read.messages().get(i).text() + "\n→\n" + text)
					.noneMatch(text.toLowerCase()::contains);
			}
		}
	}

	private void same(List<byte[]> inputs, boolean hidden) {
		for (int at = 0; at < inputs.size(); at += 50) {
			List<byte[]> some = inputs.subList(at, Math.min(at + 50, inputs.size()));
			List<String> answers = decode(some, hidden, false);
			for (int i = 0; i < some.size(); i++) {
				String expected = expected(some.get(i), hidden);
				if (!hash(expected).equals(answers.get(i))) {
					assertThat(decode(List.of(some.get(i)), hidden, true).get(0)).as("input " + (at + i))
						.isEqualTo(expected);
				}
			}
		}
	}

	@SuppressWarnings("unchecked")
	private List<String> decode(List<byte[]> inputs, boolean hidden, boolean plain) {
		return (List<String>) Objects.requireNonNull(this.browser.executeAsyncScript(DECODE,
				inputs.stream().map(BASE64::encodeToString).toList(), hidden, plain));
	}

	/** What the same code says outside of a browser. */
	private String expected(byte[] input, boolean hidden) {
		Intake intake = read(input);
		Trace trace = Trace.of(hidden ? Redaction.of(intake) : intake);
		Labels words = TestSite.language("en").labels();
		String ticket = hidden ? Ticket.redacted(intake, Trace.of(intake).messages(0), words)
				: Ticket.of(trace, 0, words);
		if (!hidden) {
			Urls urls = new Urls(TestSite.CATALOG, TestSite.ORIGIN);
			return new TraceSheets(TestSite.CATALOG, urls, TestSite.language("en")).json(trace) + ticket;
		}
		StringJoiner bytes = new StringJoiner(" ");
		if (PcapWriter.canHold(trace.messages())) {
			for (byte b : PcapWriter.of(trace.messages())) {
				bytes.add(String.valueOf(b));
			}
		}
		return MessageList.of(trace.messages()) + ticket + bytes;
	}

	private static Intake read(byte[] input) {
		Decoder decoder = new Decoder();
		decoder.feed(input, 0, input.length);
		return decoder.finish();
	}

	private static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Everything that a reader can do there; the server hears of nothing. */
	@Test
	void nothingIsAskedForOnceThePageIsThere() {
		long before = requests();
		choose("codec_488.pcap");
		assertThat(text("#answer h2")).isEqualTo(
				"The call failed with 488 Not Acceptable Here. The called side decided it " + "(203.0.113.30:5060).");
		for (String control : List.of("[name=redact]", "#flow .controls button", "#flow .controls [type=checkbox]",
				"#message .controls button", "#ticket [type=checkbox]", "#take button", "details.lanes summary")) {
			click(control);
		}
		this.browser.executeScript("document.querySelectorAll('#take button').forEach((button) => button.click())");
		find("#ticket select").sendKeys("r");
		waitFor(() -> assertThat(find("#ticket pre").getAttribute("lang")).isEqualTo("ru"));
		List<WebElement> examples = this.browser.findElements(By.cssSelector("[data-example]"));
		assertThat(examples).hasSize(5);
		for (WebElement example : examples) {
			this.browser.executeScript("arguments[0].click()", example);
			waitFor(() -> assertThat(text(".story")).startsWith(example.getText()));
			waitFor(() -> assertThat(text("#call .finding")).isNotEmpty());
		}
		choose("five_calls_at_once.pcap", "register_403.pcap");
		waitFor(() -> assertThat(this.browser.findElements(By.cssSelector("#calls tbody tr"))).hasSizeGreaterThan(5));
		click("#calls thead button");
		click("#calls tbody tr:last-child button");
		find("#trace").clear();
		find("#trace").sendKeys("SIP/2.0 486 Busy Here\n\n");
		click(".finder [type=submit]");
		waitFor(() -> assertThat(text("#answer h2")).contains("486 Busy Here"));
		find(".search input").sendKeys("busy");
		assertThat(this.browser.executeScript("return localStorage.length + sessionStorage.length")).isEqualTo(0L);
		assertThat(this.browser.getCurrentUrl()).endsWith("/decode");
		assertThat(requests() - before).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/decode", "/ru/decode", "/static/decode-worker.js" })
	void whereTracesAreNothingMayBeConnectedTo(String path) throws IOException {
		Map<String, String> headers = Wire.get(this.port, path, "Accept: text/html").headers();
		assertThat(headers.get("content-security-policy")).contains("connect-src 'none'")
			.containsPattern("script-src 'self' 'sha256-[\\w+/]+=';");
		assertThat(headers.get("referrer-policy")).isEqualTo("no-referrer");
		assertThat(headers).doesNotContainKey("speculation-rules");
		assertThat(Wire.get(this.port, "/", "Accept: text/html").headers()).containsKey("speculation-rules");
	}

	@Test
	void whatComesSecondIsWhatIsShown() {
		this.browser.executeScript("""
				sip.decode("SIP/2.0 486 Busy Here\\n\\n");
				sip.decode("SIP/2.0 603 Decline\\n\\n");""");
		waitFor(() -> assertThat(text("#answer h2")).contains("603 Decline"));
		assertThat(text(".finder .progress")).isEmpty();
	}

	@Test
	@SuppressWarnings("unchecked")
	void whatIsTakenAlongHasStandInsIfTheyAreShown() {
		choose("busy_486.pcap");
		click("[name=redact]");
		waitFor(() -> assertThat(text("#answer")).contains("(203.0.113.").doesNotContain("203.0.113.30"));
		this.browser.executeScript("""
				window.taken = [];
				const make = URL.createObjectURL;
				URL.createObjectURL = (blob) => {
					taken.push(blob);
					return make.call(URL, blob);
				};
				document.querySelectorAll("#take p:nth-of-type(2) button").forEach((button) => button.click());""");
		waitFor(() -> assertThat(this.browser.executeScript("return taken.length")).isEqualTo(5L));
		List<String> taken = (List<String>) this.browser.executeAsyncScript("""
				const read = async (blob) => String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()));
				Promise.all(taken.map(read)).then(arguments[0]);""");
		assertThat(taken).anyMatch((file) -> file.startsWith("<svg") && file.contains("486 Busy Here"))
			.anyMatch((file) -> file.startsWith("\u0089PNG"))
			.anyMatch((file) -> file.startsWith("{") && file.contains("\"finalCode\": 486"))
			.anyMatch((file) -> file.startsWith("2026/") && file.contains("203.0.113.1:5060 -> "))
			.anyMatch((file) -> file.startsWith("\u00a1\u00b2\u00c3\u00d4"))
			.noneMatch((file) -> file.contains("198.51.100.10"));
	}

	@Test
	void filesAreReadTogetherByTheirClocks() {
		choose("busy_486.pcap", "codec_488.pcap");
		waitFor(() -> assertThat(text("#calls")).contains("486", "488"));
		assertThat(text("#answer")).contains("Messages: 18. Calls: 2.");
		find("#calls input").sendKeys("486");
	}

	@Test
	void aZippedFileThatIsStillBeingWrittenIsReadAsFarAsItGoes(@TempDir Path folder) throws IOException {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
			gzip.write(Files.readAllBytes(TRACES.resolve("busy_486.pcap")));
		}
		Path file = Files.write(folder.resolve("cut.pcap.gz"), Arrays.copyOf(zipped.toByteArray(), zipped.size() - 60));
		find("#file").sendKeys(file.toString());
		waitFor(() -> assertThat(text("#unread")).contains("in the middle of a record"));
		assertThat(text("#answer")).contains("Calls: 1.");
	}

	/** A 100 and the ACK of a refusal go no further; the INVITE and the 486 do. */
	@Test
	void hopsAreFoldedOnlyWhereAMessageIsPassedOn() {
		choose("busy_486.pcap");
		click("#flow .controls label:last-of-type input");
		List<String> arrows = this.browser.findElements(By.cssSelector("#flow .ladder a"))
			.stream()
			.map((arrow) -> arrow.getAttribute("aria-label").replaceFirst(".*?\\. \\d+: ", ""))
			.toList();
		assertThat(arrows)
			.startsWith("198.51.100.10 → 203.0.113.30, INVITE",
					"203.0.113.20 → 198.51.100.10, 100 trying -- your call is important to us")
			.contains("203.0.113.30 → 198.51.100.10, 486 Busy Here", "203.0.113.20 → 203.0.113.30, ACK",
					"198.51.100.10 → 203.0.113.20, ACK");
	}

	@Test
	void whatIsCancelledIsNotShown() {
		this.browser.executeScript("""
				sip.decode("SIP/2.0 486 Busy Here\\n\\n");
				document.querySelector(".finder progress + button").click();""");
		assertThat(text(".finder .progress")).isEqualTo("Cancelled.");
		this.browser.executeScript("sip.decode('SIP/2.0 603 Decline\\n\\n')");
		waitFor(() -> assertThat(text("#answer h2")).contains("603 Decline"));
	}

	@Test
	void aFindingLeadsToItsSymptom() {
		open("/pt/decode");
		choose("lab_no_ack.pcap");
		waitFor(() -> assertThat(
				this.browser.findElements(By.cssSelector(".proof [href='/pt/symptoms/drops-after-32-seconds']")))
			.isNotEmpty());
	}

	@Test
	void aCallOfManyIsFoundAndOpened() {
		choose("five_calls_at_once.pcap");
		waitFor(() -> assertThat(this.browser.findElements(By.cssSelector("#calls tbody tr"))).hasSize(5));
		find("#calls .controls label:nth-of-type(3) select").sendKeys("404");
		waitFor(() -> assertThat(this.browser.findElements(By.cssSelector("#calls tbody tr"))).hasSize(1));
		click("#calls tbody button");
		waitFor(() -> assertThat(text("#call")).contains("404"));
		assertThat(this.browser.switchTo().activeElement().getTagName()).isEqualTo("h2");
	}

	@Test
	void theKeyboardAloneReachesEveryMessage() {
		choose("busy_486.pcap");
		WebElement arrow = find("#flow .ladder a");
		this.browser.executeScript("arguments[0].focus()", arrow);
		new Actions(this.browser).sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER).perform();
		waitFor(() -> assertThat(text("#message h3")).isEqualTo("Message 3"));
		assertThat(text("#message pre")).startsWith("INVITE");
	}

	@Test
	void aPastedTraceIsHandedOverInThePage() {
		open("/");
		String trace = "INVITE sip:+4930123456@pbx.example SIP/2.0\nCall-ID: a@b\nFrom: <sip:+49891@x.example>;tag=1\nTo: <sip:+4930123456@pbx.example>\n"
				+ "CSeq: 1 INVITE\n\nSIP/2.0 486 Busy Here\nCall-ID: a@b\nFrom: <sip:+49891@x.example>;tag=1\nTo: <sip:+4930123456@pbx.example>;tag=2\nCSeq: 1 INVITE\n";
		this.browser.executeScript(
				"const field = document.getElementById('finder'); field.value = arguments[0];"
						+ "field.dispatchEvent(new Event('input', { bubbles: true })); field.form.requestSubmit();",
				trace);
		waitFor(() -> assertThat(text("#answer h2")).contains("486 Busy Here"));
		assertThat(this.browser.getCurrentUrl()).endsWith("/decode");
		assertThat(this.browser.getTitle()).contains("Decode");
		this.browser.navigate().back();
		waitFor(() -> assertThat(this.browser.findElements(By.id("finder"))).hasSize(1));
	}

	private long requests() {
		return this.registry.find("sipcodes.requests").timers().stream().mapToLong(Timer::count).sum();
	}

	private void open(String path) {
		this.browser.get("http://localhost:" + this.port + path);
		if (path.endsWith("decode")) {
			waitFor(() -> assertThat(find("#decoder").getAttribute("data-ready")).isEqualTo("true"));
		}
	}

	private void choose(String... files) {
		find("#file").sendKeys(
				Stream.of(files).map((file) -> TRACES.resolve(file).toString()).collect(Collectors.joining("\n")));
		waitFor(() -> assertThat(this.browser.findElements(By.cssSelector("#ticket pre"))).hasSize(1));
	}

	private WebElement find(String selector) {
		return this.browser.findElement(By.cssSelector(selector));
	}

	private String text(String selector) {
		return find(selector).getText();
	}

	/** Like a click, wherever the page is scrolled to; what it leads to is waited for. */
	private void click(String selector) {
		waitFor(() -> this.browser.executeScript("arguments[0].click()", find(selector)));
		waitFor(() -> assertThat(this.browser.findElements(By.cssSelector("#ticket pre"))).hasSize(1));
	}

	private static void waitFor(ThrowingRunnable condition) {
		Awaitility.await().ignoreExceptions().atMost(WAIT).untilAsserted(condition);
	}

}
