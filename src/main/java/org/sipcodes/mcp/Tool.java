package org.sipcodes.mcp;

import java.util.Map;

/** Something that an agent can have done. */
interface Tool {

	/** The answer as its schema describes it, or a {@link org.sipcodes.site.Refusal}. */
	Map<String, Object> call(Arguments given);

}
