package org.sipcodes.trace;

import java.util.List;
import java.util.Objects;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.model.Labels;
import org.sipcodes.read.Words;
import org.sipcodes.sip.Intake;

/** What {@code bench/fuzz.sh} calls with every input: nothing in it may throw. */
public final class FuzzTarget {

	private static final int MOST_TICKETS = 5;

	private static final Labels LABELS = Objects.requireNonNull(Words.language("en")).labels();

	private FuzzTarget() {
	}

	/** The entry point that Jazzer looks for. */
	public static void fuzzerTestOneInput(byte[] input) {
		Decoder decoder = new Decoder();
		decoder.feed(input, 0, input.length);
		Intake intake = decoder.finish();
		for (Trace trace : List.of(Trace.of(intake), Trace.of(Redaction.of(intake)))) {
			trace.calls().stream().map(Call::conversation).forEach(FuzzTarget::draw);
			trace.others().forEach(FuzzTarget::draw);
			new TraceJson(trace, new Wording(LABELS), String::valueOf).text(List.of());
			for (int i = 0; i < Math.min(MOST_TICKETS, trace.calls().size()); i++) {
				Ticket.of(trace, i, LABELS);
			}
		}
	}

	private static void draw(Conversation conversation) {
		if (new Chart(conversation).text().isEmpty()) {
			throw new IllegalStateException("a conversation without a line");
		}
	}

}
