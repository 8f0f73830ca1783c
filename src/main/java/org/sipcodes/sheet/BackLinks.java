package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Named;
import org.sipcodes.model.Section;

/**
 * What links to a thing: the articles with a link to it, and the things with a fact that
 * names it. A fact names things of the kind whose folder is its key.
 */
final class BackLinks {

	private BackLinks() {
	}

	/** The things that link to a target and exist in a language. */
	static List<Entry> to(String target, Catalog catalog, Language language) {
		List<Entry> sources = new ArrayList<>();
		Kind.ALL.forEach((kind) -> sources.addAll(catalog.entries(kind, language)));
		sources.removeIf((source) -> !targets(source).contains(target));
		return sources;
	}

	private static Set<String> targets(Entry source) {
		Set<String> targets = new HashSet<>();
		for (Kind kind : Kind.ALL) {
			List<?> named = source.facts().values().getOrDefault(kind.folder(), List.of());
			named.forEach((value) -> targets.add(kind.target(name(value).toLowerCase(Locale.ROOT))));
		}
		for (Article article : source.articles().values()) {
			for (Section section : article.sections().values()) {
				Block.paragraphs(section.blocks(), (pieces) -> addLinks(pieces, targets));
			}
		}
		return targets;
	}

	private static String name(Object value) {
		return (value instanceof Named<?> named) ? named.name() : value.toString();
	}

	private static void addLinks(List<Inline> pieces, Set<String> targets) {
		for (Inline piece : pieces) {
			if (piece.style() == Style.LINK) {
				targets.add(piece.text());
			}
			addLinks(piece.parts(), targets);
		}
	}

}
