package org.sipcodes.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.SmallContent;
import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** The site as files: of a small part of the content, and once of all of it. */
class ExportTests {

	/** Every attribute that leads somewhere, and any other that looks like an address. */
	private static final Pattern LINK = Pattern.compile(
			"\\s(href|src|action|data-(?:decode|finder|indexes|lines|script|traces|twin|words|worker))=\"([^\"]*)\"|=\"(/[^\"]*)\"");

	private static final String DOCUMENTS = "sipcodes.docset/Contents/Resources/Documents/";

	@TempDir
	static Path home;

	@TempDir
	Path temp;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@BeforeAll
	static void write() throws IOException {
		SmallContent.writeTo(home);
	}

	@Test
	void everyLinkOfTheWholeSiteLeadsToAFile() throws IOException {
		assertThat(run("export", "site")).as(this.err.toString()).isZero();
		SortedMap<String, String> files = files("site");
		assertThat(broken(files, false)).isEmpty();
		assertThat(files.keySet()).contains("index.html", "ru/index.html", "sip/486-busy-here.html",
				"pt/sip/486-busy-here.md", "ru/sip/486-busy-here.txt", "data/codes.json", "api/v1/codes/603+.json",
				"404.html", "ru/404.html", "_headers", "_redirects", "llms.txt", "favicon.ico");
		for (String path : TestSite.SITE.paths()) {
			assertThat(files).containsKey((path.endsWith("/") ? path + "index" : path).substring(1) + ".html");
		}
		assertThat(this.out.toString()).matches("(?s)[\\d,]+ files, [\\d,]+ bytes, " + TestSite.SITE.paths().size()
				+ " pages in en, pt, ru; \\d+\\.\\d s\nfile:///.*/site/index\\.html\n");
	}

	/**
	 * Without a server there is no suggestion by it, and no JSON in a language.
	 */
	@Test
	void pagesOfferNothingThatNeedsAServer() throws IOException {
		assertThat(export()).isZero();
		files("site").forEach((name, text) -> {
			if (name.endsWith(".html")) {
				assertThat(text).as(name)
					.doesNotContain("method=\"post\"", "data-suggest=\"", "opensearch.xml", "?lang=",
							"rel=\"canonical\"", "og:url", "localhost");
			}
		});
		assertThat(files("site")).doesNotContainKeys("openapi.json", "sitemap.xml", "feed.xml", "opensearch.xml");
	}

	@Test
	void anAddressMakesWhatNeedsOne() throws IOException {
		assertThat(export("--address=https://sip.example/docs/sip")).isZero();
		Map<String, String> files = files("site");
		assertThat(files.get("sitemap-ru.xml"))
			.contains("<loc>https://sip.example/docs/sip/ru/sip/486-busy-here</loc>");
		assertThat(files.get("robots.txt")).contains("Sitemap: https://sip.example/docs/sip/sitemap.xml");
		assertThat(files).containsKeys("feed.xml", "cards/en/486.png");
		assertThat(files.get("sip/486-busy-here.html")).contains(
				"<link rel=\"canonical\" href=\"https://sip.example/docs/sip/sip/486-busy-here\">",
				"href=\"487-request-terminated\"", "href=\"../\"", "href=\"../ru/sip/486-busy-here\"");
		assertThat(files.get("404.html")).contains("href=\"/docs/sip/sip/4xx\"", "href=\"/docs/sip/ru/\"");
		assertThat(files.get("_redirects")).contains("/docs/sip/486 /docs/sip/sip/486-busy-here 301\n",
				"/docs/sip/ru/pairs /docs/sip/ru/compare 301\n", "/docs/sip/atom.xml /docs/sip/feed.xml 301\n");
		assertThat(files.get("_headers")).contains("/docs/sip/ru/decode\n  Content-Security-Policy: ",
				"connect-src 'none'", "max-age=31536000, immutable");
	}

	@Test
	void whatIsTypedLeadsToThePage() throws IOException {
		assertThat(export()).isZero();
		assertThat(files("site").get("486.html")).contains("content=\"0; url=sip/486-busy-here.html\"");
		assertThat(files("site").get("ru/301-vs-302.html"))
			.contains("url=compare/sip/301-moved-permanently-vs-302-moved-temporarily.html\"");
		assertThat(files("site").get("pt/causes.html")).contains("url=q850.html\"");
	}

	@Test
	void theSameContentMakesTheSameBytes() throws IOException {
		assertThat(export("--zip")).isZero();
		Map<String, String> first = files("site");
		byte[] zip = Files.readAllBytes(this.temp.resolve("site.zip"));
		assertThat(export("--zip")).isZero();
		assertThat(files("site")).isEqualTo(first);
		assertThat(Files.readAllBytes(this.temp.resolve("site.zip"))).isEqualTo(zip);
		try (ZipFile file = new ZipFile(this.temp.resolve("site.zip").toFile())) {
			assertThat(file.getEntry("site/ru/index.html")).isNotNull();
		}
	}

	@Test
	void smallerEncodingsStandBesideTheFiles() throws IOException {
		assertThat(export("--compress", "--language=en", "--links=clean")).isZero();
		Map<String, String> files = files("site");
		assertThat(files).containsKeys("index.html.gz", "sip/486-busy-here.md.gz").doesNotContainKey("favicon.png.gz");
		assertThat(files.keySet()).noneMatch((name) -> name.startsWith("ru/"));
		assertThat(broken(new TreeMap<>(files), true)).isEmpty();
	}

	@Test
	void oneLanguageComesWithTheOneThatOthersFallBackTo() throws IOException {
		assertThat(export("--language=ru")).isZero();
		assertThat(files("site").keySet()).contains("ru/index.html", "index.html")
			.noneMatch((name) -> name.startsWith("pt/"));
		assertThat(files("site").get("ru/index.html")).doesNotContain("hreflang=\"pt\"");
		assertThat(broken(files("site"), false)).isEmpty();
	}

	@Test
	void aDocsetHasAnIndexOfPagesThatAreThere() throws IOException, SQLException {
		assertThat(export("--docset", "--zip", "--address=https://sip.example/docs")).as(this.err.toString()).isZero();
		SortedMap<String, String> all = files("site");
		SortedMap<String, String> pages = new TreeMap<>();
		all.forEach((name, text) -> pages.put(name.replace(DOCUMENTS, ""), name.startsWith(DOCUMENTS) ? text : ""));
		assertThat(all.keySet().stream().filter((name) -> !name.startsWith(DOCUMENTS))).containsExactly(
				".sipcodes-export", "sipcodes.docset/Contents/Info.plist",
				"sipcodes.docset/Contents/Resources/docSet.dsidx", "sipcodes.docset/icon.png",
				"sipcodes.docset/icon@2x.png", "sipcodes.docset/meta.json");
		assertThat(all.get("sipcodes.docset/Contents/Info.plist")).contains("<string>index.html</string>",
				"<string>https://sip.example/docs/</string>");
		Path index = this.temp.resolve("site/sipcodes.docset/Contents/Resources/docSet.dsidx");
		List<String> entries = new ArrayList<>();
		try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + index);
				ResultSet found = database.createStatement().executeQuery("select * from searchIndex order by id")) {
			while (found.next()) {
				entries.add(found.getString("name") + " | " + found.getString("type"));
				assertThat(pages).containsKey(found.getString("path"));
			}
		}
		assertThat(entries).contains("486 Busy Here | Constant", "SIP 486 Busy Here vs 600 Busy Everywhere | Guide",
				"6xx: global failures | Category", "Cause 17: User busy | Value", "Retry-After | Field",
				"INVITE | Method", "Timer B: an INVITE without any answer | Parameter",
				"drops after 32 seconds | Event");
		assertThat(broken(pages, false)).isEmpty();
		assertThat(pages.get("sip/486-busy-here.html")).doesNotContain("hreflang", "id=\"menu\"", "developers",
				"<style", ".md\"");
		assertThat(pages.keySet()).noneMatch((name) -> name.matches("ru/.*html|.*[.](md|txt|csv)|api/.*"));
		assertThat(packed()).isEqualTo(all.keySet().stream().filter((name) -> !name.startsWith(".")).toList());
	}

	/** The names in a packed docset, each of whose headers has the right sum. */
	private List<String> packed() throws IOException {
		List<String> names = new ArrayList<>();
		try (InputStream file = Files.newInputStream(this.temp.resolve("site.tgz"));
				InputStream tar = new GZIPInputStream(file)) {
			for (byte[] header = tar.readNBytes(512); header[0] != 0; header = tar.readNBytes(512)) {
				String text = new String(header, StandardCharsets.US_ASCII);
				int sum = text.chars().sum() - text.substring(148, 156).chars().sum() + 8 * ' ';
				assertThat(Integer.parseInt(text.substring(148, 154), 8)).isEqualTo(sum);
				String folder = text.substring(345).replaceFirst("(?s)\0.*", "/");
				names.add((folder.equals("/") ? "" : folder) + text.substring(0, 100).replaceFirst("\0.*", ""));
				int size = Integer.parseInt(text.substring(124, 135), 8);
				tar.skipNBytes((size + 511) / 512 * 512);
			}
		}
		return names;
	}

	@Test
	void aDocsetIsInTheLanguageThatIsChosen() throws IOException {
		assertThat(export("--docset", "--language=ru")).isZero();
		SortedMap<String, String> files = files("site");
		assertThat(files).containsKey(DOCUMENTS + "ru/sip/486-busy-here.html")
			.doesNotContainKey(DOCUMENTS + "sip/486-busy-here.html");
		assertThat(files.get("sipcodes.docset/meta.json")).contains("\"name\": \"sipcodes-ru\"", "ru/index.html");
	}

	@Test
	void pagesAloneAreLess() throws IOException {
		assertThat(export("--pages", "--address=https://sip.example")).isZero();
		SortedMap<String, String> files = files("site");
		assertThat(files)
			.containsKeys("sip/486-busy-here.html", "ru/index.html", "sitemap.xml", "robots.txt", "486.html")
			.doesNotContainKeys("sip/486-busy-here.md", "llms.txt", "data/codes.csv", "developers.html",
					"api/v1/codes.json");
		assertThat(broken(files, true)).isEmpty();
	}

	@Test
	void aCompleteAddressIsThatOfTheFile() throws IOException {
		assertThat(export("--address=https://sip.example/docs", "--links=html")).isZero();
		SortedMap<String, String> files = files("site");
		assertThat(files.get("sip/486-busy-here.html"))
			.contains("<link rel=\"canonical\" href=\"https://sip.example/docs/sip/486-busy-here.html\">",
					"hreflang=\"ru\" href=\"https://sip.example/docs/ru/sip/486-busy-here.html\"")
			.doesNotContain("https://sip.example/docs/sip/486-busy-here\"");
		assertThat(files.get("sitemap-en.xml")).contains("<loc>https://sip.example/docs/</loc>",
				"<loc>https://sip.example/docs/sip/486-busy-here.html</loc>");
	}

	@Test
	void ownContentIsExported() throws IOException {
		Path own = Files.createDirectories(this.temp.resolve("own/en"));
		Files.writeString(own.resolve("labels.properties"), "home.heading=SIP codes of our network\n");
		assertThat(export("--sipcodes.content=" + this.temp.resolve("own"))).isZero();
		assertThat(files("site").get("index.html")).contains("SIP codes of our network");
	}

	@Test
	void aFolderThatIsNoExportIsLeftAlone() throws IOException {
		Path photos = Files.createDirectories(this.temp.resolve("site"));
		Files.writeString(photos.resolve("photo.jpg"), "photo");
		assertThat(export()).isEqualTo(1);
		assertThat(this.err.toString()).isEqualTo(
				photos.toRealPath() + " is not an export; expected an empty folder, an export or nothing there\n");
		assertThat(files("site")).containsOnlyKeys("photo.jpg");
	}

	@Test
	void aRunThatFailsLeavesTheOldExport() throws IOException {
		assertThat(export()).isZero();
		Map<String, String> before = files("site");
		Path own = Files.createDirectories(this.temp.resolve("own/en/codes"));
		Files.writeString(own.resolve("486.md"), "---\nphrase: Busy\n---\n");
		assertThat(export("--sipcodes.content=" + this.temp.resolve("own"))).isEqualTo(1);
		assertThat(this.err.toString()).contains("own/en/codes/486.md:1: ");
		// A page that cannot be made.
		Path broken = this.temp.resolve("broken");
		SmallContent.writeTo(broken);
		Path template = broken.resolve("templates/sheet.html");
		Files.writeString(template, Files.readString(template).replace("${page.look}", "${page.lok}"));
		assertThat(run("export", "site", "--sipcodes.home=" + broken)).isEqualTo(1);
		assertThat(this.err.toString()).contains("templates/sheet.html:");
		assertThat(files("site")).isEqualTo(before);
		try (Stream<Path> left = Files.list(this.temp)) {
			assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("site", "own",
					"broken");
		}
	}

	@Test
	void aRunThatWasStoppedIsNoObstacle() throws IOException {
		assertThat(export()).isZero();
		Files.move(this.temp.resolve("site"), this.temp.resolve(".site.old"));
		Files.createDirectory(this.temp.resolve(".site.new"));
		assertThat(export()).isZero();
		assertThat(files("site")).containsKey("index.html");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			export                           | expected one folder
			export one two                   | expected one folder
			export site --address=sip        | sip is not an address; expected one such as https://sipcodes.example
			export site --links=short        | --links=short is not an option
			export site --language=de        | expected --language to be one of en, pt, ru
			export site --zip=no             | --zip=no is not an option
			export site --docset --language=en --language=ru | a docset has one language
			export site --sipcodes.home=/no  | /no is not a folder
			""")
	void whoeverAsksWronglyIsToldHow(String words, String message) {
		assertThat(run(words.split(" +"))).isEqualTo(Commands.MISUSED);
		assertThat(this.err.toString()).isEqualTo(message + "; usage: java -jar sipcodes.jar " + Export.USAGE + "\n");
	}

	private int export(String... options) {
		return run(Stream.concat(Stream.of("export", "site", "--sipcodes.home=" + home), Stream.of(options))
			.toArray(String[]::new));
	}

	private int run(String... words) {
		String[] placed = Stream.of(words)
			.map((word) -> word.equals("site") ? this.temp.resolve("site").toString() : word)
			.toArray(String[]::new);
		return new Commands(System.in, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(placed);
	}

	/** The files of a folder; each byte is a character, so that pictures compare too. */
	private SortedMap<String, String> files(String folder) throws IOException {
		Path root = this.temp.resolve(folder);
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(root)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				boolean text = file.toString().matches(".*\\.(html|xml|txt|md|json|js|css)|.*/_\\w+");
				files.put(root.relativize(file).toString(), new String(Files.readAllBytes(file),
						text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
			}
		}
		return files;
	}

	/** The links that lead nowhere, with the page that they are on. */
	private static List<String> broken(SortedMap<String, String> files, boolean clean) {
		List<String> broken = new ArrayList<>();
		files.forEach((name, html) -> {
			Matcher link = LINK.matcher(name.endsWith(".html") ? html : "");
			while (link.find()) {
				boolean rooted = name.endsWith("404.html");
				if (link.group(3) != null && !rooted) {
					broken.add(name + " has " + link.group());
				}
				String all = (link.group(2) != null) ? link.group(2) : link.group(3);
				Stream.of(all.split(" "))
					.filter((one) -> !one.matches("https?:.*|mailto:.*"))
					.filter((one) -> !leads(files, name, one, clean))
					.forEach((one) -> broken.add(name + " leads to " + one));
			}
		});
		return broken;
	}

	private static boolean leads(SortedMap<String, String> files, String from, String link, boolean clean) {
		URI to = URI.create("/" + from).resolve(link.startsWith("#") ? "/" + from + link : link);
		String name = to.getPath().substring(1);
		String file = (name.isEmpty() || name.endsWith("/")) ? name + "index.html"
				: (clean && !files.containsKey(name)) ? name + ".html" : name;
		String place = to.getFragment();
		return files.containsKey(file) && (place == null || files.get(file).contains(" id=\"" + place + "\""));
	}

}
