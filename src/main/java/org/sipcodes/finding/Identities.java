package org.sipcodes.finding;

import org.sipcodes.call.Call;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Passport;

/** What a call says of who calls: STIR (RFC 8224) and what carriers make of it. */
final class Identities implements Rule {

	/** A token is fresh for one minute (RFC 8224 section 6.2.2). */
	private static final long FRESH = 60;

	@Override
	public void look(Scene scene, Report report) {
		for (Call call : scene.calls()) {
			Message request = call.request();
			if (request != null) {
				fresh(call, request, report);
				verified(call, request, report);
			}
			if (request != null && request.start().uri().startsWith("urn:service:sos")
					&& !report.has(Diagnosis.EMERGENCY, call.id())) {
				report.add(Diagnosis.EMERGENCY, call.id()).code(380).by(request).says(request.start().uri());
			}
		}
	}

	private static void fresh(Call call, Message request, Report report) {
		String identity = request.header("identity");
		long made = Passport.issued(identity);
		// The clock of a log may be that of another zone; a capture has UTC.
		boolean known = made > 0 && request.envelope().isDated() && request.envelope().fragments() > 0;
		long age = request.time() / 1_000_000 - made;
		if (known && (age > FRESH || age < -FRESH)) {
			report.add(Diagnosis.PASSPORT_STALE, call.id()).code(403).by(request).says(age);
		}
	}

	private static void verified(Call call, Message request, Report report) {
		String from = request.header("from") + request.header("p-asserted-identity");
		if (from.contains("verstat=TN-Validation-Failed")) {
			report.add(Diagnosis.VERSTAT_FAILED, call.id()).code(438).by(request).says(request.from().address().user());
		}
	}

}
