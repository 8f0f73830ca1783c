package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;
import org.sipcodes.sip.Params;

/** The header fields of a message. */
final class Head {

	private static final int MOST = 400;

	private static final int WRAPPED = 60;

	/** A field that goes on for longer says no more. */
	private static final int LONGEST = 16_000;

	private final Margin margin;

	private final List<String> fields = new ArrayList<>();

	private boolean ended;

	Head(Margin margin) {
		this.margin = margin;
	}

	/** Reads from the first field. Returns the line that is no longer of it. */
	int read() {
		int at = this.margin.first();
		while (this.fields.size() < MOST) {
			String line = this.margin.line(at);
			int next = (line == null) ? this.margin.resume(at) : Letters.isBlank(line) ? continued(at) : take(line, at);
			if (next < 0) {
				this.ended = line != null && Letters.isBlank(line);
				return at;
			}
			at = next;
		}
		return at;
	}

	/** Where the header goes on behind a blank line; -1 if it does not. */
	private int continued(int at) {
		String next = this.margin.line(at + 1);
		boolean owed = value("call-id").isEmpty() || value("cseq").isEmpty();
		boolean field = next != null && Starts.find(next, 0) == null
				&& (this.margin.doubled() ? Fields.isField(next) : owed && Fields.isKnown(next));
		return field ? at + 1 : -1;
	}

	private int take(String line, int at) {
		if (Ends.isEnd(line) || line.startsWith("v=0") || Starts.find(line, 0) != null && !Fields.isField(line)) {
			return -1;
		}
		int last = this.fields.size() - 1;
		if (Fields.isField(line)) {
			this.fields.add(line.trim());
		}
		else if (last >= 0 && (Letters.isBlank(line.charAt(0)) || isWrapped(line, at))) {
			String before = this.fields.get(last);
			boolean close = ";=@".indexOf(before.charAt(before.length() - 1)) >= 0;
			if (before.length() < LONGEST) {
				this.fields.set(last, before + (close ? "" : " ") + line.trim());
			}
		}
		else {
			return -1;
		}
		return at + 1;
	}

	/** Whether a line is the rest of the one before, which a mail program has cut. */
	private boolean isWrapped(String line, int at) {
		String next = this.margin.line(at + 1);
		String before = this.fields.get(this.fields.size() - 1);
		boolean between = next != null
				&& (Fields.isField(next) || (Letters.isBlank(next) && before.length() >= WRAPPED));
		return between && Clocks.find(line.substring(0, Math.min(line.length(), WRAPPED))) == null;
	}

	/** Whether a blank line has ended it. */
	boolean isEnded() {
		return this.ended;
	}

	List<String> fields() {
		return this.fields;
	}

	/** The length of the body; -1 if it is not said. */
	long length() {
		String length = value("content-length");
		return Params.number(length.isEmpty() ? value("l") : length);
	}

	/** The type of the body in lower case; empty if it is not said. */
	String type() {
		String type = value("content-type");
		return Letters.lower((type.isEmpty() ? value("c") : type));
	}

	private String value(String name) {
		for (String field : this.fields) {
			int colon = field.indexOf(':');
			if (Letters.equal(field.substring(0, Math.max(0, colon)).trim(), name)) {
				return field.substring(colon + 1).trim();
			}
		}
		return (name.equals("call-id")) ? value("i") : "";
	}

}
