package org.sipcodes.form;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

import org.sipcodes.read.ClassPath;

/**
 * Glyphs as outlines. They come with the site because Java's own fonts need those of the
 * system, and a container has none.
 */
final class Glyphs {

	private static final double UNITS = 1000;

	private final Map<Integer, Letter> letters = new HashMap<>();

	/** Reads the outlines of a weight, {@code regular} or {@code bold}. */
	Glyphs(String weight) {
		for (String line : ClassPath.text("/org/sipcodes/form/glyphs-" + weight + ".txt").orElseThrow().split("\n")) {
			if (!line.startsWith("#")) {
				String[] parts = (line + " ").split(" ", 3);
				this.letters.put(Integer.valueOf(parts[0], 16), new Letter(Integer.parseInt(parts[1]), parts[2]));
			}
		}
	}

	boolean has(int letter) {
		return this.letters.containsKey(letter);
	}

	double width(String text, double size) {
		return text.codePoints().mapToDouble((letter) -> letter(letter).advance()).sum() * size / UNITS;
	}

	/** A line of text whose baseline begins at a point. */
	Path2D line(String text, double size, double x, double y) {
		Path2D line = new Path2D.Double();
		double pen = 0;
		for (int code : text.codePoints().toArray()) {
			Letter letter = letter(code);
			line.append(outline(letter.outline()).getPathIterator(AffineTransform.getTranslateInstance(pen, 0)), false);
			pen += letter.advance();
		}
		AffineTransform place = AffineTransform.getTranslateInstance(x, y);
		place.scale(size / UNITS, -size / UNITS);
		line.transform(place);
		return line;
	}

	/** A letter without an outline shows as a question mark. */
	private Letter letter(int code) {
		return Objects.requireNonNull(this.letters.getOrDefault(code, this.letters.get((int) '?')));
	}

	private static Path2D outline(String text) {
		Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
		StringTokenizer words = new StringTokenizer(text, " ,");
		while (words.hasMoreTokens()) {
			switch (words.nextToken()) {
				case "M" -> outline.moveTo(number(words), number(words));
				case "L" -> outline.lineTo(number(words), number(words));
				case "Q" -> outline.quadTo(number(words), number(words), number(words), number(words));
				default -> outline.closePath();
			}
		}
		return outline;
	}

	private static int number(StringTokenizer words) {
		return Integer.parseInt(words.nextToken());
	}

	/**
	 * One letter.
	 *
	 * @param advance how far the pen moves, in thousandths of the size
	 * @param outline in the same units, y upwards, such as {@code M 0,0 L 9,0 L 9,9 Z}
	 */
	private record Letter(int advance, String outline) {
	}

}
