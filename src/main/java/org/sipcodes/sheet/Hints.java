package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Platform.Row;
import org.sipcodes.query.Target;

/**
 * What lines of a log mean that hold no message: names of causes, numbers and texts that
 * the tables of the platforms have.
 */
final class Hints {

	/** Fewer letters are in too many lines. */
	private static final int LETTERS = 12;

	private static final int MOST = 12;

	/** The rows about one name, that which is made of it first. */
	private static final int MOST_OF_A_NAME = 3;

	private static final List<String> ORDER = List.of("sends", "makes", "names", "receives", "shows", "skips");

	private final Map<String, List<Target>> names = new LinkedHashMap<>();

	private final Map<List<String>, Target> texts = new LinkedHashMap<>();

	private final FoundSheets sheets;

	Hints(Catalog catalog, Urls urls, Language language) {
		this.sheets = new FoundSheets(catalog, urls, language);
		for (String direction : ORDER) {
			for (Platform platform : catalog.platforms()) {
				platform.rows()
					.stream()
					.filter((row) -> row.is(direction) && !row.isForeignTo(language))
					.forEach((row) -> add(platform, row));
			}
		}
	}

	private void add(Platform platform, Row row) {
		Target target = Target.row(platform.entry().name(), row.anchor());
		for (String name : List.of(row.cell("cause"), row.cell("sub-code"))) {
			if (name.length() > 5 && name.matches("[A-Z0-9_]*(_[A-Z0-9_]*|\\d{5})")) {
				this.names.computeIfAbsent(name, (one) -> new ArrayList<>()).add(target);
			}
		}
		List<String> pieces = List.of(row.cell("text").toLowerCase(Locale.ROOT).split(" *… *"));
		if (row.is("shows") && pieces.stream().mapToInt(String::length).sum() >= LETTERS) {
			this.texts.putIfAbsent(pieces, target);
		}
	}

	/** Links to the rows that lines are about, each row once. */
	List<Link> of(List<String> lines) {
		Set<Target> found = new LinkedHashSet<>();
		for (String line : lines) {
			for (String token : line.split("[^A-Z0-9_]+")) {
				this.names.getOrDefault(token, List.of()).stream().limit(MOST_OF_A_NAME).forEach(found::add);
			}
			String low = line.toLowerCase(Locale.ROOT);
			this.texts.forEach((pieces, target) -> {
				if (isIn(pieces, low)) {
					found.add(target);
				}
			});
		}
		return found.stream().limit(MOST).map(this.sheets::link).toList();
	}

	private static boolean isIn(List<String> pieces, String line) {
		int at = 0;
		for (String piece : pieces) {
			int place = line.indexOf(piece, at);
			if (place < 0) {
				return false;
			}
			at = place + piece.length();
		}
		return true;
	}

}
