package org.sipcodes.finding;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Outcome;
import org.sipcodes.sip.Flow;
import org.sipcodes.sip.Hosts;
import org.sipcodes.sip.Media;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Sdp;

/** What the descriptions of the media and the packets of the media say. */
final class MediaRules implements Rule {

	/** So many packets are a second of sound. */
	private static final int SECOND = 50;

	@Override
	public void look(Scene scene, Report report) {
		for (Call call : scene.calls()) {
			Session session = Session.of(call);
			if (session != null) {
				unanswered(call, session, report);
				streams(call, session, report);
				hears(scene, call, session, report);
			}
			early(call, report);
			changes(call, report);
			call.conversation().all("INVITE").forEach((invite) -> addresses(scene, call, invite, report));
		}
	}

	/**
	 * An offer in the answer is to be answered in the {@code ACK} (RFC 3261 section
	 * 13.2.1).
	 */
	private static void unanswered(Call call, Session session, Report report) {
		boolean early = call.conversation().all("PRACK").size() > 0;
		boolean none = session.request().header("content-length").equals("0");
		if (!none || session.answer().sdp() == null || early) {
			return;
		}
		for (Exchange exchange : call.conversation().roots("ACK")) {
			Message ack = exchange.first();
			if (ack.cseq() == session.request().cseq() && ack.sdp() == null
					&& ack.header("content-length").equals("0")) {
				report.add(Diagnosis.LATE_OFFER, call.id())
					.code(200)
					.by(session.request(), session.answer(), ack)
					.says();
				return;
			}
		}
	}

	/** Offer and answer stream by stream. */
	private static void streams(Call call, Session session, Report report) {
		Sdp offer = session.offer();
		Sdp accepted = session.accepted();
		for (int i = 0; offer != null && accepted != null && i < offer.media().size(); i++) {
			Media asked = offer.media().get(i);
			Media given = (i < accepted.media().size()) ? accepted.media().get(i) : null;
			boolean taken = accepted.first(asked.kind()) != null;
			if (!taken && (given == null || (given.port() == 0 && asked.port() > 0))) {
				report.add(Diagnosis.MEDIA_REFUSED, call.id())
					.code(488)
					.by(session.request(), session.answer())
					.says(asked.kind());
			}
			else if (given != null && asked.port() > 0 && given.port() > 0 && asked.isSecure() != given.isSecure()) {
				report.add(Diagnosis.SRTP_MISMATCH, call.id())
					.code(488)
					.by(session.request(), session.answer())
					.says(asked.profile(), given.profile());
			}
			else if (given != null && given.port() > 0 && asked.kind().equals("audio") && !asked.isDeaf()
					&& !asked.direction().equals("recvonly")
					&& (given.isDeaf() || given.direction().equals("recvonly"))) {
				report.add(Diagnosis.ONE_WAY, call.id())
					.code(200)
					.by(session.request(), session.answer())
					.says(given.connection().equals("0.0.0.0") ? "0.0.0.0" : given.direction());
			}
		}
	}

	/** Packets of sound in one direction only. */
	private static void hears(Scene scene, Call call, Session session, Report report) {
		Media one = audio(session.offer());
		Media other = audio(session.accepted());
		if (one == null || other == null || one.isDeaf() || other.isDeaf()) {
			return;
		}
		boolean changed = call.conversation().roots("INVITE").size() > call.conversation().attempts().size()
				|| !call.conversation().all("UPDATE").isEmpty();
		int toCaller = packets(scene.flows(), one, call.times().answered());
		int toCallee = packets(scene.flows(), other, call.times().answered());
		Media deaf = (toCaller == 0) ? one : other;
		// A side behind NAT is answered at another address than the one it names.
		Message named = (toCaller == 0) ? session.request() : session.answer();
		boolean elsewhere = sent(scene.flows(), (toCaller == 0) ? other : one) > 0
				|| Hosts.isPrivate(deaf.connection()) != Hosts.isPrivate(named.source().host());
		if (!changed && !elsewhere && Math.min(toCaller, toCallee) == 0 && Math.max(toCaller, toCallee) >= SECOND) {
			report.add(Diagnosis.NO_PACKETS, call.id())
				.code(200)
				.by(session.request(), session.answer())
				.says(deaf.connection() + ":" + deaf.port(), Math.max(toCaller, toCallee));
		}
	}

	private static @Nullable Media audio(@Nullable Sdp sdp) {
		return (sdp == null) ? null : sdp.first("audio");
	}

	/** How many packets go to where media are wanted, after the answer. */
	private static int packets(List<Flow> flows, Media media, long answered) {
		int packets = 0;
		for (Flow flow : flows) {
			boolean its = flow.target().port() == media.port() && flow.target().host().equals(media.connection());
			packets += (its && flow.last() > answered + 1_000_000) ? flow.packets() : 0;
		}
		return packets;
	}

	/** How many packets come from where media are wanted. */
	private static int sent(List<Flow> flows, Media media) {
		int packets = 0;
		for (Flow flow : flows) {
			boolean its = flow.source().port() == media.port() && flow.source().host().equals(media.connection());
			packets += its ? flow.packets() : 0;
		}
		return packets;
	}

	/** Sound before the answer, and then no answer: what was said there is the reason. */
	private static void early(Call call, Report report) {
		Exchange decisive = call.decisive();
		Message answer = call.answer();
		if (decisive == null || answer == null || call.outcome() != Outcome.REFUSED) {
			return;
		}
		for (Message response : decisive.responses()) {
			if (response.status() == 183 && response.sdp() != null) {
				report.add(Diagnosis.EARLY_MEDIA_FAILURE, call.id())
					.code(183)
					.by(response, answer)
					.says(answer.start());
				return;
			}
		}
	}

	/** Requests that change the media of a call that is up. */
	private static void changes(Call call, Report report) {
		Message held = null;
		for (Exchange exchange : call.conversation().exchanges()) {
			Message request = exchange.request();
			Message answer = exchange.answer();
			boolean change = request != null && exchange.parent() == null && !request.toTag().isEmpty()
					&& (exchange.method().equals("INVITE") || exchange.method().equals("UPDATE"));
			Sdp offer = (request == null || !change) ? null : request.sdp();
			Sdp late = (change && offer == null && answer != null) ? answer.sdp() : null;
			held = (late != null && !isHold(late)) ? null : held;
			if (request != null && offer != null && answer != null) {
				changed(call, request, offer, answer, report);
				boolean done = answer.status() < 300;
				held = done ? (isHold(offer) ? request : null) : held;
			}
		}
		Message bye = call.endedBy();
		// A transfer leaves the old call on hold.
		if (held != null && bye != null && call.conversation().all("REFER").isEmpty()) {
			report.add(Diagnosis.HOLD, call.id()).code(200).by(held, bye).says();
		}
	}

	private static void changed(Call call, Message request, Sdp offer, Message answer, Report report) {
		if (answer.status() < 400 || answer.status() == 401 || answer.status() == 407 || answer.status() == 481
				|| answer.status() == 491) {
			return;
		}
		String kind = (offer.first("image") != null) ? "T.38" : (offer.first("video") != null) ? "video" : "";
		if (!kind.isEmpty()) {
			report.add(Diagnosis.MEDIA_REFUSED, call.id()).code(answer.status()).by(request, answer).says(kind);
		}
	}

	private static boolean isHold(Sdp offer) {
		Media audio = offer.first("audio");
		return audio != null && audio.isDeaf();
	}

	/** A private address in the media of a packet that comes from a public one. */
	private static void addresses(Scene scene, Call call, Exchange exchange, Report report) {
		Exchange last = exchange;
		if (last.parent() != null || call.outcome() != Outcome.ANSWERED) {
			return;
		}
		for (Message message : first(last)) {
			Media audio = audio(message.sdp());
			boolean hidden = audio != null && Hosts.isPrivate(audio.connection())
					&& Hosts.isPublic(message.source().host()) && !audio.has("candidate");
			if (audio != null && hidden && !isRepaired(last, message) && !isReached(scene, message)
					&& !report.has(Diagnosis.PRIVATE_ADDRESS, call.id())) {
				report.add(Diagnosis.PRIVATE_ADDRESS, call.id())
					.code(200)
					.by(message)
					.says(audio.connection(), message.source().host());
			}
		}
	}

	/** Whether media go to where a message comes from, whatever it says. */
	private static boolean isReached(Scene scene, Message message) {
		boolean reached = false;
		for (Flow flow : scene.flows()) {
			reached |= flow.packets() >= SECOND && flow.target().host().equals(message.source().host());
		}
		return reached;
	}

	private static List<Message> first(Exchange exchange) {
		Message request = exchange.request();
		Message answer = exchange.answer();
		return (request == null || answer == null) ? List.of() : List.of(request, answer);
	}

	/** Whether the same message goes on with another address, or never goes on at all. */
	private static boolean isRepaired(Exchange exchange, Message message) {
		for (Exchange child : exchange.children()) {
			Message next = message.isRequest() ? child.request() : exchange.answer();
			Media audio = (next == null) ? null : audio(next.sdp());
			if (audio != null && !Hosts.isPrivate(audio.connection())) {
				return true;
			}
		}
		return false;
	}

}
