package org.sipcodes.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.sipcodes.content.Section;

/**
 * What is told of a thing in one language.
 *
 * @param title the heading of a class or guide; empty where the title follows from the
 * facts
 * @param summary the answer in a few words; plain text
 * @param sections by key, in their order
 */
public record Article(String title, String summary, Map<String, Section> sections) {

	public Article {
		sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
	}

	/** A section that every article of the kind has. */
	public Section section(String key) {
		Section section = this.sections.get(key);
		if (section == null) {
			throw new IllegalArgumentException("no section \"" + key + "\"");
		}
		return section;
	}

}
