package org.sipcodes.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.sipcodes.model.Inline.Style;

/**
 * What a thing links to: by a link in its article, or by a fact that names it. A fact
 * names things of the kind whose folder is its key.
 *
 * @param source the thing
 */
record BackLinks(Entry source) {

	Set<String> targets() {
		Set<String> targets = new HashSet<>();
		for (Kind kind : Kind.ALL) {
			List<?> named = this.source.facts().values().getOrDefault(kind.folder(), List.of());
			named.forEach((value) -> targets.add(kind.target(name(value).toLowerCase(Locale.ROOT))));
		}
		for (Article article : this.source.articles().values()) {
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
