package org.sipcodes.trace;

import java.util.List;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.sip.Intake;

/** What {@code bench/fuzz.sh} calls with every input: nothing in it may throw. */
public final class FuzzTarget {

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
		}
	}

	private static void draw(Conversation conversation) {
		if (new Chart(conversation).text().isEmpty()) {
			throw new IllegalStateException("a conversation without a line");
		}
	}

}
