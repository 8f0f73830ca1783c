package org.sipcodes.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes of a few lines in a few files; CONTRIBUTING.md describes how they are written.
 */
final class Patch {

	private static final Pattern FILE = Pattern.compile("((?:content|lab)/\\S+)(?: = (\\S+))?\\n((?:(?:[-+].*)?\\n)*)");

	private static final Pattern CHANGE = Pattern.compile("((?:-.*\\n)*)((?:\\+.*\\n)*)");

	private Patch() {
	}

	/**
	 * Makes the changes.
	 * @param patch lines with a path, {@code path = other} for a copy, and under it
	 * {@code -} lines with the {@code +} lines that replace them
	 * @param files texts by path
	 */
	static Map<String, String> apply(String patch, Map<String, String> files) {
		String rest = FILE.matcher(patch).replaceAll("");
		if (!rest.isEmpty()) {
			throw new AssertionError("\"" + rest + "\"; expected a path, and lines that begin with - or +");
		}
		Map<String, String> result = new TreeMap<>(files);
		FILE.matcher(patch).results().forEach((file) -> {
			String original = file.group(2);
			if (original != null && !files.containsKey(original)) {
				throw new AssertionError(original + " does not exist; expected a file to copy");
			}
			String path = file.group(1);
			String text = files.getOrDefault((original != null) ? original : path, "");
			result.put(path, changed(path, text, file.group(3)));
		});
		return result;
	}

	/**
	 * Where some lines are, which has to be one place.
	 * @param lines each in full, or up to an ellipsis
	 */
	static MatchResult place(String path, String text, String lines) {
		Pattern pattern = Pattern.compile("(?m)^" + Pattern.quote(lines).replace("…\n", "\\E.*\n\\Q"));
		List<MatchResult> places = pattern.matcher(text).results().toList();
		if (places.size() != 1) {
			throw new AssertionError(path + " has " + places.size() + " times \"" + lines + "\"; expected it once");
		}
		return places.get(0);
	}

	/** Every change is sought in the text as it was, so that none depends on another. */
	private static String changed(String path, String text, String changes) {
		StringBuilder result = new StringBuilder(text);
		CHANGE.matcher(changes)
			.results()
			.filter((change) -> !change.group().isEmpty())
			.map((change) -> Edit.of(path, text, lines(change.group(1)), lines(change.group(2))))
			.sorted(Comparator.comparing(Edit::start).reversed())
			.forEach((edit) -> result.replace(edit.start(), edit.end(), edit.after()));
		return result.toString();
	}

	/** Lines without their sign. */
	private static String lines(String signed) {
		return signed.replaceAll("(?m)^[-+] ?", "");
	}

	private record Edit(int start, int end, String after) {

		/** New lines in the place of old ones; without old ones they come last. */
		static Edit of(String path, String text, String before, String after) {
			if (before.isEmpty()) {
				return new Edit(text.length(), text.length(), after);
			}
			MatchResult place = place(path, text, before);
			return new Edit(place.start(), place.end(), after);
		}

	}

}
