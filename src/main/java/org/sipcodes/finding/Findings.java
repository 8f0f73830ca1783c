package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.call.Calls;
import org.sipcodes.sip.Intake;

/** Every rule, one after the other. */
public final class Findings {

	private static final List<Rule> RULES = List.of(new Verdicts(), new Authentication(), new Silence(),
			new Acknowledgements(), new Dialogs(), new MediaRules(), new Targets(), new Registrations(),
			new Identities(), new Reasons(), new CaptureRules());

	private Findings() {
	}

	/** What a trace proves, failures first. */
	public static List<Finding> of(Intake intake, Calls calls) {
		Report report = new Report();
		Scene scene = new Scene(intake, calls);
		RULES.forEach((rule) -> rule.look(scene, report));
		List<Finding> findings = new ArrayList<>(report.findings());
		findings.sort((one, other) -> one.kind().severity().compareTo(other.kind().severity()));
		return findings;
	}

}
