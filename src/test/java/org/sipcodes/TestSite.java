package org.sipcodes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CatalogReader;
import org.sipcodes.content.Source;
import org.sipcodes.language.Language;
import org.sipcodes.page.Urls;
import org.sipcodes.site.Answer;
import org.sipcodes.site.FolderStorage;
import org.sipcodes.site.Site;
import org.sipcodes.site.Storage;

/** The project's own content, read once for all tests. */
public final class TestSite {

	/** The address that pages of the tests call their own. */
	public static final String ORIGIN = "https://sipcodes.example";

	public static final Storage STORAGE = new FolderStorage(Path.of(""));

	public static final List<Source> SOURCES = sources(STORAGE.files(Storage.CONTENT));

	public static final Catalog CATALOG = CatalogReader.read(SOURCES);

	public static final Site SITE = Site.read(STORAGE, ORIGIN);

	public static final Urls URLS = new Urls(ORIGIN);

	private TestSite() {
	}

	public static Language language(String tag) {
		return CATALOG.languages().stream().filter((language) -> language.tag().equals(tag)).findFirst().orElseThrow();
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

	public static List<Source> sources(Map<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.map((file) -> new Source(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
			.toList();
	}

}
