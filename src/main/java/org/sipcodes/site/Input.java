package org.sipcodes.site;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.sipcodes.sip.Intake;
import org.sipcodes.trace.Decoder;
import org.sipcodes.trace.Redaction;
import org.sipcodes.trace.Trace;

/** Captures and logs from streams, unzipped if they are zipped. */
public final class Input {

	private static final int PIECE = 1 << 16;

	private Input() {
	}

	/**
	 * Reads all of a file.
	 * @param most how many messages
	 */
	public static Intake read(InputStream input, int most) throws IOException {
		Decoder decoder = new Decoder(new Intake(most));
		InputStream plain = plain(input);
		byte[] piece = new byte[PIECE];
		for (int count = read(plain, piece); count >= 0; count = read(plain, piece)) {
			decoder.feed(piece, 0, count);
		}
		return decoder.finish();
	}

	/** A zipped file that is still being written ends without its end. */
	private static int read(InputStream plain, byte[] piece) throws IOException {
		try {
			return plain.read(piece);
		}
		catch (EOFException ex) {
			return -1;
		}
	}

	/**
	 * What files show together.
	 * @param redacted whether names, numbers and addresses are replaced
	 */
	public static Trace trace(List<Intake> files, boolean redacted) {
		Intake all = Intake.joined(files);
		return Trace.of(redacted ? Redaction.of(all) : all);
	}

	private static InputStream plain(InputStream bytes) throws IOException {
		BufferedInputStream head = new BufferedInputStream(bytes, PIECE);
		head.mark(2);
		boolean zipped = head.read() == 0x1f && head.read() == 0x8b;
		head.reset();
		return zipped ? new GZIPInputStream(head, PIECE) : head;
	}

}
