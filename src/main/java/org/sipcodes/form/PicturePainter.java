package org.sipcodes.form;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints pictures as PNG, 1200 by 630 pixels. */
public final class PicturePainter {

	static final int WIDTH = 1200;

	static final int HEIGHT = 630;

	private static final int MARGIN = 80;

	private static final Color PAPER = new Color(0xfdfdfc);

	private static final Color INK = new Color(0x1d2327);

	private static final Color SOFT = new Color(0x545d64);

	private static final Color ACCENT = new Color(0x0b5c8a);

	/** The colours of the classes; the stylesheet has the same ones. */
	private static final List<Color> CLASSES = List.of(new Color(0x4b5a66), new Color(0x1f6b3a), new Color(0x6a3fa0),
			new Color(0xa13a10), new Color(0xac1f3d), new Color(0x8a1c78));

	private final Glyphs regular = Glyphs.read("regular");

	private final Glyphs bold = Glyphs.read("bold");

	/** Whether there is an outline for everything that the picture says. */
	boolean canWrite(Picture picture) {
		return (picture.language() + picture.title() + picture.note() + picture.plates()).codePoints()
			.allMatch((letter) -> this.regular.has(letter) && this.bold.has(letter));
	}

	public byte[] png(Picture picture) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.setColor(PAPER);
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		frame(graphics, picture);
		switch (picture.plates().size()) {
			case 1 -> one(graphics, picture);
			case 2 -> two(graphics, picture.plates());
			default -> many(graphics, picture);
		}
		graphics.dispose();
		return encode(image);
	}

	private void frame(Graphics2D graphics, Picture picture) {
		double band = (double) HEIGHT / picture.plates().size();
		for (int i = 0; i < picture.plates().size(); i++) {
			graphics.setColor(colour(picture.plates().get(i)));
			graphics.fillRect(0, (int) Math.round(i * band), 24, (int) Math.ceil(band));
		}
		write(graphics, this.bold, ACCENT, "sip", 44, MARGIN, 108);
		write(graphics, this.regular, INK, "codes", 44, MARGIN + this.bold.width("sip", 44), 108);
		write(graphics, this.regular, SOFT, picture.language(), 36,
				WIDTH - MARGIN - this.regular.width(picture.language(), 36), 108);
	}

	private void one(Graphics2D graphics, Picture picture) {
		Picture.Plate plate = picture.plates().get(0);
		double right = plate(graphics, plate, 190, MARGIN, 165);
		fit(graphics, this.regular, colour(plate), plate.kind(), 56, right + 40, 290);
		fit(graphics, this.bold, INK, picture.title(), 96, MARGIN, 490);
		fit(graphics, this.regular, SOFT, picture.note(), 36, MARGIN, 562);
	}

	private void two(Graphics2D graphics, List<Picture.Plate> plates) {
		double y = 180;
		for (Picture.Plate plate : plates) {
			double right = plate(graphics, plate, 120, MARGIN, y);
			fit(graphics, this.bold, INK, plate.phrase(), 68, right + 36, y + 72);
			fit(graphics, this.regular, colour(plate), plate.kind(), 36, right + 36, y + 124);
			y += 220;
		}
		write(graphics, this.regular, SOFT, "vs", 40, MARGIN + 32, 369);
	}

	private void many(Graphics2D graphics, Picture picture) {
		double x = MARGIN;
		for (Picture.Plate plate : picture.plates()) {
			x = plate(graphics, plate, 64, x, 190) + 20;
		}
		fit(graphics, this.bold, INK, picture.title(), 100, MARGIN, 450);
		fit(graphics, this.regular, SOFT, picture.note(), 38, MARGIN, 530);
	}

	/** A number on its colour; gives where it ends. */
	private double plate(Graphics2D graphics, Picture.Plate plate, double size, double x, double y) {
		double width = this.bold.width(plate.text(), size) + size * 0.5;
		graphics.setColor(colour(plate));
		graphics.fill(new RoundRectangle2D.Double(x, y, width, size * 1.12, size * 0.2, size * 0.2));
		write(graphics, this.bold, PAPER, plate.text(), size, x + size * 0.25, y + size * 0.915);
		return x + width;
	}

	/** Writes as large as wanted, or smaller if the line would not fit. */
	private static void fit(Graphics2D graphics, Glyphs letters, Color colour, String text, double size, double x,
			double y) {
		double room = WIDTH - MARGIN - x;
		write(graphics, letters, colour, text, Math.min(size, size * room / Math.max(1, letters.width(text, size))), x,
				y);
	}

	private static void write(Graphics2D graphics, Glyphs letters, Color colour, String text, double size, double x,
			double y) {
		graphics.setColor(colour);
		graphics.fill(letters.line(text, size, x, y));
	}

	static Color colour(Picture.Plate plate) {
		return CLASSES.get(plate.digit() - 1);
	}

	private static byte[] encode(BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		// Never a file on disk: the container may be read-only.
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			ImageIO.write(image, "png", stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
