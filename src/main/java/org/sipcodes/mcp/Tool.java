package org.sipcodes.mcp;

import java.util.Map;

import org.sipcodes.model.Language;
import org.sipcodes.site.Site;

/** Something that an agent can have done. */
interface Tool {

	/**
	 * The answer as its schema describes it, or a {@link org.sipcodes.site.Refusal}.
	 * @param site what is known
	 * @param language of the answer
	 */
	Map<String, Object> call(Arguments given, Site site, Language language);

}
