package org.sipcodes.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.sip.Message;

/**
 * The messages of a trace, sorted.
 *
 * @param calls in the order of their beginning
 * @param others registrations, subscriptions and lone requests
 */
public record Calls(List<Call> calls, List<Conversation> others) {

	public Calls {
		calls = List.copyOf(calls);
		others = List.copyOf(others);
	}

	/**
	 * Sorts messages by Call-ID; one that is cut off before its Call-ID goes by its
	 * branch.
	 */
	public static Calls of(List<Message> messages) {
		Map<String, List<Message>> byId = new LinkedHashMap<>();
		Map<String, String> idOfBranch = new HashMap<>();
		boolean cut = false;
		for (Message message : messages) {
			cut |= message.callId().isEmpty();
		}
		for (Message message : messages) {
			if (cut && !message.callId().isEmpty()) {
				idOfBranch.putIfAbsent(message.branch(), message.callId());
			}
		}
		for (Message message : messages) {
			String id = message.callId().isEmpty() ? idOfBranch.getOrDefault(message.branch(), "#" + message.number())
					: message.callId();
			byId.computeIfAbsent(id, (one) -> new ArrayList<>()).add(message);
		}
		List<Call> calls = new ArrayList<>();
		List<Conversation> others = new ArrayList<>();
		byId.forEach((id, some) -> {
			Conversation conversation = new Conversation(id, some);
			if (conversation.isCall()) {
				calls.add(Call.of(conversation));
			}
			else {
				others.add(conversation);
			}
		});
		return new Calls(calls, others);
	}

}
