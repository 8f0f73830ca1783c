package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/**
 * A message as it was seen. Header fields are read when they are asked for; the few that
 * say which call and transaction it belongs to are kept.
 */
public final class Message {

	private final int number;

	private final Envelope envelope;

	private final StartLine start;

	private final Header header;

	private final int bodySize;

	private final String callId;

	private final long cseq;

	private final String cseqMethod;

	private final List<Via> vias;

	private final String fromTag;

	private final String toTag;

	private final List<Fault> faults;

	private boolean sdpIsRead;

	private @Nullable Sdp sdp;

	/**
	 * Takes what a reader found.
	 * @param number counted from 1 in the order of the input
	 * @param bodySize in bytes
	 * @param faults of its lines; others are added
	 */
	Message(int number, Envelope envelope, StartLine start, Header header, int bodySize, List<Fault> faults) {
		this.number = number;
		this.envelope = envelope;
		this.start = start;
		this.header = header;
		this.bodySize = bodySize;
		this.callId = header("call-id");
		String sequence = header("cseq");
		this.cseq = Params.number(sequence);
		this.cseqMethod = Names.shared(sequence.substring(Text.digits(sequence).length()).trim());
		List<Via> hops = new ArrayList<>();
		values("via").forEach((value) -> hops.add(Via.of(value)));
		this.vias = List.copyOf(hops);
		this.fromTag = NameAddress.tag(header("from"));
		this.toTag = NameAddress.tag(header("to"));
		Checks.check(this, faults);
		this.faults = faults.isEmpty() ? List.of() : List.copyOf(faults);
	}

	/** Counted from 1 in the order of the input. */
	public int number() {
		return this.number;
	}

	public Envelope envelope() {
		return this.envelope;
	}

	public long time() {
		return this.envelope.time();
	}

	public Place source() {
		return this.envelope.source();
	}

	public Place target() {
		return this.envelope.target();
	}

	public boolean isRequest() {
		return this.start.isRequest();
	}

	/** Whether it is a request with this method. */
	public boolean is(String method) {
		return this.start.method().equals(method);
	}

	/** Whether it is a response to a request with this method. */
	public boolean answers(String method) {
		return !isRequest() && this.cseqMethod.equals(method);
	}

	/** Of the request, or of the request that is answered. */
	public String method() {
		return isRequest() ? this.start.method() : this.cseqMethod;
	}

	/** The number of a response; 0 for a request. */
	public int status() {
		return this.start.status();
	}

	/** Whether it is a response that ends its transaction. */
	public boolean isFinal() {
		return this.start.status() >= 200;
	}

	public StartLine start() {
		return this.start;
	}

	public String callId() {
		return this.callId;
	}

	/** The number of {@code CSeq}; -1 if there is none. */
	public long cseq() {
		return this.cseq;
	}

	/** The method that {@code CSeq} names. */
	public String cseqMethod() {
		return this.cseqMethod;
	}

	public List<Via> vias() {
		return this.vias;
	}

	/** The branch of the topmost {@code Via}; empty if there is none. */
	public String branch() {
		return this.vias.isEmpty() ? "" : this.vias.get(0).branch();
	}

	public NameAddress from() {
		return NameAddress.of(header("from"));
	}

	public NameAddress to() {
		return NameAddress.of(header("to"));
	}

	public String fromTag() {
		return this.fromTag;
	}

	public String toTag() {
		return this.toTag;
	}

	/** The first value of {@code Contact}, if there is one that is an address. */
	public @Nullable NameAddress contact() {
		List<String> contacts = values("contact");
		return (contacts.isEmpty() || contacts.get(0).equals("*")) ? null : NameAddress.of(contacts.get(0));
	}

	/** What breaks the rules in it. */
	public List<Fault> faults() {
		return this.faults;
	}

	/** All of it as it was seen. */
	public String text() {
		return this.header.text();
	}

	/** What follows the header, no more of it than {@code Content-Length} says. */
	public String body() {
		String rest = text().substring(this.header.end());
		long length = Params.number(header("content-length"));
		return (length < 0 || length >= this.bodySize) ? rest : Utf8.start(rest, (int) length);
	}

	/** How many bytes follow the header. */
	int bodySize() {
		return this.bodySize;
	}

	/** How many fields it has, counted line by line. */
	public int size() {
		return this.header.size();
	}

	/** The name of a field as it is written. */
	public String name(int place) {
		return this.header.name(place);
	}

	/** The value of a field, on one line. */
	public String value(int place) {
		return this.header.value(place);
	}

	/**
	 * The value of the first field with a name; empty if there is none.
	 * @param name in lower case and in its long form
	 */
	public String header(String name) {
		int place = this.header.find(name, 0);
		return (place < 0) ? "" : value(place);
	}

	/** Whether there is a field with a name, in lower case and in its long form. */
	public boolean has(String name) {
		return this.header.find(name, 0) >= 0;
	}

	/** Whether there is more than one. */
	boolean repeats(String name) {
		int place = this.header.find(name, 0);
		return place >= 0 && this.header.find(name, place + 1) >= 0;
	}

	/** Every value of the fields with a name, those of one line one by one. */
	public List<String> values(String name) {
		return this.header.values(name);
	}

	/** Whether a field lists a word, whatever its case. */
	public boolean lists(String name, String word) {
		for (String value : values(name)) {
			if (Letters.lower(value).equals(word)) {
				return true;
			}
		}
		return false;
	}

	/** The session that the body describes, or null. */
	public @Nullable Sdp sdp() {
		if (!this.sdpIsRead) {
			this.sdpIsRead = true;
			this.sdp = Sdp.find(body());
		}
		return this.sdp;
	}

	/** Whether two messages are the same to the byte. */
	public boolean isSameTextAs(Message other) {
		return text().equals(other.text());
	}

	@Override
	public String toString() {
		return this.number + " " + this.start + " " + Arrays.asList(source(), target());
	}

}
