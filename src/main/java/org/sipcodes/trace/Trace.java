package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sipcodes.call.Call;
import org.sipcodes.call.Calls;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Legs;
import org.sipcodes.call.Legs.Leg;
import org.sipcodes.finding.Finding;
import org.sipcodes.finding.Findings;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Unread;

/**
 * What was read, and what it shows.
 *
 * @param messages in the order of the input
 * @param calls in the order of their beginning
 * @param others registrations, subscriptions and lone requests
 * @param legs for a Call-ID the call that it probably belongs to
 * @param findings failures first
 * @param unread what could not be read
 * @param lines of a text that holds no message
 */
public record Trace(List<Message> messages, List<Call> calls, List<Conversation> others, Map<String, Leg> legs,
		List<Finding> findings, List<Unread> unread, List<String> lines) {

	public Trace {
		messages = List.copyOf(messages);
		calls = List.copyOf(calls);
		others = List.copyOf(others);
		legs = Map.copyOf(legs);
		findings = List.copyOf(findings);
		unread = List.copyOf(unread);
		lines = List.copyOf(lines);
	}

	/** Sorts what was read, and looks at it. */
	public static Trace of(Intake intake) {
		Calls sorted = Calls.of(intake.messages());
		return new Trace(intake.messages(), sorted.calls(), sorted.others(), Legs.of(sorted.calls()),
				Findings.of(intake, sorted), intake.unread(), intake.lines());
	}

	/**
	 * Only what belongs to the conversation with a Call-ID, or with the name that stands
	 * for one; its messages keep their numbers.
	 */
	public Trace only(String id) {
		List<Call> call = new ArrayList<>(this.calls);
		call.removeIf((one) -> !one.id().equals(id));
		List<Conversation> other = new ArrayList<>(this.others);
		other.removeIf((one) -> !one.id().equals(id));
		List<Message> own = new ArrayList<>();
		call.forEach((one) -> own.addAll(one.conversation().messages()));
		other.forEach((one) -> own.addAll(one.messages()));
		return new Trace(own, call, other, this.legs, findings(id), this.unread, List.of());
	}

	/** The messages of the conversation at a place: calls come first, then the others. */
	public List<Message> messages(int place) {
		int more = place - this.calls.size();
		return (more < 0) ? this.calls.get(place).conversation().messages()
				: (more < this.others.size()) ? this.others.get(more).messages() : List.of();
	}

	/** The findings of a conversation; those that belong to none for an empty Call-ID. */
	public List<Finding> findings(String id) {
		List<Finding> some = new ArrayList<>(this.findings);
		some.removeIf((finding) -> !finding.call().equals(id));
		return some;
	}

	/** Whether nothing was found that can be explained. */
	public boolean isEmpty() {
		return this.messages.isEmpty() && this.findings.isEmpty();
	}

}
