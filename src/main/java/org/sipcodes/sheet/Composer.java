package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Code;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;

/**
 * Writes the text of a pair page that has no article, from lines that were written by
 * hand for each of the two codes.
 */
final class Composer {

	private final Language language;

	private final List<Code> codes;

	Composer(Language language, Code low, Code high) {
		this.language = language;
		this.codes = List.of(low, high);
	}

	/** The two statements, one of which is true. */
	String decides() {
		return Inline.plain(
				beside(IntStream.range(0, 2).mapToObj((side) -> List.of(Inline.text(text(side, Kind.SAYS)))).toList()));
	}

	/** When each is seen. */
	List<Block> differences() {
		List<List<Block>> items = new ArrayList<>();
		add(items, "compose.often", "When", 0);
		add(items, "compose.also", "When", 1);
		return List.of(new Block.Items(true, items));
	}

	/** What both articles say at a place of a section. */
	private void add(List<List<Block>> items, String label, String section, int place) {
		List<List<Inline>> titles = this.codes.stream()
			.map((code) -> Part.Steps.titles(code.in(this.language).section(section).blocks()))
			.filter((all) -> all.size() > place)
			.map((all) -> all.get(place))
			.toList();
		if (titles.size() == this.codes.size()) {
			List<Inline> pieces = new ArrayList<>();
			pieces.add(Inline.of(Style.STRONG, Inline.text(this.language.labels().get(label) + ".")));
			pieces.add(Inline.text(" "));
			pieces.addAll(beside(titles));
			items.add(List.of(new Block.Paragraph(pieces)));
		}
	}

	/** Such as {@code 486: this device is busy; 600: every device is busy.} */
	private List<Inline> beside(List<List<Inline>> two) {
		List<Inline> pieces = new ArrayList<>();
		for (int side = 0; side < 2; side++) {
			pieces.add(Inline.text((side == 0) ? "" : "; "));
			pieces.add(Inline.text(this.codes.get(side).id() + ": "));
			pieces.addAll(withoutStop(two.get(side)));
		}
		pieces.add(Inline.text(Inline.plain(pieces).endsWith("?") ? "" : "."));
		return pieces;
	}

	private static List<Inline> withoutStop(List<Inline> pieces) {
		Inline last = pieces.get(pieces.size() - 1);
		List<Inline> all = new ArrayList<>(pieces);
		if (last.style() == Style.TEXT && last.text().endsWith(".")) {
			all.set(all.size() - 1, Inline.text(last.text().substring(0, last.text().length() - 1)));
		}
		return all;
	}

	/** A short text of each of the two, such as when to send it. */
	List<Block> both(String key) {
		return IntStream.range(0, 2).mapToObj((side) -> titled(this.codes.get(side).name(), text(side, key))).toList();
	}

	private String text(int side, String key) {
		return this.codes.get(side).in(this.language).text(key);
	}

	private static Block titled(String title, String text) {
		return new Block.Paragraph(List.of(Inline.of(Style.STRONG, Inline.text(title + ".")), Inline.text(" " + text)));
	}

}
