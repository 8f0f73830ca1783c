package org.sipcodes.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import org.sipcodes.sip.Intake;
import org.sipcodes.trace.Decoder;
import org.sipcodes.trace.Redaction;
import org.sipcodes.trace.Trace;

/** Bytes of a capture or a log from a stream, unzipped if they are zipped. */
public final class Input {

	private static final int PIECE = 1 << 16;

	private Input() {
	}

	/**
	 * Reads all of it and says what it shows.
	 * @param intake what it is read into
	 * @param redacted whether names, numbers and addresses are replaced
	 */
	public static Trace decode(InputStream bytes, Intake intake, boolean redacted) throws IOException {
		Decoder decoder = new Decoder(intake);
		InputStream plain = plain(bytes);
		byte[] piece = new byte[PIECE];
		for (int count = plain.read(piece); count >= 0; count = plain.read(piece)) {
			decoder.feed(piece, 0, count);
		}
		Intake all = decoder.finish();
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
