package org.sipcodes.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true of a code in every language.
 *
 * @param phrase such as {@code Busy Here}; empty for a number that was never given one
 * @param origins where it comes from
 * @param status how alive it is
 * @param about what it speaks of
 * @param specs where it is defined, the defining section first
 * @param sentBy who generates it
 * @param notBy who must not or does not
 * @param answers the requests it answers
 * @param notTo the requests it must not answer
 * @param headers header fields by name, such as {@code Retry-After} at level {@code may}
 * @param retry what may be done after it, the advice for most cases first
 * @param forking what a forking proxy does with it
 * @param ends what it ends inside of a dialog
 * @param body what its body means
 * @param cause what a gateway makes of it
 * @param fromCauses Q.850 causes that become this code, such as 17
 * @param updated the last change of substance
 */
public record Facts(String phrase, List<Origin> origins, Status status, About about, List<Spec> specs,
		List<Sender> sentBy, List<Sender> notBy, List<Method> answers, List<Method> notTo, Map<String, Level> headers,
		List<Retry> retry, Forking forking, Ends ends, Body body, Cause cause, List<Integer> fromCauses,
		LocalDate updated) {

	public Facts {
		origins = List.copyOf(origins);
		specs = List.copyOf(specs);
		sentBy = List.copyOf(sentBy);
		notBy = List.copyOf(notBy);
		answers = List.copyOf(answers);
		notTo = List.copyOf(notTo);
		headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
		retry = List.copyOf(retry);
		fromCauses = List.copyOf(fromCauses);
	}

	public boolean isRegistered() {
		return this.origins.contains(Origin.IANA);
	}

}
