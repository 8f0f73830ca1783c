package org.sipcodes.call;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;

/**
 * Who decided a call, and how that is known.
 *
 * @param who in the call
 * @param place of it in the network, as far as it is known
 * @param how the response came about
 * @param message that decided; null if none was seen
 * @param evidence the strongest first
 */
public record Origin(Who who, Place place, How how, @Nullable Message message, List<Evidence> evidence) {

	/** Roles in a call. */
	public enum Who {

		CALLER, CALLEE, PROXY, NEXT_HOP, UNKNOWN

	}

	/** What a node does to make a response. */
	public enum How {

		/** It made it itself. */
		MADE,
		/** It made another one of the one that it received. */
		TRANSLATED,
		/** It made it because nothing came back in time. */
		TIMED_OUT,
		/** It answered because the caller gave up. */
		CANCELLED,
		/** Nothing was seen that decides. */
		NONE

	}

	static final Origin NOBODY = new Origin(Who.UNKNOWN, Place.UNKNOWN, How.NONE, null, List.of());

	public Origin {
		evidence = List.copyOf(evidence);
	}

}
