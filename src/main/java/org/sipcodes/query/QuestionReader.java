package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Understands a query before it is searched: numbers are exact and are never left to the
 * index.
 */
final class QuestionReader {

	/** The status line comes first. */
	private static final List<List<String>> CODES = Tokens.patterns("<w> / 2 . 0 +_/ <code>",
			"sip *_ ; *_ cause *_ = *_ <code>", "0 x <code> <end>");

	/** Teams writes the class of the sender before the code: 560403. */
	private static final List<List<String>> LONG_CODE = Tokens.patterns("######");

	/**
	 * Addresses, places in source code, times, telephone numbers and others: numbers, but
	 * no codes.
	 */
	private static final List<List<String>> NOISE = Tokens.patterns("<n> . <n> . <n> . <n> <?> : <n>", "sip : <rest>",
			"sips : <rest>", "<name> . <name> : <n>", "#### - ## - ##", "## : ## <?> : ## <?> +., <n>",
			"+ <n> +_()- <n> +_()- <n> <?> +_- <n>", "+ <long>", "*( ### +_)- ### +_- ## - ##",
			"*( ### +_)- ### +_- ####", "rfc *_ <n>", "<w> / 2 . 0", "q . 850", "q 850", "warning : *_ <n>",
			"cseq *_ : *_ <n>", "content - length *_ : *_ <n>", "max - forwards *_ : *_ <n>");

	private static final List<List<String>> PLAIN_CODE = Tokens.patterns("<code>");

	private final Map<String, String> phrases;

	private final Set<String> empty;

	private final List<List<String>> causes = new ArrayList<>();

	private final List<List<String>> names = Tokens.patterns("<w> [ <n>");

	private final List<List<String>> amounts = new ArrayList<>();

	private final List<List<String>> classes = Tokens.patterns("<n> xx <end>");

	/**
	 * A reader for one language.
	 * @param phrases the phrase of every code, by its name
	 * @param rules how queries are written
	 */
	QuestionReader(Map<String, String> phrases, Rules rules) {
		this.phrases = phrases;
		this.empty = rules.empty();
		String signs = "*_:=#№(\"' ";
		for (String words : rules.causes()) {
			this.causes.add(Tokens.pattern("", words, signs + "<n>"));
			this.causes.add(Tokens.pattern("", words, signs + "<empty> " + signs + "<n>"));
		}
		rules.numbered().forEach((words) -> this.names.add(Tokens.pattern("", words, "*_:#№ <n>")));
		rules.units().forEach((words) -> this.amounts.add(Tokens.pattern("<n> *_", words, "<end>")));
		rules.classes().forEach((letters) -> this.classes.add(Tokens.pattern("<n>", letters, "<end>")));
	}

	/** Reads what was typed. */
	Question read(String text) {
		Pasted pasted = new Pasted(text);
		Reading telling = new Reading(pasted.isMessage() ? pasted.telling() : text);
		List<String> numbers = telling.tokens.numbers();
		if (pasted.isMessage()) {
			// A trace ends with the answer that matters, after provisional ones and
			// challenges.
			telling.each(CODES.subList(0, 1), telling::code);
			Collections.reverse(telling.codes);
			telling.codes.sort((one, other) -> Boolean.compare(one.charAt(0) < '3', other.charAt(0) < '3'));
		}
		return telling.question(numbers, pasted.isMessage() ? pasted.message() : Message.NONE);
	}

	/**
	 * One text on its way to what it means. Every step takes away what it has understood,
	 * so their order counts.
	 */
	private final class Reading {

		private final Tokens tokens;

		private final List<String> codes = new ArrayList<>();

		private final Set<String> causes = new LinkedHashSet<>();

		private final Set<String> classes = new LinkedHashSet<>();

		Reading(String text) {
			this.tokens = new Tokens(text, QuestionReader.this.empty);
		}

		Question question(List<String> numbers, Message message) {
			each(CODES, this::code);
			each(QuestionReader.this.causes, this::cause);
			each(LONG_CODE, this::longCode);
			each(QuestionReader.this.classes, this::codeClass);
			each(NOISE, (end) -> end);
			each(QuestionReader.this.names, this::name);
			each(PLAIN_CODE, this::plainCode);
			List<String> all = this.tokens.words();
			List<String> words = new ArrayList<>(all);
			words.removeAll(QuestionReader.this.empty);
			// A reader who types "server error" has nothing else to go by.
			if (words.isEmpty() && this.codes.isEmpty() && this.causes.isEmpty() && this.classes.isEmpty()) {
				words = all;
			}
			// An unknown number in a sentence is an amount or a name.
			if (!words.isEmpty()) {
				this.codes.retainAll(QuestionReader.this.phrases.keySet());
			}
			return new Question(List.copyOf(new LinkedHashSet<>(this.codes)), List.copyOf(this.causes),
					List.copyOf(this.classes), numbers, this.tokens.rest(), String.join(" ", words), message);
		}

		/**
		 * Looks for patterns everywhere.
		 * @param patterns what fits is taken away
		 * @param meaning given the place behind it, gives the place where what was
		 * understood ends, or -1
		 */
		void each(List<List<String>> patterns, IntUnaryOperator meaning) {
			for (int i = 0; i < this.tokens.size(); i++) {
				for (List<String> pattern : patterns) {
					int end = this.tokens.follow(i, pattern);
					this.tokens.take(i, (end > i) ? meaning.applyAsInt(end) : -1);
				}
			}
		}

		private String number() {
			return this.tokens.get(this.tokens.number);
		}

		private int code(int end) {
			return code(number(), "", end);
		}

		/** A code takes its own phrase with it; the phrase tells 603 from 603+. */
		private int code(String number, String plus, int end) {
			for (String code : List.of(number + "+", number)) {
				String phrase = QuestionReader.this.phrases.getOrDefault(code, "");
				int behind = this.tokens.follow(end, Tokens.pattern("*_:,-(\"'", phrase, ""));
				if (!phrase.isEmpty() && behind >= 0) {
					this.codes.add(code);
					return behind;
				}
			}
			this.codes.add(number + plus);
			return end;
		}

		private int cause(int end) {
			if (number().length() > 3 || this.tokens.get(end).equals(".")) {
				return -1;
			}
			int value = Integer.parseInt(number());
			if (value > 0 && value < 128) {
				this.causes.add(String.valueOf(value));
			}
			return (value >= 128 && value < 700) ? code(end) : end;
		}

		private int longCode(int end) {
			boolean code = number().startsWith("5") && "123456".indexOf(number().charAt(3)) >= 0;
			return code ? code(number().substring(3), "", end) : -1;
		}

		private int codeClass(int end) {
			if (number().length() > 1 || !"123456".contains(number()) || this.tokens.isWord(this.tokens.number - 1)) {
				return -1;
			}
			this.classes.add(number() + "xx");
			return end;
		}

		/** The word stays, its number is a name. */
		private int name(int end) {
			this.tokens.take(this.tokens.number, this.tokens.number + 1);
			return -1;
		}

		/** A number that is not an amount or a part of something else. */
		private int plainCode(int end) {
			boolean plus = this.tokens.get(end).equals("+") && this.tokens.follow(end + 1, List.of("<end>")) > 0;
			String before = this.tokens.get(end - 2);
			int behind = plus ? end + 1 : end;
			boolean more = (this.tokens.isWord(end - 2) && !before.equalsIgnoreCase("sip")) || "._@%~".contains(before)
					|| this.tokens.isWord(behind) || "_@%".contains(this.tokens.get(behind))
					|| (".,:".contains(this.tokens.get(behind)) && this.tokens.isNumber(behind + 1));
			for (List<String> amount : QuestionReader.this.amounts) {
				more |= this.tokens.follow(end - 1, amount) > 0;
			}
			return more ? -1 : code(this.tokens.get(end - 1), plus ? "+" : "", behind);
		}

	}

}
