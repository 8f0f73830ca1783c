package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Evidence;
import org.sipcodes.call.Legs.Leg;
import org.sipcodes.call.Origin;
import org.sipcodes.call.Outcome;
import org.sipcodes.finding.Diagnosis;
import org.sipcodes.finding.Finding;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Unread;

/**
 * Says what a trace shows in the words of a language.
 *
 * @param labels the words
 */
public record Wording(Labels labels) {

	private String label(String key, Object... values) {
		return this.labels.format(key, values);
	}

	/**
	 * What became of the first call that was refused, or of the first one: the answer to
	 * the question of whoever brings a trace.
	 */
	public List<String> answer(Trace trace) {
		List<String> sentences = new ArrayList<>();
		Call call = first(trace);
		if (call != null) {
			sentences.addAll(answer(trace, call));
		}
		else if (!trace.others().isEmpty()) {
			sentences.add(result(trace.others().get(0)));
		}
		return sentences;
	}

	/**
	 * What became of a call, and of one that was not refused why it failed all the same.
	 */
	List<String> answer(Trace trace, Call call) {
		List<String> sentences = new ArrayList<>();
		List<Finding> findings = trace.findings(call.id());
		boolean failed = !findings.isEmpty() && findings.get(0).kind().severity() == Diagnosis.Severity.FAILURE;
		boolean open = call.outcome() == Outcome.OPEN;
		if (!open || !failed) {
			sentences.add(result(call));
		}
		if (failed && (open || call.outcome() == Outcome.ANSWERED)) {
			sentences.add(title(findings.get(0)) + ".");
		}
		if (call.outcome() == Outcome.REFUSED) {
			sentences.addAll(next(trace, call));
		}
		return sentences;
	}

	/** How the call ended that is probably the next leg of this one. */
	private List<String> next(Trace trace, Call call) {
		List<String> sentences = new ArrayList<>();
		for (Call other : trace.calls()) {
			Leg leg = trace.legs().get(other.id());
			if (leg != null && leg.id().equals(call.id())) {
				sentences.add(label("decode.leg.next", other.conversation().first().target(), result(other)));
			}
		}
		return sentences;
	}

	static @Nullable Call first(Trace trace) {
		for (Call call : trace.calls()) {
			if (call.outcome() == Outcome.REFUSED) {
				return call;
			}
		}
		return trace.calls().isEmpty() ? null : trace.calls().get(0);
	}

	/** How much there is in a trace. */
	public String count(Trace trace) {
		return label("decode.count", trace.messages().size(), trace.calls().size(), trace.others().size());
	}

	/** What became of a call, and who decided that. */
	public String result(Call call) {
		Message answer = call.answer();
		boolean elsewhere = call.outcome() == Outcome.CANCELLED && call.origin().who() == Origin.Who.PROXY;
		String result = label("result." + (elsewhere ? "elsewhere" : Text.key(call.outcome())),
				(answer == null) ? "" : answer.start());
		return (result + " " + origin(call)).trim();
	}

	/** How a registration, a subscription or a lone request ended. */
	String result(Conversation conversation) {
		Message answer = conversation.answer();
		return (answer == null) ? label("result.other.open", conversation.method())
				: label("result.other", conversation.method(), answer.start());
	}

	/** Who decided, as a sentence; empty if nobody is known to. */
	private String origin(Call call) {
		Origin origin = call.origin();
		String nowhere = label("decode.nowhere");
		String place = origin.place().isKnown() ? origin.place().toString() : nowhere;
		return switch (origin.how()) {
			case NONE, CANCELLED -> "";
			case TRANSLATED -> label("origin.translated", place);
			case TIMED_OUT -> label("origin.timed-out", place);
			case MADE -> (call.outcome() == Outcome.ANSWERED) ? ""
					: label("origin.made." + (isWeak(origin) ? "probably" : Text.key(origin.who())), place)
						.replace(" (" + nowhere + ")", "");
		};
	}

	/** Whether only weak signs speak for the called side. */
	private static boolean isWeak(Origin origin) {
		boolean weak = origin.who() == Origin.Who.CALLEE;
		for (Evidence sign : origin.evidence()) {
			weak &= sign.strength() == Evidence.Strength.WEAK;
		}
		return weak;
	}

	/** How it is known who decided; nothing for a call that was answered. */
	public List<String> evidence(Call call) {
		List<String> signs = new ArrayList<>();
		for (Evidence sign : (call.outcome() == Outcome.ANSWERED) ? List.<Evidence>of() : call.origin().evidence()) {
			signs.add(label("evidence." + sign.sign(), sign.value()) + " ("
					+ label("strength." + Text.key(sign.strength())) + ")");
		}
		return signs;
	}

	/** When the stages of a call began, and who ended it; empty if that is not known. */
	public String timing(Call call) {
		Call.Times times = call.times();
		List<String> parts = new ArrayList<>();
		boolean answered = times.answered() >= 0;
		add(parts, "ringing", times.start(), times.ringing());
		add(parts, "answered", times.start(), times.answered());
		add(parts, answered ? "lasted" : "ended", answered ? times.answered() : times.start(), times.ended());
		Origin.Who side = call.endingSide();
		if (side != Origin.Who.UNKNOWN && times.start() >= 0) {
			parts.add(label("decode.by." + Text.key(side)));
		}
		String text = String.join(", ", parts);
		return text.isEmpty() ? "" : Letters.upper(text.substring(0, 1)) + text.substring(1) + ".";
	}

	private void add(List<String> parts, String stage, long from, long to) {
		if (to >= from && from >= 0) {
			parts.add(label("decode.time." + stage, this.labels.decimal(Chart.seconds(to - from))));
		}
	}

	/** That a call is probably a part of another one; empty if it is not. */
	public String leg(Trace trace, Call call) {
		Leg leg = trace.legs().get(call.id());
		List<String> signs = new ArrayList<>();
		for (String sign : (leg == null) ? List.<String>of() : leg.signs()) {
			signs.add(label("sign." + sign));
		}
		return (leg == null) ? "" : label("decode.leg", leg.id(), this.labels.and(signs));
	}

	/** The heading of a finding. */
	public String title(Finding finding) {
		return text(finding, "title");
	}

	/** What a finding means. */
	public String means(Finding finding) {
		boolean detailed = this.labels.has("finding." + finding.kind().key() + ".detail")
				&& finding.arguments().size() > 1 && !finding.arguments().get(1).isEmpty();
		return text(finding, "means") + (detailed ? " " + text(finding, "detail") : "");
	}

	/** What to do about a finding. */
	public String remedy(Finding finding) {
		return text(finding, "do");
	}

	private String text(Finding finding, String what) {
		List<Object> arguments = new ArrayList<>(finding.arguments());
		if (finding.kind() == Diagnosis.MALFORMED) {
			arguments.set(1, label("fault." + arguments.get(0), arguments.get(1)));
		}
		arguments.replaceAll(
				(value) -> value.equals(Finding.NOWHERE) ? label("decode.nowhere") : value.equals("") ? "—" : value);
		return label("finding." + finding.kind().key() + "." + what, arguments.toArray());
	}

	/** Which messages prove a finding; empty if none does. */
	public String proof(Finding finding) {
		List<String> numbers = new ArrayList<>();
		finding.proof().forEach((number) -> numbers.add(String.valueOf(number)));
		return numbers.isEmpty() ? ""
				: label((numbers.size() == 1) ? "decode.proof.one" : "decode.proof", String.join(", ", numbers));
	}

	/** What could not be read. */
	public String unread(Unread part) {
		return label("unread." + part.what(), part.where());
	}

}
