package org.sipcodes.read;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of a site at one moment; they never change.
 *
 * @param texts content, templates and results of the lab by path, such as
 * {@code content/en/codes/486.md}
 * @param assets static files by path, such as {@code static/text.css}
 * @param captures files of the lab by path, such as {@code lab/captures/486/call.pcap}
 * @param problems files that cannot be read
 */
public record SiteFiles(SortedMap<String, Source> texts, Map<String, byte[]> assets, SortedMap<String, byte[]> captures,
		List<Problem> problems) {

	public SiteFiles {
		texts = Collections.unmodifiableSortedMap(texts);
		assets = Map.copyOf(assets);
		captures = Collections.unmodifiableSortedMap(captures);
	}

	/** The files of a site by path. */
	public static SiteFiles of(Map<String, byte[]> files) {
		Problems problems = new Problems();
		SortedMap<String, Source> texts = new TreeMap<>();
		Map<String, byte[]> assets = new HashMap<>();
		SortedMap<String, byte[]> captures = new TreeMap<>();
		files.forEach((path, bytes) -> {
			if (path.startsWith("static/")) {
				assets.put(path, bytes);
			}
			else if (path.startsWith("lab/captures/")) {
				captures.put(path, bytes);
			}
			else {
				texts.put(path, new Source(path, Source.decode(path, bytes, problems)));
			}
		});
		return new SiteFiles(texts, assets, captures, problems.found());
	}

	/** The same with the files of a folder in the place of those of their path. */
	SiteFiles with(Folder overlay) {
		Problems problems = new Problems();
		problems.addAll(this.problems);
		SortedMap<String, Source> all = new TreeMap<>(this.texts);
		overlay.files(problems).forEach((path, bytes) -> {
			String file = overlay.file(path);
			all.put(path, new Source(path, Source.decode(file, bytes, problems), file, true, this.texts.get(path)));
		});
		return new SiteFiles(all, this.assets, this.captures, problems.found());
	}

	/** The tags of the languages, each of which has a folder. */
	public List<String> languages() {
		return this.texts.keySet()
			.stream()
			.filter((path) -> path.matches("content/[^/]+/labels[.]properties"))
			.map((path) -> path.split("/")[1])
			.toList();
	}

	/** The same without the folders of some languages. */
	public SiteFiles without(Collection<String> languages) {
		SortedMap<String, Source> texts = new TreeMap<>(this.texts);
		texts.keySet().removeIf((path) -> path.startsWith("content/") && languages.contains(path.split("/")[1]));
		return new SiteFiles(texts, this.assets, this.captures, this.problems);
	}

	/** The content, in the order of the paths. */
	public Collection<Source> content() {
		return this.texts.subMap("content/", "content0").values();
	}

	public Collection<Source> templates() {
		return this.texts.subMap("templates/", "templates0").values();
	}

	/** The files of the overlay. */
	public List<Source> overlay() {
		return content().stream().filter(Source::overlay).toList();
	}

}
