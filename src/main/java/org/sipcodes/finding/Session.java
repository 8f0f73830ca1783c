package org.sipcodes.finding;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Exchange;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Sdp;

/**
 * What the two sides of a call agreed on at its beginning.
 *
 * @param request the {@code INVITE}
 * @param answer the success
 * @param offer null if the {@code INVITE} has none
 * @param accepted the answer to the offer; null if there is none
 */
record Session(Message request, Message answer, @Nullable Sdp offer, @Nullable Sdp accepted) {

	/** The session of an answered call; null if it was not seen. */
	static @Nullable Session of(Call call) {
		Exchange decisive = call.decisive();
		Message request = call.request();
		Message answer = call.answer();
		if (decisive == null || request == null || answer == null || answer.status() >= 300) {
			return null;
		}
		Sdp accepted = answer.sdp();
		for (Message response : decisive.responses()) {
			accepted = (accepted == null && response.toTag().equals(answer.toTag())) ? response.sdp() : accepted;
		}
		return new Session(request, answer, request.sdp(), accepted);
	}

}
