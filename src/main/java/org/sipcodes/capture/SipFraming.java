package org.sipcodes.capture;

/**
 * Finds messages in a stream by their length, RFC 3261 section 18.3, and passes over what
 * is between them line by line.
 */
final class SipFraming implements Framing {

	private final Findings findings;

	private final Route route;

	private final Head head = new Head();

	private boolean isInMessage;

	SipFraming(Findings findings, Route route) {
		this.findings = findings;
		this.route = route;
	}

	@Override
	public int read(Slice data, Seen seen) {
		if (!this.isInMessage) {
			int blanks = Beginnings.blanks(data);
			int line = data.find('\n', 0);
			if (blanks > 0) {
				return blanks;
			}
			if (line < 0) {
				return Beginnings.isPossible(data) ? MORE : data.size();
			}
			if (!Beginnings.isMessage(data)) {
				return line + 1;
			}
			this.isInMessage = true;
		}
		return message(data, seen);
	}

	private int message(Slice data, Seen seen) {
		int size;
		if (!this.head.read(data)) {
			size = (data.size() > Head.LONGEST) ? data.size() : MORE;
		}
		else if (this.head.end() < 0) {
			size = next(data);
		}
		else {
			size = (this.head.end() > data.size()) ? MORE : this.head.end();
		}
		return (size == MORE) ? MORE : add(data, size, seen);
	}

	private int add(Slice data, int size, Seen seen) {
		clear();
		boolean is = this.findings.message(data.first(size), seen, this.route, "TCP");
		return is ? size : Math.max(1, data.find('\n', 0) + 1);
	}

	private void clear() {
		this.isInMessage = false;
		this.head.clear();
	}

	/**
	 * Where the next message begins, or may begin, if this one does not say how long it
	 * is.
	 */
	private int next(Slice data) {
		int at = this.head.body();
		while (at < data.size() && !Beginnings.isMessage(data.skip(at))) {
			int line = data.find('\n', at);
			if (line < 0) {
				return Beginnings.isPossible(data.skip(at)) ? at : data.size();
			}
			at = line + 1;
		}
		return at;
	}

	@Override
	public void end(Slice data, Seen seen) {
		if (this.isInMessage || Beginnings.isMessage(data)) {
			this.findings.message(data, seen, this.route, "TCP");
		}
		clear();
	}

}
