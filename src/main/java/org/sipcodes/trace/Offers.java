package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.sip.Media;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Sdp;

/**
 * An offer of media and the answer to it (RFC 3264).
 *
 * @param offer the message with the offer
 * @param answer the message with the answer; null if there is none
 * @param reply the message that ended the exchange; null if there is none
 */
record Offers(Message offer, @Nullable Message answer, @Nullable Message reply) {

	/** The offers of a conversation on its first hop, in their order. */
	static List<Offers> of(Conversation conversation) {
		List<Offers> offers = new ArrayList<>();
		for (Exchange exchange : conversation.exchanges()) {
			Message request = exchange.request();
			if (request == null || exchange.parent() != null || exchange.method().equals("ACK")) {
				continue;
			}
			Message described = described(exchange);
			if (request.sdp() != null) {
				offers.add(new Offers(request, described, exchange.answer()));
			}
			else if (described != null) {
				offers.add(new Offers(described, acknowledged(conversation, request), exchange.answer()));
			}
		}
		return offers;
	}

	/** The first response with a description that was not taken back by a refusal. */
	private static @Nullable Message described(Exchange exchange) {
		for (Message response : exchange.responses()) {
			if (response.sdp() != null && response.status() < 300) {
				return response;
			}
		}
		return null;
	}

	private static @Nullable Message acknowledged(Conversation conversation, Message request) {
		for (Exchange exchange : conversation.roots("ACK")) {
			Message ack = exchange.request();
			if (ack != null && ack.cseq() == request.cseq() && ack.sdp() != null) {
				return ack;
			}
		}
		return null;
	}

	/** The streams of the offer. */
	List<Media> offered() {
		return media(this.offer);
	}

	/** What the answer says of a stream; null if it says nothing. */
	@Nullable Media answered(int place) {
		List<Media> media = (this.answer == null) ? List.of() : media(this.answer);
		return (place < media.size()) ? media.get(place) : null;
	}

	private static List<Media> media(Message message) {
		Sdp sdp = message.sdp();
		return (sdp == null) ? List.of() : sdp.media();
	}

}
