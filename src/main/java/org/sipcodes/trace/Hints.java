package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/**
 * What lines of a log mean that hold no message: they are searched for names of causes
 * and for pieces of texts.
 */
public final class Hints {

	/** Between pieces of a text that may have anything between them. */
	public static final String GAP = "…";

	private static final int MOST = 12;

	/** The first ones about one name. */
	private static final int MOST_OF_A_NAME = 3;

	private final Map<String, List<Hint>> names = new LinkedHashMap<>();

	private final Map<List<String>, Hint> texts = new LinkedHashMap<>();

	/**
	 * What a line means.
	 *
	 * @param text in words
	 * @param page that explains it
	 */
	public record Hint(String text, String page) {
	}

	/**
	 * Adds what is searched for.
	 * @param key a name in capitals, or a text in which {@link #GAP} stands for anything
	 */
	public void add(String key, Hint hint) {
		if (isName(key)) {
			this.names.computeIfAbsent(key, (one) -> new ArrayList<>()).add(hint);
			return;
		}
		List<String> pieces = new ArrayList<>();
		Text.split(Letters.lower(key), GAP.charAt(0)).forEach((piece) -> pieces.add(piece.trim()));
		this.texts.putIfAbsent(pieces, hint);
	}

	/** Whether a text is a name as programs write them: {@code USER_BUSY}. */
	public static boolean isName(String text) {
		boolean name = text.length() > 5;
		for (char c : text.toCharArray()) {
			name &= isOfName(c);
		}
		return name;
	}

	private static boolean isOfName(char c) {
		return Letters.isCapital(c) || Text.isDigit(c) || c == '_';
	}

	/** What lines are about, each once. */
	public List<Hint> of(List<String> lines) {
		Set<Hint> found = new LinkedHashSet<>();
		for (String line : lines) {
			for (String word : words(line)) {
				List<Hint> hints = this.names.getOrDefault(word, List.of());
				found.addAll(hints.subList(0, Math.min(MOST_OF_A_NAME, hints.size())));
			}
			String low = Letters.lower(line);
			this.texts.forEach((pieces, hint) -> {
				if (isIn(pieces, low)) {
					found.add(hint);
				}
			});
		}
		List<Hint> all = new ArrayList<>(found);
		return all.subList(0, Math.min(MOST, all.size()));
	}

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= line.length(); i++) {
			if (i == line.length() || !isOfName(line.charAt(i))) {
				words.add(line.substring(start, i));
				start = i + 1;
			}
		}
		return words;
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
