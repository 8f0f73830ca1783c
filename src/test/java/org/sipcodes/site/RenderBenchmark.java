package org.sipcodes.site;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

import com.sun.management.OperatingSystemMXBean;

import org.sipcodes.form.HtmlForm;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Language;
import org.sipcodes.model.PairId;
import org.sipcodes.read.CatalogReader;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/**
 * Renders the page of every code and of every two codes in every language, once, and
 * prints what it took; see {@code bench/README.md}.
 */
public final class RenderBenchmark {

	private static final String ORIGIN = "https://sipcodes.example";

	private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final CRC32 sum = new CRC32();

	private long pages;

	private long bytes;

	private RenderBenchmark() {
	}

	/**
	 * Renders everything.
	 * @param args how many codes there shall be, more than the content has; none for as
	 * many as it has
	 */
	public static void main(String[] args) {
		SiteFiles files = Root.folder(Path.of("")).files().get();
		Map<String, String> content = new TreeMap<>();
		files.content().forEach((source) -> content.put(source.path(), source.text()));
		if (args.length > 0) {
			grow(content, Integer.parseInt(args[0]));
		}
		Catalog catalog = CatalogReader.read(site(content)).catalog();
		Urls urls = new Urls(catalog, ORIGIN);
		Sheets sheets = new Sheets(catalog, urls);
		Assets assets = new Assets(files.assets(), null);
		HtmlForm html = new HtmlForm(List.copyOf(files.templates()), sheets, urls, assets::address, assets::inlined);
		double read = seconds();
		RenderBenchmark run = new RenderBenchmark();
		each(catalog, sheets, (sheet) -> run.add(html.write(sheet)));
		double all = seconds();
		System.out.printf("%d codes, %d pages of %.1f KiB, %x%n", catalog.codes().size(), run.pages,
				run.bytes / 1024.0 / run.pages, run.sum.getValue());
		System.out.printf("start and read %.1f s, render %.1f s of CPU; %.2f s per 1,000 pages, %.1f s per GiB%n", read,
				all - read, all * 1000 / run.pages, all * (1 << 30) / run.bytes);
	}

	private static void each(Catalog catalog, Sheets sheets, Consumer<Sheet> use) {
		for (Language language : catalog.languages()) {
			List<Code> codes = catalog.codes(language);
			for (int left = 0; left < codes.size(); left++) {
				use.accept(sheets.code(language, codes.get(left)));
				for (int right = left + 1; right < codes.size(); right++) {
					use.accept(sheets.pair(language, codes.get(left), codes.get(right)));
				}
			}
		}
	}

	private void add(String html) {
		byte[] page = html.getBytes(StandardCharsets.UTF_8);
		this.sum.update(page);
		this.pages++;
		this.bytes += page.length;
	}

	/** User and system time of this process since it began. */
	private static double seconds() {
		return MACHINE.getProcessCpuTime() / 1e9;
	}

	/**
	 * Adds copies of the codes under numbers that are free, and with them copies of the
	 * curated pairs.
	 */
	private static void grow(Map<String, String> content, int size) {
		List<CodeId> known = content.keySet()
			.stream()
			.filter((path) -> path.startsWith("content/en/codes/"))
			.map((path) -> CodeId.parse(name(path)))
			.sorted()
			.toList();
		Map<String, String> original = new TreeMap<>(content);
		Map<String, String> copies = new HashMap<>();
		int number = 99;
		for (int i = known.size(); i < size; i++) {
			do {
				number++;
			}
			while (known.contains(new CodeId(number, false)));
			copies.put(known.get(i % known.size()).toString(), String.valueOf(number));
			if ((i + 1) % known.size() == 0 || i + 1 == size) {
				original.forEach((path, text) -> copy(path, text, copies, content));
				copies.clear();
			}
		}
	}

	private static void copy(String path, String text, Map<String, String> copies, Map<String, String> content) {
		String folder = path.substring(0, path.lastIndexOf('/') + 1);
		String name = name(path);
		if (folder.endsWith("/codes/") && copies.containsKey(name)) {
			String number = copies.get(name);
			content.put(folder + number + ".md",
					text.replaceAll("(?m)(?<![\\d:.])" + name.substring(0, 3) + "(?!\\d)", number));
		}
		else if (folder.endsWith("/pairs/")) {
			List<String> codes = new ArrayList<>(List.of(name.split("-")));
			codes.replaceAll(copies::get);
			if (!codes.contains(null)) {
				PairId id = PairId.of(CodeId.parse(codes.get(0)), CodeId.parse(codes.get(1)));
				content.put(folder + id + ".md", text);
			}
		}
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1).replace(".md", "");
	}

	private static SiteFiles site(Map<String, String> texts) {
		Map<String, byte[]> files = new TreeMap<>();
		texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
		return SiteFiles.of(files);
	}

}
