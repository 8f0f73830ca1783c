package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.call.Call;
import org.sipcodes.call.Calls;
import org.sipcodes.call.Conversation;
import org.sipcodes.sip.Event;
import org.sipcodes.sip.Flow;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;

/**
 * Everything that rules look at.
 *
 * @param intake what was read
 * @param sorted the same as calls
 */
record Scene(Intake intake, Calls sorted) {

	List<Call> calls() {
		return this.sorted.calls();
	}

	/** Calls and all others. */
	List<Conversation> conversations() {
		List<Conversation> all = new ArrayList<>();
		calls().forEach((call) -> all.add(call.conversation()));
		all.addAll(this.sorted.others());
		return all;
	}

	List<Message> messages() {
		return this.intake.messages();
	}

	List<Event> events() {
		return this.intake.events();
	}

	List<Flow> flows() {
		return this.intake.flows();
	}

}
