package org.sipcodes.model;

import java.util.List;
import java.util.Optional;

/**
 * How long a system of the lab waited for an answer that did not come.
 *
 * @param event what was withheld, such as {@code silent-peer}
 * @param by the system
 * @param series when it sent what was not answered
 * @param next what it sent then on its own
 * @param file the packets
 */
public record Timing(Word event, Tested by, Series series, Optional<Next> next, String file) {

	/**
	 * A message that is sent again and again.
	 *
	 * @param message such as {@code INVITE}
	 * @param at when it was sent, from the first time
	 * @param due when the rule has it sent
	 * @param rule where that is defined
	 * @param agrees whether the times are those of the rule
	 */
	public record Series(String message, List<Seconds> at, List<Seconds> due, Spec rule, boolean agrees) {
	}

	/**
	 * A message that follows.
	 *
	 * @param method such as {@code BYE}
	 * @param after from the first message of the series
	 */
	public record Next(String method, Seconds after) {
	}

}
