package org.sipcodes.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
 *
 * @param kind of the thing that it is about
 * @param original the same file for a text that is not a translation
 * @param document the text
 */
record ArticleReader(Kind kind, Document original, Document document) {

	/** The key of the text that a translation was made from. */
	static final String SOURCE = "source";

	private static final Pattern MARKUP = Pattern.compile("`|\\*\\*|\\]\\(");

	/** The article, or nothing if sections are missing. */
	Optional<Article> read() {
		FrontMatter matter = this.document.frontMatter();
		boolean translation = this.document != this.original;
		List<String> keys = new ArrayList<>(this.kind.texts());
		if (translation) {
			keys.add(SOURCE);
		}
		else {
			this.kind.facts().forEach((type) -> keys.add(type.key()));
		}
		String where = translation ? " in a translation, which takes its facts from " + this.original.path() : "";
		matter.allowOnly(keys, where);
		Map<String, String> texts = new HashMap<>();
		for (String key : this.kind.texts()) {
			texts.put(key, matter.text(key));
			matter.require(key.equals(Kind.TITLE) || !MARKUP.matcher(texts.get(key)).find(), key,
					"a " + key + " with markup; expected plain text, as search results show it");
		}
		if (!checkSections()) {
			return Optional.empty();
		}
		Map<String, Section> sections = new LinkedHashMap<>(this.document.sections());
		if (translation) {
			sections.replaceAll((key, section) -> withFences(section));
		}
		else {
			sections.values().forEach(this::checkFences);
		}
		return Optional.of(new Article(texts, sections));
	}

	private boolean checkSections() {
		List<String> expected = this.kind.sections();
		List<String> found = List.copyOf(this.document.sections().keySet());
		String list = String.join(", ", expected);
		for (Section section : this.document.sections().values()) {
			this.document.require(expected.contains(section.key()), section.line(),
					"unknown section \"" + section.key() + "\"; expected one of " + list);
		}
		for (String key : expected) {
			this.document.require(found.contains(key), 1,
					"missing section \"" + key + "\"; expected " + list + " in this order");
		}
		List<String> known = found.stream().filter(expected::contains).toList();
		if (known.size() == expected.size() && !known.equals(expected)) {
			this.document.report(this.document.sections().get(known.get(0)).line(),
					"sections in the order " + String.join(", ", known) + "; expected " + list);
		}
		return known.size() == expected.size();
	}

	private void checkFences(Section section) {
		for (Block.Fence fence : drawn(section)) {
			if (fence.text().isBlank()) {
				this.document.report(fence.line(), "an empty ```" + fence.kind()
						+ " block; expected its lines here, since translations take them from this file");
			}
			else if (fence.isLadder()) {
				Ladder.parse(fence.text(), (message, line) -> this.document.report(fence.line() + 1 + line, message));
			}
		}
	}

	private static boolean isDrawn(Block.Fence fence) {
		return fence.isMessage() || fence.isLadder();
	}

	private static List<Block.Fence> drawn(Section section) {
		return section.fences().stream().filter(ArticleReader::isDrawn).toList();
	}

	/**
	 * Messages and ladders are the same in every language: a translation marks only their
	 * places.
	 */
	private Section withFences(Section translated) {
		Section source = this.original.sections().get(translated.key());
		List<Block.Fence> originals = (source != null) ? drawn(source) : List.of();
		List<String> expected = originals.stream().map(Block.Fence::kind).toList();
		List<String> found = drawn(translated).stream().map(Block.Fence::kind).toList();
		if (!found.equals(expected)) {
			this.document.report(translated.line(), "blocks " + found + " in section \"" + translated.key()
					+ "\"; expected " + expected + " as in " + this.original.path());
			return translated;
		}
		Iterator<Block.Fence> next = originals.iterator();
		List<Block> blocks = new ArrayList<>(translated.blocks());
		blocks.replaceAll((block) -> {
			if (!(block instanceof Block.Fence mark && isDrawn(mark))) {
				return block;
			}
			this.document.require(mark.text().isBlank(), mark.line(),
					"a ```" + mark.kind() + " block with text in a translation; expected it empty, its text comes from "
							+ this.original.path());
			return next.next();
		});
		return new Section(translated.key(), blocks, translated.line());
	}

}
