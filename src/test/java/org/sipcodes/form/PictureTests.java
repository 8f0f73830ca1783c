package org.sipcodes.form;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet;

import static org.assertj.core.api.Assertions.assertThat;

/** The pictures that stand for pages where their addresses are shared. */
class PictureTests {

	@Test
	void everyLetterOfEveryPictureHasAnOutline() {
		List<Picture> pictures = TestSite.CATALOG.languages()
			.stream()
			.flatMap(PictureTests::sheets)
			.filter((sheet) -> !sheet.foot().picture().isEmpty())
			.map(Picture::of)
			.toList();
		int things = Kind.ALL.stream().mapToInt((kind) -> TestSite.CATALOG.entries(kind).size()).sum();
		assertThat(pictures).hasSize(3 * (1 + things)).allMatch(PictureTests::hasOutlines);
	}

	private static boolean hasOutlines(Picture picture) {
		return (picture.language() + picture.title() + picture.note() + picture.plates()).codePoints()
			.allMatch((letter) -> PicturePainter.REGULAR.has(letter) && PicturePainter.BOLD.has(letter));
	}

	/** The home page, and that of every thing. */
	private static Stream<Sheet> sheets(Language language) {
		Stream<Sheet> things = Kind.ALL.stream()
			.flatMap((kind) -> TestSite.CATALOG.entries(kind, language).stream())
			.map((entry) -> TestSite.SHEETS.of(language, entry));
		return Stream.concat(Stream.of(TestSite.SHEETS.site(language).home()), things);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void aPictureHasTheRightSizeAndTheColoursOfItsClasses(String tag) throws IOException {
		Language language = TestSite.language(tag);
		Sheet busy = TestSite.SHEETS.code(language, TestSite.code("486"));
		Sheet pair = TestSite.SHEETS.pair(language, TestSite.code("486"), TestSite.code("600"));
		for (Sheet sheet : List.of(TestSite.SHEETS.site(language).home(), busy, pair)) {
			Picture picture = Picture.of(sheet);
			byte[] png = PicturePainter.png(picture);
			assertThat(png).hasSizeLessThan(25_000);
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
			assertThat(image.getWidth()).isEqualTo(1200);
			assertThat(image.getHeight()).isEqualTo(630);
			List<Picture.Plate> plates = picture.plates();
			assertThat(new Color(image.getRGB(5, 5))).isEqualTo(PicturePainter.colour(plates.get(0)));
			assertThat(new Color(image.getRGB(5, 624))).isEqualTo(PicturePainter.colour(plates.get(plates.size() - 1)));
		}
	}

	@Test
	void theColoursAreThoseOfTheStylesheet() throws IOException {
		String css = Files.readString(Path.of("static/first.css"));
		for (CodeClass codeClass : CodeClass.values()) {
			Color colour = PicturePainter.colour(new Picture.Plate("", codeClass.digit(), "", ""));
			assertThat(css)
				.contains("--c%d: light-dark(#%06x,".formatted(codeClass.digit(), colour.getRGB() & 0xffffff));
		}
	}

}
