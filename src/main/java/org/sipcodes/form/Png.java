package org.sipcodes.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures of a few flat colours as PNG with a palette. The writer of the JDK
 * filters the rows of such pictures, which makes them a quarter larger.
 */
final class Png {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final byte PALETTE = 3;

	private Png() {
	}

	/**
	 * A picture.
	 * @param width of its rows
	 * @param pixels row by row, each the number of a colour
	 * @param palette at most 256 colours, {@code 0xrrggbb}
	 */
	static byte[] of(int width, byte[] pixels, int[] palette) {
		int height = pixels.length / width;
		ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
		head.put(new byte[] { 8, PALETTE, 0, 0, 0 });
		ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
		for (int colour : palette) {
			colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		png.writeBytes(SIGNATURE);
		png.writeBytes(chunk("IHDR", head.array()));
		png.writeBytes(chunk("PLTE", colours.array()));
		png.writeBytes(chunk("IDAT", rows(width, pixels)));
		png.writeBytes(chunk("IEND", new byte[0]));
		return png.toByteArray();
	}

	/** The rows, each after a zero: it is not filtered. */
	private static byte[] rows(int width, byte[] pixels) {
		Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream rows = new DeflaterOutputStream(bytes, best)) {
			for (int row = 0; row < pixels.length; row += width) {
				rows.write(0);
				rows.write(pixels, row, width);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			best.end();
		}
		return bytes.toByteArray();
	}

	private static byte[] chunk(String name, byte[] data) {
		byte[] type = name.getBytes(StandardCharsets.US_ASCII);
		CRC32 sum = new CRC32();
		sum.update(type);
		sum.update(data);
		return ByteBuffer.allocate(data.length + 12)
			.putInt(data.length)
			.put(type)
			.put(data)
			.putInt((int) sum.getValue())
			.array();
	}

}
