package org.sipcodes.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Ladder;
import org.sipcodes.model.Section;

/**
 * Checks the text of a file against its kind and, for a translation, against the
 * original.
 */
final class ArticleReader {

	/** The key of the text that a translation was made from. */
	static final String SOURCE = "source";

	private static final Pattern MARKUP = Pattern.compile("`|\\*\\*|\\]\\(");

	private final Kind kind;

	private final Document original;

	private final Problems problems;

	ArticleReader(Kind kind, Document original, Problems problems) {
		this.kind = kind;
		this.original = original;
		this.problems = problems;
	}

	/** The article, or nothing if sections are missing. */
	Optional<Article> read(Document document) {
		boolean translation = document != this.original;
		List<String> keys = new ArrayList<>(this.kind.texts());
		if (translation) {
			keys.add(SOURCE);
		}
		else {
			this.kind.facts().forEach((type) -> keys.add(type.key()));
		}
		document.frontMatter()
			.allowOnly(keys,
					translation ? " in a translation, which takes its facts from " + this.original.path() : "");
		Map<String, String> texts = new HashMap<>();
		for (String key : this.kind.texts()) {
			texts.put(key, document.frontMatter().text(key));
			if (!key.equals(Kind.TITLE) && MARKUP.matcher(texts.get(key)).find()) {
				document.frontMatter()
					.report(key, "a " + key + " with markup; expected plain text, as search results show it");
			}
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
		return Optional.of(new Article(texts, sections));
	}

	private boolean checkSections(Document document) {
		List<String> expected = this.kind.sections();
		List<String> found = List.copyOf(document.sections().keySet());
		String list = String.join(", ", expected);
		for (Section section : document.sections().values()) {
			if (!expected.contains(section.key())) {
				this.problems.add(document.path(), section.line(),
						"unknown section \"" + section.key() + "\"; expected one of " + list);
			}
		}
		for (String key : expected) {
			if (!found.contains(key)) {
				this.problems.add(document.path(), 1,
						"missing section \"" + key + "\"; expected " + list + " in this order");
			}
		}
		List<String> known = found.stream().filter(expected::contains).toList();
		if (known.size() == expected.size() && !known.equals(expected)) {
			Section first = document.sections().get(known.get(0));
			this.problems.add(document.path(), (first != null) ? first.line() : 1,
					"sections in the order " + String.join(", ", known) + "; expected " + list);
		}
		return found.containsAll(expected);
	}

	private void checkFences(String path, Section section) {
		for (Block.Fence fence : section.fences()) {
			if (isDrawn(fence) && fence.text().isBlank()) {
				this.problems.add(path, fence.line(), "an empty ```" + fence.kind()
						+ " block; expected its lines here, since translations take them from this file");
			}
			else if (fence.isLadder()) {
				Ladder.parse(fence.text(),
						(line, message) -> this.problems.add(path, fence.line() + 1 + line, message));
			}
		}
	}

	private static boolean isDrawn(Block.Fence fence) {
		return fence.isMessage() || fence.isLadder();
	}

	private static List<Block.Fence> drawn(Section section) {
		return section.fences().stream().filter(ArticleReader::isDrawn).toList();
	}

	private static List<String> kinds(List<Block.Fence> fences) {
		return fences.stream().map(Block.Fence::kind).toList();
	}

	/**
	 * Messages and ladders are the same in every language: a translation marks only their
	 * places.
	 */
	private Section withFences(String path, Section translated) {
		Section source = this.original.sections().get(translated.key());
		List<Block.Fence> originals = (source != null) ? drawn(source) : List.of();
		List<Block.Fence> marks = drawn(translated);
		if (!kinds(originals).equals(kinds(marks))) {
			this.problems.add(path, translated.line(), "blocks " + kinds(marks) + " in section \"" + translated.key()
					+ "\"; expected " + kinds(originals) + " as in " + this.original.path());
			return translated;
		}
		List<Block> blocks = new ArrayList<>();
		int next = 0;
		for (Block block : translated.blocks()) {
			if (block instanceof Block.Fence mark && isDrawn(mark)) {
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
