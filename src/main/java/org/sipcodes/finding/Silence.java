package org.sipcodes.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Event;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Utf8;

/** Requests to which nothing comes back, and connections that cannot be made or read. */
final class Silence implements Rule {

	/** So often a request is sent before its silence means something. */
	private static final int OFTEN = 3;

	@Override
	public void look(Scene scene, Report report) {
		Set<Place> unreachable = unreachable(scene);
		Map<List<Place>, Long> resets = resets(scene);
		for (Conversation conversation : scene.conversations()) {
			for (Exchange exchange : conversation.exchanges()) {
				Message request = exchange.request();
				boolean silent = exchange.responses().isEmpty() && exchange.children().isEmpty()
						&& exchange.parent() == null && !exchange.method().equals("ACK");
				if (request != null && isLost(exchange, resets)) {
					report.add(Diagnosis.CONNECTION_LOST, conversation.id())
						.code(503)
						.by(exchange.requests())
						.says(request.target(), request.start());
				}
				else if (request != null && silent) {
					silent(unreachable, conversation, exchange, report);
				}
			}
		}
		connections(scene, report);
	}

	private static void silent(Set<Place> unreachable, Conversation conversation, Exchange exchange, Report report) {
		Message request = exchange.first();
		int often = exchange.requests().size();
		if (unreachable.contains(request.target())) {
			report.add(Diagnosis.UNREACHABLE, conversation.id())
				.code(503)
				.by(exchange.requests())
				.says(request.target(), request.start());
		}
		else if (often >= OFTEN && isTooBig(request)) {
			report.add(Diagnosis.TOO_BIG, conversation.id())
				.code(513)
				.by(exchange.requests())
				.says(Utf8.length(request.text()), request.envelope().fragments(), request.target());
		}
		else if (often >= OFTEN && !isOneSided(conversation)) {
			report.add(Diagnosis.NO_RESPONSE, conversation.id())
				.code(408)
				.by(exchange.requests())
				.says(request.start(), often, request.target());
		}
	}

	/**
	 * Whether the other side resets the connection while a request waits for its answer.
	 */
	private static boolean isLost(Exchange exchange, Map<List<Place>, Long> resets) {
		Message first = exchange.first();
		return exchange.answer() == null && !exchange.method().equals("ACK")
				&& resets.getOrDefault(List.of(first.source(), first.target()), Long.MIN_VALUE) >= first.time();
	}

	/** From whom to whom a connection was that was reset, and when. */
	private static Map<List<Place>, Long> resets(Scene scene) {
		Map<List<Place>, Long> resets = new HashMap<>();
		for (Event event : scene.events()) {
			if (event.kind() == Event.Kind.RESET) {
				resets.merge(List.of(event.source(), event.target()), event.time(), Math::max);
			}
		}
		return resets;
	}

	private static boolean isTooBig(Message request) {
		Envelope envelope = request.envelope();
		boolean datagram = envelope.transport().equals("UDP");
		return datagram && envelope.fragments() > 1;
	}

	/**
	 * Whether later requests show that there were answers which the trace does not hold.
	 */
	static boolean isOneSided(Conversation conversation) {
		boolean later = false;
		for (Message message : conversation.messages()) {
			if (!message.isRequest()) {
				return false;
			}
			later |= !message.toTag().isEmpty();
		}
		return later;
	}

	/**
	 * Whether a place has to do with SIP: by its port, or because messages go there too.
	 */
	private static boolean concerns(Place place, Set<String> hosts) {
		return (place.port() >= 5060 && place.port() < 5100) || hosts.contains(place.host());
	}

	/** The places that the network says cannot be reached. */
	private static Set<Place> unreachable(Scene scene) {
		Set<Place> places = new HashSet<>();
		for (Event event : scene.events()) {
			if (event.kind() == Event.Kind.UNREACHABLE) {
				places.add(event.target());
			}
		}
		return places;
	}

	private static void connections(Scene scene, Report report) {
		Map<List<Place>, Integer> lost = new LinkedHashMap<>();
		for (Event event : scene.events()) {
			if (event.kind() == Event.Kind.FRAGMENT_LOST) {
				lost.merge(List.of(event.source(), event.target()), 1, Integer::sum);
			}
		}
		lost.forEach(
				(way, times) -> report.add(Diagnosis.FRAGMENTS_LOST, "").code(513).says(way.get(0), way.get(1), times));
		Set<String> known = new HashSet<>();
		Set<String> hosts = new HashSet<>();
		scene.messages().forEach((message) -> hosts.addAll(List.of(message.source().host(), message.target().host())));
		for (Event event : scene.events()) {
			String target = event.target().toString();
			if (!concerns(event.target(), hosts)) {
				continue;
			}
			if (event.kind() == Event.Kind.REFUSED && known.add("refused " + target)) {
				report.add(Diagnosis.CONNECTION_REFUSED, "").code(503).says(target, event.source());
			}
			else if (event.kind() == Event.Kind.ENCRYPTED && known.add("encrypted " + target)) {
				report.add(Diagnosis.ENCRYPTED, "").says(target, event.source());
			}
		}
	}

}
