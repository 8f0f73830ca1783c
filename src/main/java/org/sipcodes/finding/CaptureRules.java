package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.call.Conversation;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Fault;
import org.sipcodes.sip.Message;

/** What is wrong with the trace itself and with the form of its messages. */
final class CaptureRules implements Rule {

	/** Interfaces of one machine differ by less, in microseconds. */
	private static final long JUMP = 2_000_000;

	/** A message with fewer of its fields was copied in part. */
	private static final int MOST_MISSING = 2;

	/** Faults that no abridgement makes. */
	private static final Set<String> CERTAIN = Text.set("cseq-method version duplicate number");

	@Override
	public void look(Scene scene, Report report) {
		clock(scene.messages(), report);
		for (Conversation conversation : scene.conversations()) {
			side(conversation, report);
		}
		faults(scene.messages(), report);
	}

	private static void clock(List<Message> messages, Report report) {
		for (int i = 1; i < messages.size(); i++) {
			Message before = messages.get(i - 1);
			Message after = messages.get(i);
			boolean same = before.envelope().isDated() == after.envelope().isDated();
			if (same && after.time() >= 0 && before.time() - after.time() > JUMP) {
				report.add(Diagnosis.CLOCK_JUMP, "").by(before, after).says((before.time() - after.time()) / 1_000_000);
				return;
			}
		}
	}

	/**
	 * Requests that only follow answers, and no answer at all; or the other way round.
	 */
	private static void side(Conversation conversation, Report report) {
		boolean requests = false;
		for (Message message : conversation.messages()) {
			requests |= message.isRequest();
		}
		if (conversation.messages().size() > 1 && (!requests || Silence.isOneSided(conversation))) {
			report.add(Diagnosis.ONE_SIDE, conversation.id()).by(conversation.messages()).says();
		}
	}

	private static void faults(List<Message> messages, Report report) {
		Map<Fault, List<Message>> byFault = new LinkedHashMap<>();
		for (Message message : messages) {
			if (message.faults().isEmpty()) {
				continue;
			}
			int missing = 0;
			for (Fault fault : message.faults()) {
				missing += fault.what().equals("no-header") ? 1 : 0;
			}
			for (Fault fault : message.faults()) {
				// A text is abridged more often than its sender is wrong.
				boolean copied = (missing > MOST_MISSING && fault.what().equals("no-header"))
						|| (message.envelope().fragments() == 0 && !CERTAIN.contains(fault.what()));
				if (!copied && byFault.size() < 50) {
					byFault.computeIfAbsent(fault, (one) -> new ArrayList<>()).add(message);
				}
			}
		}
		byFault.forEach((fault, some) -> report.add(Diagnosis.MALFORMED, some.get(0).callId())
			.code(400)
			.by(some)
			.says(fault.what(), fault.where(), fault.section()));
	}

}
