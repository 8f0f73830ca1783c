package org.sipcodes.site;

import java.util.Map;

/** Where content, templates and static files are read from. */
public interface Storage {

	/** The folders of the site. */
	String CONTENT = "content";

	String TEMPLATES = "templates";

	String STATIC = "static";

	/** Every file of a folder by its path, such as {@code content/en/codes/486.md}. */
	Map<String, byte[]> files(String folder);

	/** Something that changes when any file changes. */
	Object state();

}
