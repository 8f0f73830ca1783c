package org.sipcodes.form;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Paints pictures as PNG, 1200 by 630 pixels. */
public final class PicturePainter {

	static final int WIDTH = 1200;

	static final int HEIGHT = 630;

	private static final int MARGIN = 80;

	private static final Color PAPER = new Color(0xfdfdfc);

	private static final Color INK = new Color(0x1d2327);

	private static final Color SOFT = new Color(0x545d64);

	private static final Color ACCENT = new Color(0x0a5f95);

	/** The colours of the classes; the stylesheet has the same ones. */
	private static final List<Color> CLASSES = List.of(new Color(0x4b5a66), new Color(0x1b6b38), new Color(0x4b3fb0),
			new Color(0x8a4b00), new Color(0xb3123a), new Color(0x93127d));

	/**
	 * As finely as the edge of a letter is shaded; nine colours of them fit in a palette.
	 */
	private static final int STEPS = 20;

	static final Glyphs REGULAR = new Glyphs("regular");

	static final Glyphs BOLD = new Glyphs("bold");

	private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

	private final Graphics2D graphics = this.image.createGraphics();

	private final Picture picture;

	private PicturePainter(Picture picture) {
		this.picture = picture;
	}

	public static byte[] png(Picture picture) {
		PicturePainter painter = new PicturePainter(picture);
		painter.frame();
		switch (picture.plates().size()) {
			case 1 -> painter.one(picture.plates().get(0));
			case 2 -> painter.two();
			default -> painter.many();
		}
		painter.graphics.dispose();
		return painter.encode();
	}

	private void frame() {
		this.graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		this.graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		this.graphics.setColor(PAPER);
		this.graphics.fillRect(0, 0, WIDTH, HEIGHT);
		List<Picture.Plate> plates = this.picture.plates();
		double band = (double) HEIGHT / plates.size();
		for (int i = 0; i < plates.size(); i++) {
			this.graphics.setColor(colour(plates.get(i)));
			this.graphics.fillRect(0, (int) Math.round(i * band), 24, (int) Math.ceil(band));
		}
		String language = this.picture.language();
		write(BOLD, ACCENT, "sip", 44, MARGIN, 108);
		write(REGULAR, INK, "codes", 44, MARGIN + BOLD.width("sip", 44), 108);
		write(REGULAR, SOFT, language, 36, WIDTH - MARGIN - REGULAR.width(language, 36), 108);
	}

	private void one(Picture.Plate plate) {
		double right = plate(plate, 190, MARGIN, 165);
		write(REGULAR, colour(plate), plate.kind(), 56, right + 40, 290);
		write(BOLD, INK, this.picture.title(), 96, MARGIN, 490);
		write(REGULAR, SOFT, this.picture.note(), 36, MARGIN, 562);
	}

	private void two() {
		double y = 180;
		for (Picture.Plate plate : this.picture.plates()) {
			double right = plate(plate, 120, MARGIN, y);
			write(BOLD, INK, plate.phrase(), 68, right + 36, y + 72);
			write(REGULAR, colour(plate), plate.kind(), 36, right + 36, y + 124);
			y += 220;
		}
		write(REGULAR, SOFT, "vs", 40, MARGIN + 32, 369);
	}

	private void many() {
		double x = MARGIN;
		for (Picture.Plate plate : this.picture.plates()) {
			x = plate(plate, 64, x, 190) + 20;
		}
		write(BOLD, INK, this.picture.title(), 100, MARGIN, 450);
		write(REGULAR, SOFT, this.picture.note(), 38, MARGIN, 530);
	}

	/** A number on its colour; gives where it ends. */
	private double plate(Picture.Plate plate, double size, double x, double y) {
		double width = BOLD.width(plate.text(), size) + size * 0.5;
		this.graphics.setColor(colour(plate));
		this.graphics.fill(new RoundRectangle2D.Double(x, y, width, size * 1.12, size * 0.2, size * 0.2));
		write(BOLD, PAPER, plate.text(), size, x + size * 0.25, y + size * 0.915);
		return x + width;
	}

	/** Writes as large as wanted, or smaller if the line would not fit. */
	private void write(Glyphs letters, Color colour, String text, double size, double x, double y) {
		double fitting = size * (WIDTH - MARGIN - x) / Math.max(1, letters.width(text, size));
		this.graphics.setColor(colour);
		this.graphics.fill(letters.line(text, Math.min(size, fitting), x, y));
	}

	static Color colour(Picture.Plate plate) {
		return CLASSES.get(plate.digit() - 1);
	}

	/** All there is lies between the paper and one of a few colours. */
	private byte[] encode() {
		int[] palette = palette();
		int[] painted = ((DataBufferInt) this.image.getRaster().getDataBuffer()).getData();
		byte[] pixels = new byte[painted.length];
		Map<Integer, Byte> nearest = new HashMap<>();
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = nearest.computeIfAbsent(painted[i], (colour) -> (byte) nearest(palette, colour));
		}
		return Png.of(WIDTH, pixels, palette);
	}

	/** The paper, and the steps from it to each colour. */
	private int[] palette() {
		Set<Color> inks = new LinkedHashSet<>(List.of(INK, SOFT, ACCENT));
		this.picture.plates().forEach((plate) -> inks.add(colour(plate)));
		IntStream mixed = inks.stream()
			.flatMapToInt((ink) -> IntStream.rangeClosed(1, STEPS).map((step) -> mixed(ink, (double) step / STEPS)));
		return IntStream.concat(IntStream.of(PAPER.getRGB()), mixed).toArray();
	}

	private static int mixed(Color ink, double share) {
		return new Color(mixed(PAPER.getRed(), ink.getRed(), share), mixed(PAPER.getGreen(), ink.getGreen(), share),
				mixed(PAPER.getBlue(), ink.getBlue(), share))
			.getRGB();
	}

	private static int mixed(int paper, int ink, double share) {
		return (int) Math.round(paper + (ink - paper) * share);
	}

	private static int nearest(int[] palette, int colour) {
		int best = 0;
		for (int i = 1; i < palette.length; i++) {
			best = (distance(palette[i], colour) < distance(palette[best], colour)) ? i : best;
		}
		return best;
	}

	private static int distance(int one, int other) {
		int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
		int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
		int blue = (one & 0xff) - (other & 0xff);
		return red * red + green * green + blue * blue;
	}

}
