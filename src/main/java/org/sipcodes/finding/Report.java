package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;

/** Collects findings; what was found once is not repeated. */
final class Report {

	/** A trace with more shows a flood and no calls. */
	private static final int MOST = 5_000;

	private static final int MOST_PROOF = 12;

	private final List<Finding> findings = new ArrayList<>();

	/** One finding that is being written. */
	final class Entry {

		private final Diagnosis kind;

		private final String call;

		private final List<Integer> proof = new ArrayList<>();

		private int code;

		private Entry(Diagnosis kind, String call) {
			this.kind = kind;
			this.call = call;
		}

		Entry code(int code) {
			this.code = code;
			return this;
		}

		Entry by(Iterable<Message> messages) {
			for (Message message : messages) {
				if (this.proof.size() < MOST_PROOF && !this.proof.contains(message.number())) {
					this.proof.add(message.number());
				}
			}
			return this;
		}

		Entry by(Message... messages) {
			return by(List.of(messages));
		}

		/** Ends it with what its words name. */
		void says(Object... arguments) {
			List<String> words = new ArrayList<>();
			for (Object argument : arguments) {
				boolean nowhere = argument instanceof Place place && !place.isKnown();
				words.add(nowhere ? Finding.NOWHERE : String.valueOf(argument));
			}
			if (Report.this.findings.size() < MOST) {
				Report.this.findings.add(new Finding(this.kind, this.call, this.proof, words, this.code));
			}
		}

	}

	/** Begins a finding; {@link Entry#says} ends it. */
	Entry add(Diagnosis kind, String call) {
		return new Entry(kind, call);
	}

	/** Whether something of this kind was found in a call. */
	boolean has(Diagnosis kind, String call) {
		for (Finding finding : this.findings) {
			if (finding.kind() == kind && finding.call().equals(call)) {
				return true;
			}
		}
		return false;
	}

	List<Finding> findings() {
		return this.findings;
	}

}
