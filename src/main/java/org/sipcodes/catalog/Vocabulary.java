package org.sipcodes.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The labels that the facts need: every word has a name, and the words that pairs are
 * composed of have sentences.
 */
public final class Vocabulary {

	/**
	 * What is said of a code with a word, beside its name:
	 * {@code forking.stops-all.says}.
	 */
	public static final String SAYS = "says";

	private static final Map<String, List<String>> SENTENCES = Map.of("retry", List.of(SAYS, "then"), "forking",
			List.of(SAYS, "send"), "ends", List.of(SAYS), "status", List.of(SAYS), "origin", List.of(SAYS), "body",
			List.of(SAYS), "about", List.of(SAYS));

	/** {@code platform-kind.} for the words of {@link PlatformKind}. */
	private static final ClassValue<String> PREFIXES = new ClassValue<>() {

		@Override
		protected String computeValue(Class<?> type) {
			String name = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
			return name.toLowerCase(Locale.ROOT) + ".";
		}

	};

	private Vocabulary() {
	}

	/** The label of a word: {@code sender.uas}. */
	public static String label(Word word) {
		return PREFIXES.get(word.getClass()) + word.key();
	}

	/** Every label that a language owes to the vocabularies. */
	static Stream<String> labels() {
		Stream<Word> words = Stream
			.of(About.values(), Sender.values(), Level.values(), Retry.values(), Forking.values(), Ends.values(),
					Body.values(), Origin.values(), Status.values(), Topic.values(), Direction.values(),
					Standing.values(), PlatformKind.values(),
					Arrays.stream(Method.values()).filter((method) -> !method.isProtocolText()).toArray(Word[]::new))
			.flatMap(Arrays::stream);
		Stream<String> ofWords = words.map(Vocabulary::label).flatMap(Vocabulary::withSentences);
		Stream<String> ofCauses = Cause.WORDS.stream().map((word) -> "cause." + word);
		Stream<String> ofSections = Arrays.stream(Kind.values())
			.flatMap((kind) -> kind.sections().stream())
			.map((section) -> "section." + section.toLowerCase(Locale.ROOT));
		Stream<String> ofTraps = Platform.TRAPS.stream().map((trap) -> "trap." + trap);
		return Stream.of(ofWords, ofCauses, ofSections, ofTraps, Ladder.labels().stream()).flatMap((labels) -> labels);
	}

	private static Stream<String> withSentences(String label) {
		String vocabulary = label.substring(0, label.indexOf('.'));
		return Stream.concat(Stream.of(label),
				SENTENCES.getOrDefault(vocabulary, List.of()).stream().map((suffix) -> label + "." + suffix));
	}

}
