package org.sipcodes.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Block;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Section;

/**
 * A Markdown file, taken apart: front matter, then one section per level-2 heading.
 *
 * @param frontMatter the facts above the text
 * @param sections by key, in the order of the file
 * @param references every internal link and every cited RFC section
 * @param body the text below the front matter, as it was written
 */
record Document(FrontMatter frontMatter, Map<String, Section> sections, List<Reference> references, String body) {

	/**
	 * Something outside its document that a text refers to.
	 *
	 * @param kind the name of a kind, such as {@code code}, or {@code rfc}
	 * @param target such as {@code 486}, {@code 301-302}, {@code 4xx},
	 * {@code 3261 §13.3.1}
	 * @param line the line of the reference
	 */
	record Reference(String kind, String target, int line) {
	}

	static Document read(Source source, Problems problems) {
		List<String> lines = source.text().lines().toList();
		FrontMatter matter = FrontMatter.of(source.file(), lines, problems);
		String body = String.join("\n", lines.subList(matter.end(), lines.size())).strip();
		Document document = new Document(matter, new LinkedHashMap<>(), new ArrayList<>(), body);
		document.readSections(lines);
		return document;
	}

	private void readSections(List<String> lines) {
		List<Integer> starts = headings(lines);
		for (int i = this.frontMatter.end(); i < starts.get(0); i++) {
			if (!lines.get(i).isBlank()) {
				report(i + 1, "text before the first section; expected a heading such as \"## Description\"");
				break;
			}
		}
		for (int i = 0; i < starts.size() - 1; i++) {
			int line = starts.get(i) + 1;
			String key = lines.get(line - 1).substring(3).strip();
			List<Block> blocks = new Markdown(this, line + 1).blocks(lines.subList(line, starts.get(i + 1)));
			Section earlier = this.sections.putIfAbsent(key, new Section(key, blocks, line));
			if (earlier != null) {
				report(line, "section \"" + key + "\" again; expected it once, see line " + earlier.line());
			}
			else if (blocks.isEmpty()) {
				report(line, "section \"" + key + "\" is empty; expected text");
			}
		}
	}

	/**
	 * The indexes of the lines that open a section, which are level-2 headings outside of
	 * fenced blocks, and the end of the last one.
	 */
	private List<Integer> headings(List<String> lines) {
		List<Integer> starts = new ArrayList<>();
		boolean fenced = false;
		for (int i = this.frontMatter.end(); i < lines.size(); i++) {
			if (lines.get(i).startsWith("```")) {
				fenced = !fenced;
			}
			else if (!fenced && lines.get(i).startsWith("## ")) {
				starts.add(i);
			}
		}
		starts.add(lines.size());
		return starts;
	}

	/** The file, such as {@code content/en/codes/486.md}. */
	String path() {
		return this.frontMatter.path();
	}

	void report(int line, String message) {
		require(false, line, message);
	}

	/** Reports a problem unless something holds. */
	void require(boolean holds, int line, String message) {
		this.frontMatter.problems().require(holds, path(), line, message);
	}

	/**
	 * Names the state of what is translated, which is the summary and the text, in eight
	 * characters, so that a translation can say what it was made from.
	 */
	String fingerprint() {
		try {
			String translated = this.frontMatter.textOrEmpty(Kind.SUMMARY) + "\n" + this.body;
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(translated.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 4);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
