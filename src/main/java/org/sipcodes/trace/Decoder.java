package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sipcodes.capture.Capture;
import org.sipcodes.capture.Packets;
import org.sipcodes.log.LogReader;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;

/** Reads a capture or a text, piece by piece, and says what it shows. */
public final class Decoder {

	/** So many bytes tell what the input is. */
	private static final int HEAD = 24;

	private static final int MOST_LINES = 2_000;

	private static final int MOST_TEXT = 1 << 20;

	private Intake intake;

	private final Capture capture;

	/** The text, or what there is until it is known what the input is. */
	private byte[] held = new byte[1024];

	private int length;

	private boolean isCapture;

	public Decoder() {
		this(new Intake());
	}

	/** Reads into an intake that is empty. */
	public Decoder(Intake intake) {
		this.intake = intake;
		this.capture = new Capture(intake);
	}

	/** Takes the next bytes of the input. */
	public void feed(byte[] bytes, int from, int to) {
		if (this.isCapture) {
			this.capture.feed(bytes, from, to);
			return;
		}
		int needed = this.length + to - from;
		if (needed > this.held.length) {
			this.held = Arrays.copyOf(this.held, Math.max(needed, 2 * this.held.length));
		}
		System.arraycopy(bytes, from, this.held, this.length, to - from);
		boolean known = this.length >= HEAD;
		this.length = needed;
		if (!known && Capture.isCapture(this.held, this.length)) {
			this.isCapture = true;
			this.capture.feed(this.held, 0, this.length);
			this.held = new byte[0];
		}
	}

	/** Whether the input is a capture, as far as is known by now. */
	public boolean isCapture() {
		return this.isCapture;
	}

	/** What was read; the input is at its end. */
	public Intake finish() {
		if (this.isCapture) {
			this.capture.finish();
		}
		else {
			String text = LogReader.text(Arrays.copyOf(this.held, this.length));
			Packets packets = new Packets(this.intake);
			LogReader.read(text, this.intake, (bytes, time) -> add(packets, bytes, time));
			packets.finish();
			forward();
			if (this.intake.messages().isEmpty()) {
				this.intake.add(lines(text));
			}
		}
		return this.intake;
	}

	/** Some logs begin with what is newest. */
	private void forward() {
		List<Message> messages = this.intake.messages();
		boolean backward = messages.size() > 2;
		for (int i = 1; i < messages.size(); i++) {
			backward &= messages.get(i).time() >= 0 && messages.get(i).time() <= messages.get(i - 1).time();
		}
		if (backward && messages.get(0).time() > messages.get(messages.size() - 1).time()) {
			Intake ordered = new Intake();
			for (int i = messages.size() - 1; i >= 0; i--) {
				ordered.add(messages.get(i).text(), messages.get(i).envelope());
			}
			this.intake.unread().forEach(ordered::add);
			this.intake = ordered;
		}
	}

	/** The beginning of a text, line by line. */
	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		for (String line : Text.split(text.substring(0, Math.min(text.length(), MOST_TEXT)), '\n')) {
			if (!Letters.isBlank(line) && lines.size() < MOST_LINES) {
				lines.add(line);
			}
		}
		return lines;
	}

	/** A packet of a hex dump; tools print it with the head of the link or without. */
	private static void add(Packets packets, byte[] bytes, long time) {
		int version = (bytes.length < 20) ? 0 : (bytes[0] & 0xff) >> 4;
		int length = (version == 0) ? 0 : (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
		boolean four = version == 4 && length >= 20 && length <= bytes.length;
		boolean six = version == 6 && bytes.length >= 40
				&& ((bytes[4] & 0xff) << 8 | (bytes[5] & 0xff)) <= bytes.length - 40;
		if (four || six) {
			packets.ip(bytes, 0, bytes.length, time);
		}
		else {
			packets.ethernet(bytes, 0, bytes.length, time);
		}
	}

	/** What is in a whole input. */
	public static Intake read(byte[] bytes) {
		Decoder decoder = new Decoder();
		decoder.feed(bytes, 0, bytes.length);
		return decoder.finish();
	}

	/** What a whole input shows. */
	public static Trace decode(byte[] bytes) {
		return Trace.of(read(bytes));
	}

}
