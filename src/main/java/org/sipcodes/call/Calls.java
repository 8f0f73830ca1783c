package org.sipcodes.call;

import java.util.ArrayList;
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

	/** Sorts messages by the conversations that they belong to. */
	public static Calls of(List<Message> messages) {
		CallIds ids = new CallIds(messages);
		Map<String, List<Message>> byId = new LinkedHashMap<>();
		for (Message message : messages) {
			byId.computeIfAbsent(ids.of(message), (one) -> new ArrayList<>()).add(message);
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
