package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;
import org.sipcodes.sip.Utf8;

/** The body of a message, whose end is found by its length or by its shape. */
final class Body {

	private static final int MOST = 5_000;

	private static final int LONGEST = 16_000;

	private final Margin margin;

	private final long length;

	private final String type;

	private final List<String> lines = new ArrayList<>();

	private long size;

	Body(Margin margin, Head head) {
		this.margin = margin;
		this.length = head.length();
		this.type = head.type();
	}

	/**
	 * Reads it.
	 * @param from the line that ends the header
	 * @param ended whether that is a blank line
	 * @return the line that is no longer of the message
	 */
	int read(int from, boolean ended) {
		int first = from;
		while (first < from + 4 && isBlank(first)) {
			first++;
		}
		if (this.margin.line(first) == null) {
			first = Math.max(from, this.margin.resume(first));
		}
		String line = this.margin.line(first);
		if (line == null || Ends.isEnd(line) && !this.type.startsWith("multipart")) {
			return from;
		}
		if (line.startsWith("v=0")) {
			return description(first);
		}
		boolean none = this.length == 0 || (this.length < 0 && this.type.isEmpty()) || this.type.indexOf("/sdp") >= 0;
		return (none || !ended) ? from : plain(first);
	}

	private boolean isBlank(int at) {
		String line = this.margin.line(at);
		return line != null && Letters.isBlank(line);
	}

	private int description(int from) {
		int at = from;
		while (this.lines.size() < MOST) {
			String line = this.margin.line(at);
			int next = (line == null) ? this.margin.resume(at) : Letters.isBlank(line) ? continued(at) : take(line, at);
			if (next < 0) {
				return at;
			}
			at = next;
		}
		return at;
	}

	private int continued(int at) {
		int next = at + 1;
		while (this.margin.doubled() && next < at + 3 && isBlank(next)) {
			next++;
		}
		String line = this.margin.line(next);
		boolean more = line != null && Fields.isSdp(line) && !line.startsWith("v=");
		return (more && (this.margin.doubled() || this.size < this.length)) ? next : -1;
	}

	private int take(String line, int at) {
		String next = this.margin.line(at + 1);
		if (Fields.isSdp(line) && (this.lines.isEmpty() || !line.startsWith("v="))) {
			add(line.trim());
			return at + 1;
		}
		boolean wrapped = next != null && line.length() < LONGEST && Fields.isSdp(next) && this.size < this.length
				&& !Ends.isEnd(line) && Starts.find(line, 0) == null && Clocks.find(line) == null;
		if (wrapped) {
			String whole = this.lines.remove(this.lines.size() - 1) + " " + line.trim();
			this.lines.add(whole.substring(0, Math.min(whole.length(), LONGEST)));
			this.size += Utf8.length(line) + 1;
		}
		return wrapped ? at + 1 : -1;
	}

	private int plain(int from) {
		boolean nested = this.type.indexOf("sip") >= 0 || this.type.startsWith("multipart");
		int at = from;
		while (this.lines.size() < MOST && (this.length < 0 || this.size < this.length)) {
			String line = this.margin.line(at);
			boolean end = line == null || (this.length < 0 && Letters.isBlank(line))
					|| (!nested && Starts.find(line, 0) != null)
					|| (Ends.isEnd(line) && (!this.type.startsWith("multipart") || line.startsWith(Lines.BREAK)))
					|| Clocks.isLog(line);
			if (end) {
				return at;
			}
			add(Letters.trimEnd(line));
			at++;
		}
		return at;
	}

	private void add(String line) {
		this.lines.add(line);
		this.size += Utf8.length(line) + 2;
	}

	/** The body as it was sent. */
	void append(StringBuilder text) {
		for (int i = 0; i < this.lines.size(); i++) {
			boolean last = i == this.lines.size() - 1 && this.size - 2 == this.length;
			text.append(this.lines.get(i)).append(last ? "" : "\r\n");
		}
	}

}
