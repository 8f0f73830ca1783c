package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Message;

/**
 * Registrations that are refused or repeated, and requests of those who look for victims.
 */
final class Registrations implements Rule {

	/** Names that tools of attackers give themselves. */
	private static final Set<String> SCANNERS = Text
		.set("friendly-scanner friendly-request sipvicious sipcli pplsip sundayddr sip-scan iwar smap sipscan");

	/** So many names tried from one address are no mistake. */
	private static final int MANY = 20;

	/** So many registrations within so many seconds are too many. */
	private static final int OFTEN = 4;

	private static final long SOON = 40_000_000;

	@Override
	public void look(Scene scene, Report report) {
		Map<String, List<Message>> successes = new LinkedHashMap<>();
		for (Conversation conversation : scene.sorted().others()) {
			Message answer = conversation.answer();
			if (conversation.method().equals("REGISTER") && answer != null) {
				refused(conversation, answer, report);
			}
			for (Exchange exchange : conversation.roots("REGISTER")) {
				if (exchange.status() >= 200 && exchange.status() < 300 && exchange.request() != null) {
					Message request = exchange.first();
					boolean leaves = request.header("expires").equals("0")
							|| request.header("contact").contains("expires=0");
					if (!leaves) {
						String device = request.to().uri() + " " + request.header("contact") + request.target();
						successes.computeIfAbsent(device, (one) -> new ArrayList<>()).add(request);
					}
				}
			}
		}
		successes.forEach((device, some) -> churn(some.get(0).to().uri(), some, report));
		scanners(scene, report);
	}

	private static void refused(Conversation conversation, Message answer, Report report) {
		int status = answer.status();
		if (status == 423) {
			report.add(Diagnosis.INTERVAL_TOO_BRIEF, conversation.id())
				.code(423)
				.by(answer)
				.says(answer.start(), answer.header("min-expires"));
		}
		else if (status == 555) {
			report.add(Diagnosis.PUSH, conversation.id()).code(555).by(answer).says(answer.start(), answer.source());
		}
		else if (status >= 300 && status != 401 && status != 407) {
			report.add(Diagnosis.REGISTRATION_REFUSED, conversation.id())
				.code(status)
				.by(answer)
				.says(answer.start(), answer.to().uri());
		}
	}

	private static void churn(String user, List<Message> some, Report report) {
		int last = some.size() - 1;
		long span = some.get(last).time() - some.get(0).time();
		if (last + 1 >= OFTEN && some.get(0).time() >= 0 && span / last < SOON) {
			report.add(Diagnosis.REGISTER_CHURN, "").code(200).by(some).says(user, last + 1, span / last / 1_000_000);
		}
	}

	private static void scanners(Scene scene, Report report) {
		Map<String, List<Message>> named = new LinkedHashMap<>();
		Map<String, Set<String>> users = new HashMap<>();
		Set<String> accepted = new HashSet<>();
		for (Message message : scene.messages()) {
			boolean first = message.isRequest() && message.toTag().isEmpty();
			String agent = first ? Letters.lower(message.header("user-agent")) : "";
			boolean scanner = false;
			for (String name : SCANNERS) {
				scanner |= !agent.isEmpty() && agent.contains(name);
			}
			// Others only pass it on.
			if (scanner && message.vias().size() == 1) {
				named.computeIfAbsent(message.source().host(), (one) -> new ArrayList<>()).add(message);
			}
			boolean registers = message.answers("REGISTER");
			if (registers && message.status() >= 200 && message.status() < 300) {
				accepted.add(message.target().host() + " " + message.to().uri());
			}
			boolean refused = registers
					&& (message.status() == 401 || message.status() == 403 || message.status() == 404);
			if (refused && message.target().isKnown()) {
				Set<String> tried = users.computeIfAbsent(message.target().host(), (one) -> new HashSet<>());
				tried.add(message.to().uri());
			}
		}
		named.forEach((host, some) -> report.add(Diagnosis.SCANNER, "")
			.code(403)
			.by(some)
			.says(host, some.get(0).header("user-agent")));
		users.forEach((host, tried) -> {
			tried.removeIf((user) -> accepted.contains(host + " " + user));
			if (tried.size() >= MANY && !named.containsKey(host)) {
				report.add(Diagnosis.GUESSING, "").code(403).says(host, tried.size());
			}
		});
	}

}
