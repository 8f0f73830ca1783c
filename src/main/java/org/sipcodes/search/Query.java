package org.sipcodes.search;

import java.util.List;

import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;

/**
 * What somebody typed or pasted, understood.
 *
 * @param codes the response codes in it, the one that matters first; they need not exist
 * @param causes the Q.850 causes in it, such as 17
 * @param classes the classes in it, such as 4xx
 * @param rest what is left of the text, as it was typed
 * @param words the words of the rest that say something
 * @param bare whether the rest says nothing
 */
public record Query(List<CodeId> codes, List<Integer> causes, List<CodeClass> classes, String rest, String words,
		boolean bare) {

	/** More than a message with its session description; what is longer is cut. */
	public static final int LIMIT = 2000;

	public Query {
		codes = List.copyOf(codes);
		causes = List.copyOf(causes);
		classes = List.copyOf(classes);
	}

}
