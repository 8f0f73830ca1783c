package org.sipcodes.log;

import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** Words that say where a message goes. */
final class Words {

	private static final int REACH = 1_500;

	private static final Set<String> RECEIVED = Text
		.set("recv received receive receives receiving rx rcv rcvd rcved read incoming inbound recvd rxmsg");

	private static final Set<String> SENT = Text
		.set("send sent sends sending tx write wrote written transmit transmitted transmitting retransmitting "
				+ "retransmit resending outgoing outbound snd txmsg xmit");

	private static final Set<String> FROM = Text.set("from src source remote");

	private static final Set<String> TO = Text.set("to dst dest destination towards");

	private static final Set<String> OWN = Set.of("on", "local", "via");

	private static final Set<String> TRANSPORTS = Text.set("UDP TCP TLS SCTP WS WSS");

	private Words() {
	}

	static boolean isTransport(String word) {
		return word.length() < 5 && TRANSPORTS.contains(Letters.upper(word));
	}

	/** 1 for received, -1 for sent, 0 if a line says neither. */
	static int way(String line) {
		int at = 0;
		int stop = Math.min(line.length(), REACH);
		while (at < stop) {
			int end = end(line, at, stop);
			String word = Letters.lower(line.substring(at, end));
			boolean leading = Letters.isBlank(line.substring(0, at));
			if (RECEIVED.contains(word) || (leading && word.equals("in"))) {
				return 1;
			}
			if (SENT.contains(word) || (leading && word.equals("out"))) {
				return -1;
			}
			at = Math.max(end, at + 1);
		}
		return line.indexOf("<<<<") >= 0 ? 1 : line.indexOf(">>>>") >= 0 ? -1 : 0;
	}

	/**
	 * 1 if the last word says that what follows is the source, -1 for the target, 0 for
	 * neither.
	 */
	static int role(String text) {
		String bare = withoutTransport(Letters.trimEnd(text));
		int pointed = pointed(bare);
		if (pointed != 0) {
			return pointed;
		}
		int end = text.length();
		for (int words = 0; words < 12 && end > 0; words++) {
			int begin = end;
			while (begin > 0 && Letters.is(text.charAt(begin - 1))) {
				begin--;
			}
			String word = Letters.lower(text.substring(begin, end));
			int role = FROM.contains(word) ? 1 : TO.contains(word) ? -1 : 0;
			if (role != 0) {
				return role;
			}
			end = begin;
			while (end > 0 && !Letters.is(text.charAt(end - 1))) {
				end--;
			}
		}
		return 0;
	}

	/** The role that an arrow at the end of a text gives to what follows. */
	private static int pointed(String text) {
		int begin = text.length();
		while (begin > 0 && "-=<>\u2192\u2190".indexOf(text.charAt(begin - 1)) >= 0) {
			begin--;
		}
		String arrow = text.substring(begin);
		if (arrow.equals("\u2192") || (arrow.length() > 1 && arrow.endsWith(">") && !arrow.startsWith("<"))) {
			return -1;
		}
		return (arrow.equals("\u2190") || (arrow.length() > 1 && arrow.startsWith("<"))) ? 1 : 0;
	}

	private static String withoutTransport(String text) {
		int blank = text.lastIndexOf(' ');
		return (blank > 0 && isTransport(text.substring(blank + 1))) ? Letters.trimEnd(text.substring(0, blank)) : text;
	}

	/** Whether what follows a text is the address of the one who writes the log. */
	static boolean isOwn(String text) {
		String bare = Letters.trimEnd(text);
		int begin = bare.length();
		while (begin > 0 && Letters.is(bare.charAt(begin - 1))) {
			begin--;
		}
		return OWN.contains(Letters.lower(bare.substring(begin)));
	}

	/** 1 for an arrow to the right, -1 for one to the left, 0 for none. */
	static int arrow(String text) {
		boolean right = text.indexOf("->") >= 0 || text.indexOf("=>") >= 0 || text.indexOf(" > ") >= 0
				|| text.indexOf(">>") >= 0 || text.indexOf('\u2192') >= 0 || text.indexOf('\u21d2') >= 0;
		boolean left = text.indexOf("<-") >= 0 || text.indexOf("<=") >= 0 || text.indexOf(" < ") >= 0
				|| text.indexOf("<<") >= 0 || text.indexOf('\u2190') >= 0;
		return (right ? 1 : 0) - (left ? 1 : 0);
	}

	/** The transport that a line names; empty if it names none. */
	static String transport(String line) {
		int at = 0;
		int stop = Math.min(line.length(), REACH);
		while (at < stop) {
			int end = end(line, at, stop);
			if (end > at && isTransport(line.substring(at, end))) {
				return Letters.upper(line.substring(at, end));
			}
			at = Math.max(end, at + 1);
		}
		boolean initial = line.length() > 2 && line.charAt(1) == ' '
				&& (Digits.is(line, 2) || line.charAt(2) == '[' || line.charAt(2) == '+');
		if (initial && (line.charAt(0) == 'U' || line.charAt(0) == 'T')) {
			return (line.charAt(0) == 'U') ? "UDP" : "TCP";
		}
		return line.indexOf("User Datagram Protocol") >= 0 ? "UDP"
				: line.indexOf("Transmission Control Protocol") >= 0 ? "TCP" : "";
	}

	private static int end(String line, int from, int stop) {
		int end = from;
		while (end < stop && Letters.isOrDigit(line.charAt(end))) {
			end++;
		}
		return end;
	}

}
