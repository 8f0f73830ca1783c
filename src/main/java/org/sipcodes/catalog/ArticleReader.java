package org.sipcodes.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.sipcodes.content.Block;
import org.sipcodes.content.Document;
import org.sipcodes.content.Problems;
import org.sipcodes.content.Section;

/**
 * Checks the text of a file against its kind and, for a translation, against the
 * original.
 */
final class ArticleReader {

	private static final Pattern MARKUP = Pattern.compile("`|\\*\\*|\\]\\(");

	private final Kind kind;

	private final Document original;

	private final Problems problems;

	ArticleReader(Kind kind, Document original, Problems problems) {
		this.kind = kind;
		this.original = original;
		this.problems = problems;
	}

	/** The article, or nothing where sections are missing. */
	Optional<Article> read(Document document) {
		boolean translation = document != this.original;
		document.frontMatter()
			.allowOnly(translation ? this.kind.translatedKeys() : this.kind.keys(),
					translation ? " in a translation, which takes its facts from " + this.original.path() : "");
		String title = this.kind.hasTitle() ? document.frontMatter().text("title") : "";
		String summary = document.frontMatter().text("summary");
		if (MARKUP.matcher(summary).find()) {
			document.frontMatter()
				.report("summary", "a summary with markup; expected plain text, as search results show it");
		}
		if (!checkSections(document)) {
			return Optional.empty();
		}
		Map<String, Section> sections = new LinkedHashMap<>();
		document.sections()
			.forEach((key, section) -> sections.put(key, translation ? withFences(document.path(), section) : section));
		if (!translation) {
			sections.values().forEach((section) -> checkFences(document.path(), section));
		}
		return Optional.of(new Article(title, summary, sections));
	}

	private boolean checkSections(Document document) {
		List<String> expected = this.kind.sections();
		List<String> found = List.copyOf(document.sections().keySet());
		for (Section section : document.sections().values()) {
			if (!expected.contains(section.key())) {
				this.problems.add(document.path(), section.line(),
						"unknown section \"" + section.key() + "\"; expected one of " + String.join(", ", expected));
			}
		}
		for (String key : expected) {
			if (!found.contains(key)) {
				this.problems.add(document.path(), 1,
						"missing section \"" + key + "\"; expected " + String.join(", ", expected) + " in this order");
			}
		}
		List<String> known = found.stream().filter(expected::contains).toList();
		if (known.size() == expected.size() && !known.equals(expected)) {
			Section first = document.sections().get(known.get(0));
			this.problems.add(document.path(), (first != null) ? first.line() : 1,
					"sections in the order " + String.join(", ", known) + "; expected " + String.join(", ", expected));
		}
		return found.containsAll(expected);
	}

	private void checkFences(String path, Section section) {
		for (Block.Fence fence : section.fences()) {
			if (fence.text().isBlank()) {
				this.problems.add(path, fence.line(), "an empty ```" + fence.kind()
						+ " block; expected its lines here, " + "since translations take them from this file");
			}
			else if (fence.kind().equals("ladder")) {
				Ladder.parse(fence, (line, message) -> this.problems.add(path, line, message));
			}
		}
	}

	/**
	 * Messages and ladders are the same in every language: a translation marks their
	 * places only.
	 */
	private Section withFences(String path, Section translated) {
		Section source = this.original.sections().get(translated.key());
		List<Block.Fence> originals = (source != null) ? source.fences() : List.of();
		List<Block.Fence> marks = translated.fences();
		if (!originals.stream()
			.map(Block.Fence::kind)
			.toList()
			.equals(marks.stream().map(Block.Fence::kind).toList())) {
			this.problems.add(path, translated.line(),
					"blocks " + marks.stream().map(Block.Fence::kind).toList() + " in section \"" + translated.key()
							+ "\"; expected " + originals.stream().map(Block.Fence::kind).toList() + " as in "
							+ this.original.path());
			return translated;
		}
		List<Block> blocks = new ArrayList<>();
		int next = 0;
		for (Block block : translated.blocks()) {
			if (block instanceof Block.Fence mark) {
				if (!mark.text().isBlank()) {
					this.problems.add(path, mark.line(), "a ```" + mark.kind() + " block with text in a translation; "
							+ "expected it empty, its text comes from " + this.original.path());
				}
				blocks.add(originals.get(next++));
			}
			else {
				blocks.add(block);
			}
		}
		return new Section(translated.key(), blocks, translated.line());
	}

}
