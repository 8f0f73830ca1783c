package org.sipcodes.sheet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Named;

/**
 * What links to a thing: the articles with a link to it, and the things with a fact that
 * names it. A fact names things of the kind whose folder is its key.
 */
final class BackLinks {

	/** The things that link to a target, by target. */
	private final Map<String, Set<Entry>> sources = new LinkedHashMap<>();

	BackLinks(Catalog catalog) {
		for (Kind kind : Kind.ALL) {
			for (Entry entry : catalog.entries(kind)) {
				entry.facts().values().forEach((type, values) -> facts(entry, type, values));
				entry.articles()
					.values()
					.forEach((article) -> article.sections()
						.values()
						.forEach((section) -> Block.paragraphs(section.blocks(), (pieces) -> links(entry, pieces))));
			}
		}
	}

	/** The things that link to a target and exist in a language. */
	List<Entry> to(String target, Language language) {
		return this.sources.getOrDefault(target, Set.of()).stream().filter((entry) -> entry.isIn(language)).toList();
	}

	private void facts(Entry entry, FactType<?> type, List<?> values) {
		for (Kind kind : Kind.ALL) {
			if (kind.folder().equals(type.key())) {
				values.forEach((value) -> add(kind.target(
						((value instanceof Named<?> named) ? named.name() : value.toString()).toLowerCase(Locale.ROOT)),
						entry));
			}
		}
	}

	private void links(Entry entry, List<Inline> pieces) {
		for (Inline piece : pieces) {
			if (piece.style() == Style.LINK) {
				add(piece.text(), entry);
			}
			links(entry, piece.parts());
		}
	}

	private void add(String target, Entry source) {
		this.sources.computeIfAbsent(target, (key) -> new LinkedHashSet<>()).add(source);
	}

}
