package org.sipcodes.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.language.Language;
import org.sipcodes.page.Card;
import org.sipcodes.page.CardPainter;
import org.sipcodes.page.Pages;
import org.sipcodes.page.Urls;

/** Pictures of pages, painted when somebody asks for the first time. */
final class Cards {

	private static final long LIMIT = 8L << 20;

	private final CardPainter painter = new CardPainter();

	private final Map<String, Supplier<Card>> cards = new HashMap<>();

	private final Shelf painted = new Shelf(LIMIT);

	Cards(Catalog catalog, Pages pages, Urls urls) {
		for (Language language : catalog.languages()) {
			this.cards.put(urls.card(language), () -> pages.card(language));
			for (CodeClass codeClass : CodeClass.values()) {
				this.cards.put(urls.card(language, codeClass), () -> pages.card(language, codeClass));
			}
			for (Code code : catalog.codes(language)) {
				this.cards.put(urls.card(language, code), () -> pages.card(language, code));
			}
			catalog.pairs(language).forEach((pair) -> {
				Code low = catalog.code(pair.id().low()).orElseThrow();
				Code high = catalog.code(pair.id().high()).orElseThrow();
				this.cards.put(urls.card(language, low, high), () -> pages.card(language, low, high));
			});
		}
	}

	Shelf shelf() {
		return this.painted;
	}

	Optional<Resource> resource(String path) {
		return Optional.ofNullable(this.cards.get(path))
			.map((card) -> this.painted.get(path,
					() -> Resource.of(this.painter.png(card.get()), "image/png", "", false)));
	}

}
