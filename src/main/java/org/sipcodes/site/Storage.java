package org.sipcodes.site;

import java.util.List;
import java.util.Map;

import org.sipcodes.content.Problems;
import org.sipcodes.content.Source;

/** Where content, templates and static files are read from. */
public interface Storage {

	/** The folders of the site. */
	String CONTENT = "content";

	String TEMPLATES = "templates";

	String STATIC = "static";

	/** Every file of a folder by its path, such as {@code content/en/codes/486.md}. */
	Map<String, byte[]> files(String folder);

	/**
	 * The texts that somebody lays over the content; what cannot be read is left out.
	 * @param problems where that is told
	 */
	default List<Source> own(Problems problems) {
		return List.of();
	}

	/** Something that changes when any file changes. */
	Object state();

}
