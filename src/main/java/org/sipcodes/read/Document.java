package org.sipcodes.read;

import java.util.List;
import java.util.Map;

import org.sipcodes.model.Section;

/**
 * A Markdown file, taken apart.
 *
 * @param path such as {@code content/en/codes/486.md}
 * @param frontMatter the facts above the text
 * @param sections by key, in the order of the file
 * @param references every internal link and every cited RFC section
 * @param body the text below the front matter, as it was written
 */
record Document(String path, FrontMatter frontMatter, Map<String, Section> sections, List<Reference> references,
		String body) {
}
