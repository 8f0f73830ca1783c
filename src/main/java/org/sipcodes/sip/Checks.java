package org.sipcodes.sip;

import java.util.List;

import org.sipcodes.model.Letters;

/** What RFC 3261 asks of a message. */
final class Checks {

	private static final List<String> OWED = List.of("via", "from", "to", "call-id", "cseq");

	private static final long MOST = 4_294_967_295L;

	private Checks() {
	}

	static void check(Message message, List<Fault> faults) {
		startLine(message.start(), faults);
		for (String name : OWED) {
			if (!message.has(name) && !message.envelope().isCut()) {
				faults.add(new Fault("no-header", written(name), "8.1.1"));
			}
		}
		for (String name : Names.SINGLE) {
			if (message.repeats(name)) {
				faults.add(new Fault("duplicate", written(name), "7.3.1"));
			}
		}
		sequence(message, faults);
		numbers(message, faults);
		length(message, faults);
		if (!message.envelope().isCut()) {
			fields(message, faults);
		}
	}

	private static void startLine(StartLine start, List<Fault> faults) {
		if (!Letters.equal(start.version(), "SIP/2.0")) {
			faults.add(new Fault("version", start.version(), "7.1"));
		}
		if (start.status() < 0) {
			faults.add(new Fault("status", "", "7.2"));
		}
		if (start.isRequest()) {
			String uri = start.uri();
			boolean blank = uri.indexOf(' ') >= 0 || uri.indexOf('\t') >= 0;
			boolean headers = uri.startsWith("sip") && uri.indexOf('?') >= 0;
			if (start.isSpaced()) {
				String line = start.method() + " " + uri + " " + start.version();
				faults.add(new Fault("blanks", MessageReader.shortened(line), "7.1"));
			}
			if (blank || headers || uri.startsWith("<")) {
				faults.add(new Fault("request-uri", MessageReader.shortened(uri), "7.1"));
			}
		}
	}

	private static void sequence(Message message, List<Fault> faults) {
		if (!message.has("cseq")) {
			return;
		}
		if (message.cseq() < 0 || message.cseq() > MOST / 2) {
			faults.add(new Fault("number", "CSeq", "8.1.1.5"));
		}
		if (message.isRequest() && !message.cseqMethod().equals(message.start().method())) {
			faults.add(new Fault("cseq-method", message.cseqMethod(), "8.1.1.5"));
		}
	}

	private static void numbers(Message message, List<Fault> faults) {
		number(message, "max-forwards", 255, "20.22", faults);
		number(message, "expires", MOST, "20.19", faults);
		number(message, "retry-after", MOST, "20.33", faults);
		for (String warning : message.values("warning")) {
			if (Params.number(warning) < 100 || Params.number(warning) > 999) {
				faults.add(new Fault("number", "Warning", "20.43"));
			}
		}
	}

	private static void number(Message message, String name, long most, String section, List<Fault> faults) {
		if (!message.has(name)) {
			return;
		}
		long number = Params.number(message.header(name));
		if (number < 0 || number > most) {
			faults.add(new Fault("number", written(name), section));
		}
	}

	private static void length(Message message, List<Fault> faults) {
		String value = message.header("content-length");
		long length = Params.number(value);
		if (!message.has("content-length")) {
			return;
		}
		if (length < 0) {
			faults.add(new Fault("number", "Content-Length", "20.14"));
		}
		else if (!message.envelope().isCut() && length > message.bodySize()) {
			faults.add(new Fault("content-length", value, "18.3"));
		}
	}

	private static void fields(Message message, List<Fault> faults) {
		for (String name : List.of("from", "to", "contact")) {
			for (String value : message.values(name)) {
				address(name, value, faults);
			}
		}
		for (Via via : message.vias()) {
			if (via.branch().equals(Via.COOKIE)) {
				faults.add(new Fault("branch", via.branch(), "8.1.1.7"));
			}
			if (via.place().host().isEmpty()) {
				faults.add(new Fault("via", "", "20.42"));
			}
		}
		String date = message.header("date");
		if (!date.isEmpty() && !date.endsWith("GMT")) {
			faults.add(new Fault("date", MessageReader.shortened(date), "20.17"));
		}
		if (!message.has("content-type") && !Letters.isBlank(message.body())) {
			faults.add(new Fault("no-header", "Content-Type", "20.15"));
		}
	}

	private static void address(String name, String value, List<Fault> faults) {
		boolean star = value.equals("*");
		int open = value.indexOf('<');
		String before = (open < 0) ? value : value.substring(0, open);
		int quotes = 0;
		for (int i = 0; i < before.length(); i++) {
			quotes += (before.charAt(i) == '"') ? 1 : 0;
			i += (before.charAt(i) == '\\') ? 1 : 0;
		}
		NameAddress address = NameAddress.of(value);
		boolean unclosed = open >= 0 && value.indexOf('>', open) < 0;
		boolean spaced = open >= 0 && value.startsWith("< ", open);
		boolean blank = spaced || address.uri().indexOf(' ') >= 0 || address.uri().indexOf(':') <= 0;
		if (quotes % 2 != 0 || unclosed) {
			faults.add(new Fault("quotes", written(name), "25.1"));
		}
		else if (!star && blank) {
			faults.add(new Fault("uri", written(name), "19.1"));
		}
		else if (open < 0 && (address.uri().indexOf('?') >= 0 || address.uri().indexOf(',') >= 0)) {
			faults.add(new Fault("brackets", written(name), "20.10"));
		}
	}

	/** A name as it is written in the specification. */
	private static String written(String name) {
		if (name.equals("call-id") || name.equals("cseq")) {
			return name.equals("cseq") ? "CSeq" : "Call-ID";
		}
		StringBuilder written = new StringBuilder();
		boolean first = true;
		for (char c : name.toCharArray()) {
			written.append(first ? Letters.upper(String.valueOf(c)) : c);
			first = c == '-';
		}
		return written.toString();
	}

}
