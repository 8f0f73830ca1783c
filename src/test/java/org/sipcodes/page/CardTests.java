package org.sipcodes.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The pictures that stand for pages where their addresses are shared. */
class CardTests {

	private static final CardPainter PAINTER = new CardPainter();

	private static final Pages PAGES = new Pages(TestSite.CATALOG, TestSite.URLS);

	@Test
	void everyLetterOfEveryCardHasAnOutline() {
		List<Card> cards = new ArrayList<>();
		for (Language language : TestSite.CATALOG.languages()) {
			cards.add(PAGES.card(language));
			for (CodeClass codeClass : CodeClass.values()) {
				cards.add(PAGES.card(language, codeClass));
			}
			TestSite.CATALOG.codes(language).forEach((code) -> cards.add(PAGES.card(language, code)));
		}
		assertThat(cards).hasSizeGreaterThan(250).allMatch(PAINTER::canWrite);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void aCardIsAPictureOfTheRightSizeInTheColourOfItsClass(String tag) throws IOException {
		Code busy = TestSite.CATALOG.code(CodeId.parse("486")).orElseThrow();
		Code everywhere = TestSite.CATALOG.code(CodeId.parse("600")).orElseThrow();
		Language language = TestSite.language(tag);
		for (Card card : List.of(PAGES.card(language), PAGES.card(language, busy),
				PAGES.card(language, busy, everywhere))) {
			BufferedImage picture = ImageIO.read(new ByteArrayInputStream(PAINTER.png(card)));
			assertThat(picture.getWidth()).isEqualTo(1200);
			assertThat(picture.getHeight()).isEqualTo(630);
			Color first = new Color(picture.getRGB(5, 5));
			Color last = new Color(picture.getRGB(5, 624));
			assertThat(first).isEqualTo(CardPainter.colour(card.plates().get(0)));
			assertThat(last).isEqualTo(CardPainter.colour(card.plates().get(card.plates().size() - 1)));
		}
	}

	@Test
	void theColoursAreThoseOfTheStylesheet() throws IOException {
		String css = Files.readString(Path.of("static/site.css"));
		for (CodeClass codeClass : CodeClass.values()) {
			Color colour = CardPainter.colour(new Card.Plate("", codeClass.digit(), "", ""));
			assertThat(css)
				.contains("--c%d: light-dark(#%06x,".formatted(codeClass.digit(), colour.getRGB() & 0xffffff));
		}
	}

}
