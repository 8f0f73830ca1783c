package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What readers find in their input, in its order; each reader adds to it. */
public final class Intake {

	private static final int MOST_UNREAD = 100;

	/** No trace that somebody looks at has more messages. */
	private static final int MOST_MESSAGES = 1_000_000;

	private final int most;

	private final MessageReader reader = new MessageReader();

	private final List<Message> messages = new ArrayList<>();

	private final List<Event> events = new ArrayList<>();

	private final List<Flow> flows = new ArrayList<>();

	private final List<Unread> unread = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	public Intake() {
		this(MOST_MESSAGES);
	}

	/**
	 * Holds no more than some messages.
	 * @param most how many; what follows is noted as unread
	 */
	public Intake(int most) {
		this.most = most;
	}

	/**
	 * What several inputs show together, by the clock if all of them have the same kind
	 * of one.
	 * @param parts at least one; the first one is returned if it is alone
	 */
	public static Intake joined(List<Intake> parts) {
		if (parts.size() == 1) {
			return parts.get(0);
		}
		Intake all = new Intake();
		List<Message> messages = new ArrayList<>();
		for (Intake part : parts) {
			messages.addAll(part.messages);
			all.events.addAll(part.events);
			all.flows.addAll(part.flows);
			part.unread.forEach(all::add);
			all.lines.addAll(part.lines);
		}
		boolean timed = true;
		for (Message message : messages) {
			timed &= message.time() >= 0 && message.envelope().isDated() == messages.get(0).envelope().isDated();
		}
		if (timed) {
			messages.sort((one, other) -> Long.compare(one.time(), other.time()));
		}
		messages.forEach((message) -> all.add(message.text(), message.envelope()));
		return all;
	}

	/** Some messages, and what is not about messages. */
	public Intake only(List<Message> messages) {
		Intake some = new Intake();
		messages.forEach((message) -> some.add(message.text(), message.envelope()));
		some.events.addAll(this.events);
		some.flows.addAll(this.flows);
		return some;
	}

	/**
	 * Adds a message if the bytes begin like one.
	 * @return whether they do
	 */
	public boolean add(byte[] bytes, int from, int to, Envelope envelope) {
		return isFull() ? MessageReader.looksLikeOne(bytes, from, to)
				: add(this.reader.read(bytes, from, to, envelope));
	}

	/** The same for a text. */
	public boolean add(String text, Envelope envelope) {
		return isFull() || add(this.reader.read(text, envelope));
	}

	private boolean isFull() {
		boolean full = this.messages.size() >= this.most;
		if (full) {
			add(new Unread("limit", String.valueOf(this.most)));
		}
		return full;
	}

	private boolean add(@Nullable Message message) {
		if (message != null) {
			this.messages.add(message);
		}
		return message != null;
	}

	public void add(Event event) {
		this.events.add(event);
	}

	public void add(Flow flow) {
		this.flows.add(flow);
	}

	/** Notes what could not be read; a long list says no more than a short one. */
	public void add(Unread part) {
		if (this.unread.size() < MOST_UNREAD && !this.unread.contains(part)) {
			this.unread.add(part);
		}
	}

	/** Keeps lines of a text that holds no message. */
	public void add(List<String> some) {
		this.lines.addAll(some);
	}

	/** The lines of a text that holds no message. */
	public List<String> lines() {
		return this.lines;
	}

	public List<Message> messages() {
		return this.messages;
	}

	public List<Event> events() {
		return this.events;
	}

	public List<Flow> flows() {
		return this.flows;
	}

	public List<Unread> unread() {
		return this.unread;
	}

}
