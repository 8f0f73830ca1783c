package org.sipcodes.read;

import java.util.List;
import java.util.Map;

/**
 * A Markdown file whose text is one table.
 *
 * @param path such as {@code content/platforms/asterisk.md}
 * @param frontMatter what is true of the whole table
 * @param rows in their order
 */
record TableDocument(String path, FrontMatter frontMatter, List<Row> rows) {

	/**
	 * A row of the table.
	 *
	 * @param line where it stands
	 * @param cells by column name; empty cells are empty texts
	 */
	record Row(int line, Map<String, String> cells) {
	}

}
