package org.sipcodes.log;

import java.util.List;
import java.util.function.ObjLongConsumer;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Intake;

/**
 * Reads messages out of text: pasted ones, what tools print, logs. It works without
 * knowing what wrote the text and never fails; what says nothing of a message is passed
 * over.
 */
public final class LogReader {

	private LogReader() {
	}

	/** Adds all messages of a text. */
	public static void read(String text, Intake intake) {
		read(text, intake, null);
	}

	/**
	 * Adds all messages of a text.
	 * @param hex takes the packets that the text shows as hexadecimal numbers, each with
	 * its time; without it, only messages that are whole in one packet are found in them
	 */
	public static void read(String text, Intake intake, @Nullable ObjLongConsumer<byte[]> hex) {
		Lines lines = Lines.of(text);
		Catch caught = new Catch();
		List<Form> forms = List.of(new HexForm(hex), new TreeForm(), new ListForm(), new TextForm());
		int at = 0;
		while (at < lines.size()) {
			int next = at;
			for (Form form : forms) {
				next = (next == at) ? form.read(lines, at, caught) : next;
			}
			at = Math.max(next, at + 1);
		}
		caught.into(intake);
	}

	/** The text of bytes in UTF-8 or UTF-16. */
	public static String text(byte[] bytes) {
		return Plain.text(bytes);
	}

}
