package org.sipcodes.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/**
 * Makes bytes smaller: as small as can be for what is kept for good, quickly for the
 * rest.
 */
enum Compression {

	BEST(9, 11), QUICK(6, 5);

	/**
	 * 2^18 bytes, more than any page has: the encoder takes memory for all of its window.
	 */
	private static final int BROTLI_WINDOW = 18;

	/** False where the platform has no native encoder. */
	static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

	private final int gzipLevel;

	private final int brotliQuality;

	Compression(int gzipLevel, int brotliQuality) {
		this.gzipLevel = gzipLevel;
		this.brotliQuality = brotliQuality;
	}

	byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
		try (GZIPOutputStream gzip = new Leveled(out, this.gzipLevel)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static byte[] unzip(byte[] gzip) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), gzip.length)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] brotli(byte[] bytes) {
		try {
			return Encoder.compress(bytes, Encoder.Parameters.create(this.brotliQuality, BROTLI_WINDOW));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Gzip with a level; the JDK's own has none. */
	private static final class Leveled extends GZIPOutputStream {

		Leveled(ByteArrayOutputStream out, int level) throws IOException {
			super(out, 8192);
			this.def.setLevel(level);
		}

	}

}
