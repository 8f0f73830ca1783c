package org.sipcodes.finding;

import java.util.Map;

import org.sipcodes.call.Call;
import org.sipcodes.call.Outcome;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Params;

/**
 * A cause of the telephone network in {@code Reason}, and the code that belongs to it.
 */
final class Reasons implements Rule {

	/** RFC 3398 section 7.2.4.1. */
	private static final Map<Integer, Integer> CODES = Map.ofEntries(Map.entry(1, 404), Map.entry(2, 404),
			Map.entry(3, 404), Map.entry(17, 486), Map.entry(18, 408), Map.entry(19, 480), Map.entry(20, 480),
			Map.entry(21, 403), Map.entry(22, 410), Map.entry(23, 410), Map.entry(26, 404), Map.entry(27, 502),
			Map.entry(28, 484), Map.entry(29, 501), Map.entry(31, 480), Map.entry(34, 503), Map.entry(38, 503),
			Map.entry(41, 503), Map.entry(42, 503), Map.entry(47, 503), Map.entry(55, 403), Map.entry(57, 403),
			Map.entry(58, 503), Map.entry(65, 488), Map.entry(70, 488), Map.entry(79, 501), Map.entry(87, 403),
			Map.entry(88, 503), Map.entry(102, 504), Map.entry(111, 500), Map.entry(127, 500));

	private static final int NORMAL = 16;

	@Override
	public void look(Scene scene, Report report) {
		for (Call call : scene.calls()) {
			Message decided = call.origin().message();
			Message bye = call.endedBy();
			if (decided != null && call.outcome() == Outcome.REFUSED) {
				look(call, decided, report);
			}
			else if (bye != null) {
				look(call, bye, report);
			}
		}
	}

	private static void look(Call call, Message message, Report report) {
		for (String reason : message.values("reason")) {
			Map<String, String> params = Params.of(reason, ';');
			int cause = (int) Params.number(params.getOrDefault("cause", ""));
			int code = CODES.getOrDefault(cause, 0);
			boolean says = code == 0 || code != message.status();
			if (params.containsKey("q.850") && cause > 0 && cause != NORMAL && says) {
				report.add(Diagnosis.REASON, call.id())
					.code(code)
					.by(message)
					.says(cause, params.getOrDefault("text", ""), (code == 0) ? "—" : code, message.start());
				return;
			}
		}
	}

}
