package org.sipcodes.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Event;
import org.sipcodes.sip.Fault;
import org.sipcodes.sip.Flow;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Names;
import org.sipcodes.sip.Params;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.StartLine;
import org.sipcodes.sip.Unread;
import org.sipcodes.sip.Utf8;

/**
 * Replaces everything that identifies somebody. Each line is written anew from what is
 * known to be harmless and from stand-ins, so that nothing of the input is left by
 * mistake.
 */
public final class Redaction {

	/** Requests above this size fail for it (RFC 3261 section 18.1.1). */
	private static final int LARGE = 1_300;

	private static final int MOST_KNOWN = 10_000;

	private final Map<String, String> known = new HashMap<>();

	private final StandIns names;

	private final Parts parts;

	private final Fields fields;

	private final Session session;

	private Redaction(Intake intake) {
		Tokens tokens = new Tokens();
		Set<String> calls = new HashSet<>();
		for (Message message : intake.messages()) {
			tokens.add(message.text());
			calls.add(message.callId());
			tokens.add(message.source().host());
			tokens.add(message.target().host());
		}
		for (Event event : intake.events()) {
			tokens.add(event.source().host());
			tokens.add(event.target().host());
		}
		for (Flow flow : intake.flows()) {
			tokens.add(flow.source().host());
			tokens.add(flow.target().host());
		}
		intake.unread().forEach((part) -> tokens.add(part.where()));
		calls.remove("");
		this.names = new StandIns(tokens);
		this.parts = new Parts(this.names);
		this.fields = new Fields(this.names, this.parts, calls);
		this.session = new Session(this.names);
	}

	/** The same trace with stand-ins: as many messages, in the same order. */
	public static Intake of(Intake intake) {
		Redaction redaction = new Redaction(intake);
		Intake made = new Intake();
		intake.messages().forEach((message) -> made.add(redaction.text(message), redaction.envelope(message)));
		intake.events()
			.forEach((event) -> made.add(new Event(event.kind(), event.time(), redaction.place(event.source()),
					redaction.place(event.target()))));
		intake.flows()
			.forEach((flow) -> made.add(new Flow(redaction.place(flow.source()), redaction.place(flow.target()),
					flow.packets(), flow.first(), flow.last())));
		intake.unread().forEach((part) -> made.add(redaction.part(part)));
		return made;
	}

	private Place place(Place place) {
		return this.names.place(place);
	}

	private Envelope envelope(Message message) {
		Envelope own = message.envelope();
		String transport = PlainWords.are(own.transport(), 0) ? own.transport() : "";
		return new Envelope(own.time(), transport, place(own.source()), place(own.target()), own.fragments(),
				own.isCut());
	}

	/** The number of a packet stays, a place does not. */
	private Unread part(Unread part) {
		boolean harmless = PlainWords.are(part.where(), 7)
				|| Params.number(part.where()) >= 0 && isNumber(part.where());
		return harmless ? part : new Unread(part.what(), this.names.place(part.where()));
	}

	private static boolean isNumber(String text) {
		return StandIns.isNumber(text) && text.indexOf('.') < 0;
	}

	private String text(Message message) {
		String body = body(message);
		StringBuilder text = new StringBuilder(start(message.start())).append("\r\n");
		for (int i = 0; i < message.size(); i++) {
			String name = message.name(i);
			String full = Names.full(name);
			boolean type = !body.isEmpty() && Letters.equal(full, "content-type");
			String field = Letters.equal(full, "content-length") ? name + ": " + length(message, i, body)
					: type && body.startsWith("v=0") ? name + ": application/sdp" : field(name, message.value(i));
			text.append(field).append("\r\n");
		}
		text.append(hasOtherLines(message) ? "(redacted)\r\n" : "");
		boolean large = message.text().length() > LARGE && message.envelope().transport().equals("UDP");
		int missing = LARGE + 1 - text.length() - body.length();
		// Its size is what such a request fails for.
		text.append((large && missing > 0) ? "X-Redacted: " + "x".repeat(missing) + "\r\n" : "");
		return text.append("\r\n").append(body).toString();
	}

	/** Most fields of a trace are in it more than once. */
	private String field(String name, String value) {
		String key = name + ":" + value;
		String made = this.known.get(key);
		if (made == null) {
			if (this.known.size() > MOST_KNOWN) {
				this.known.clear();
			}
			made = this.fields.field(name, value);
			this.known.put(key, made);
		}
		return made;
	}

	/** Lines that are no field are what some messages are refused for. */
	private static boolean hasOtherLines(Message message) {
		boolean has = false;
		for (Fault fault : message.faults()) {
			has |= fault.what().equals("header-line");
		}
		return has;
	}

	private String start(StartLine line) {
		String version = line.version().length() == 7 ? line.version() : "SIP/0.0";
		if (line.isRequest()) {
			String blank = line.isSpaced() ? "  " : " ";
			return this.fields.method(line.method()) + blank + this.parts.uri(line.uri()) + " " + version;
		}
		String phrase = PlainWords.are(line.phrase(), 2) ? line.phrase() : "";
		return (version + " " + Math.max(0, line.status()) + " " + phrase).trim();
	}

	/** A session, or the first line of a response in a notification. */
	private String body(Message message) {
		String body = message.body();
		String session = this.session.of(body);
		StartLine result = session.isEmpty() ? StartLine.of(Text.before(body.trim(), '\n')) : null;
		return (result == null || result.isRequest()) ? session : start(result) + "\r\n";
	}

	/** A length that was more than the body remains so. */
	private static String length(Message message, int place, String body) {
		long told = Params.number(message.value(place));
		long more = Math.max(0, told - Utf8.length(message.body()));
		return (told < 0) ? "redacted" : String.valueOf(Utf8.length(body) + more);
	}

}
