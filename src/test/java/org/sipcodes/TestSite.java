package org.sipcodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Language;
import org.sipcodes.read.CatalogReader;
import org.sipcodes.read.Content;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.site.Answer;
import org.sipcodes.site.Site;

/** The project's own content, read once for all tests. */
public final class TestSite {

	/** The address that pages of the tests call their own. */
	public static final String ORIGIN = "https://sipcodes.example";

	public static final Root ROOT = Root.folder(Path.of(""));

	public static final SiteFiles FILES = ROOT.files().get();

	public static final Content CONTENT = CatalogReader.read(FILES);

	public static final Catalog CATALOG = CONTENT.catalog();

	public static final Site SITE = Site.read(FILES, ORIGIN);

	public static final Urls URLS = new Urls(CATALOG, ORIGIN);

	public static final Sheets SHEETS = new Sheets(CATALOG, URLS);

	private TestSite() {
	}

	public static Language language(String tag) {
		return CATALOG.languages().stream().filter((language) -> language.tag().equals(tag)).findFirst().orElseThrow();
	}

	/** A code that exists, such as {@code 486}. */
	public static Code code(String id) {
		return CATALOG.code(CodeId.parse(id)).orElseThrow();
	}

	/** The HTML at an address that exists. */
	public static String html(String path) {
		return text(SITE.answer(path, Map.of()));
	}

	public static String text(Answer answer) {
		if (answer instanceof Answer.Found found) {
			return new String(found.resource().bytes(), StandardCharsets.UTF_8);
		}
		throw new AssertionError("no page: " + answer);
	}

	/** What a reader reads of a piece of HTML. */
	public static String bare(String html) {
		return html.replaceAll("<[^>]+>", "")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&")
			.strip();
	}

	/** How many bytes remain when gzip has done its best. */
	public static int zipped(byte[] bytes) {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		deflater.setInput(bytes);
		deflater.finish();
		int size = deflater.deflate(new byte[bytes.length + 1024]);
		deflater.end();
		// The frame that gzip puts around it.
		return size + 18;
	}

	/** The project's files by path, for a test to change. */
	public static Map<String, byte[]> files() {
		Map<String, byte[]> files = new TreeMap<>(FILES.assets());
		files.putAll(FILES.captures());
		FILES.texts().forEach((path, source) -> files.put(path, source.text().getBytes(StandardCharsets.UTF_8)));
		return files;
	}

	/** Writes the project's files to another folder. */
	public static void copy(Path home) throws IOException {
		for (Map.Entry<String, byte[]> file : files().entrySet()) {
			Path copy = home.resolve(file.getKey());
			Files.createDirectories(copy.getParent());
			Files.write(copy, file.getValue());
		}
	}

}
