package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Platform.Row;
import org.sipcodes.query.Target;
import org.sipcodes.trace.Hints;
import org.sipcodes.trace.Hints.Hint;

/**
 * What the tables of the platforms know of lines in a log: names of causes, numbers and
 * texts.
 *
 * @param key what is searched for in a line
 * @param hint what it means
 */
public record LogLines(String key, Hint hint) {

	/** Fewer letters are in too many lines. */
	private static final int LETTERS = 12;

	private static final Pattern NAME = Pattern.compile("[A-Z0-9_]*(_[A-Z0-9_]*|\\d{5})");

	private static final Pattern GAPS = Pattern.compile(" *" + Hints.GAP + " *");

	/** What is made of a name comes first. */
	private static final List<String> ORDER = List.of("sends", "makes", "names", "receives", "shows", "skips");

	/** All of them; the pages have complete addresses. */
	public static List<LogLines> of(Catalog catalog, Urls urls, Language language) {
		FoundSheets sheets = new FoundSheets(catalog, urls, language);
		List<LogLines> all = new ArrayList<>();
		for (String direction : ORDER) {
			for (Platform platform : catalog.platforms()) {
				for (Row row : platform.rows()) {
					if (row.is(direction) && !row.isForeignTo(language)) {
						keys(row).forEach((key) -> {
							Link link = sheets.link(Target.row(platform.entry().name(), row.anchor()));
							all.add(new LogLines(key, new Hint(link.text(), urls.absolute(link.href()))));
						});
					}
				}
			}
		}
		return all;
	}

	private static List<String> keys(Row row) {
		List<String> keys = new ArrayList<>();
		for (String name : List.of(row.cell("cause"), row.cell("sub-code"))) {
			if (NAME.matcher(name).matches() && Hints.isName(name)) {
				keys.add(name);
			}
		}
		String text = row.cell("text");
		if (row.is("shows") && GAPS.matcher(text).replaceAll("").length() >= LETTERS) {
			keys.add(text);
		}
		return keys;
	}

	/** Searches lines for all of them. */
	static List<Hint> search(List<LogLines> all, List<String> lines) {
		Hints hints = new Hints();
		all.forEach((one) -> hints.add(one.key(), one.hint()));
		return hints.of(lines);
	}

}
