package org.sipcodes.finding;

import java.util.List;

/**
 * Something that messages prove.
 *
 * @param kind what it is
 * @param call the Call-ID; empty if it is about no single one
 * @param proof the numbers of the messages that show it
 * @param arguments what its words have in place of {0}, {1} …
 * @param code the code whose page explains it; 0 if there is none
 */
public record Finding(Diagnosis kind, String call, List<Integer> proof, List<String> arguments, int code) {

	/** The argument for a place that is not known. */
	public static final String NOWHERE = "?";

	public Finding {
		proof = List.copyOf(proof);
		arguments = List.copyOf(arguments);
	}

}
