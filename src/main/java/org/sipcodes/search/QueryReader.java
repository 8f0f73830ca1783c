package org.sipcodes.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Lexicon;
import org.sipcodes.catalog.Lexicon.Role;
import org.sipcodes.language.Language;

/**
 * Understands a query before it is searched: numbers are exact and are never left to the
 * index.
 */
final class QueryReader {

	private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	/** Two of these make a message; browsers paste one without its line ends. */
	private static final Pattern HEADER = Pattern
		.compile("(?:Via|From|To|Call-ID|CSeq|Contact|Max-Forwards|Content-Length|Content-Type|Allow|Supported|Server|"
				+ "User-Agent|Reason|Warning|Record-Route|Expires|Retry-After|Require|Unsupported|Accept|"
				+ "(?:WWW|Proxy)-Authenticate|(?:Proxy-)?Authorization|Date|Allow-Events|Session-Expires|Min-SE|"
				+ "Min-Expires|[PX]-[A-Z][A-Za-z-]*)\\s*:\\s");

	private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0[ /]+([1-6]\\d\\d)(?!\\d)", INSENSITIVE);

	private static final Pattern SIP_REASON = Pattern.compile("\\bSIP\\s*;\\s*cause\\s*=\\s*([1-6]\\d\\d)(?!\\d)",
			INSENSITIVE);

	private static final Pattern HEX = Pattern.compile("(?<![\\p{L}\\d])0x([1-6]\\d\\d)(?![\\p{L}\\d])", INSENSITIVE);

	/** Teams writes the class of the sender before the code: 560403. */
	private static final Pattern SUBCODE = Pattern.compile("(?<!\\d)5\\d\\d([1-6]\\d\\d)(?!\\d)");

	private static final Pattern CLASS = Pattern.compile("(?<![\\p{L}\\d])([1-6])(?:xx|хх)(?![\\p{L}\\d])",
			INSENSITIVE);

	/**
	 * Addresses, times, telephone numbers and places in source code: numbers, but no
	 * codes.
	 */
	private static final Pattern NOISE = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?|\\bsips?:[^\\s<>]+"
			+ "|\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?|[\\w-]+\\.\\w+:\\d+|\\+\\d[\\d ()-]{6,}"
			+ "|\\b\\d?\\s?\\(?\\d{3}\\)?[ -]\\d{3}[ -]\\d\\d-?\\d\\d\\b|\\bRFC\\s?\\d+|\\bSIP/2\\.0\\b|\\bWarning:\\s*\\d+"
			+ "|\\bQ\\.?850\\b|(?<=\\p{L})\\[\\d+]|\\b(?:CSeq|Content-Length|Max-Forwards)\\s*:\\s*\\d+", INSENSITIVE);

	private static final Pattern NUMBER = Pattern.compile(
			"(?:(?<![\\p{L}\\p{N}._@%~])|(?<=\\bSIP))([1-6]\\d\\d)(\\+(?![\\p{L}\\d]))?(?![\\p{L}\\p{N}_@%]|[.,:]\\d)",
			INSENSITIVE);

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private final Map<CodeId, String> phrases = new HashMap<>();

	private final Set<String> empty;

	private final Pattern cause;

	private final Pattern numbered;

	private final Pattern unit;

	QueryReader(Catalog catalog, Language language) {
		for (Code code : catalog.codes()) {
			this.phrases.put(code.id(), code.facts().phrase());
		}
		// Everybody writes "cause 17" and "error" in English too.
		List<Lexicon> lexicons = catalog.languages()
			.stream()
			.filter((spoken) -> spoken.isDefault() || spoken.equals(language))
			.map(catalog::lexicon)
			.toList();
		this.empty = lexicons.stream()
			.flatMap((lexicon) -> lexicon.words(Role.EMPTY).stream())
			.collect(Collectors.toUnmodifiableSet());
		String between = "(?:[\\s:=#№(\"']+(?:" + alternatives(lexicons, Role.EMPTY) + ")\\b)?[\\s:=#№(\"']*";
		this.cause = Pattern.compile(
				"(?<!\\p{L})(?:" + alternatives(lexicons, Role.CAUSE) + ")" + between + "(\\d{1,3})(?![\\d.])",
				INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
		this.numbered = Pattern
			.compile("(?<!\\p{L})(" + alternatives(lexicons, Role.NUMBERED) + ")[\\s:#№]*\\d+(?!\\d)", INSENSITIVE);
		this.unit = Pattern.compile("\\d+(?:[.,]\\d+)?\\s?(?=(?:" + alternatives(lexicons, Role.UNIT) + ")(?!\\p{L}))",
				INSENSITIVE);
	}

	private static String alternatives(List<Lexicon> lexicons, Role role) {
		String words = lexicons.stream()
			.flatMap((lexicon) -> lexicon.words(role).stream())
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		return words.isEmpty() ? "(?!)" : words;
	}

	Query read(String typed) {
		Reading reading = new Reading(clean(typed));
		return reading.isMessage() ? reading.message() : reading.line();
	}

	/**
	 * Cut, composed, without control characters; a replacement character is a space too.
	 */
	static String clean(String typed) {
		String text = typed.substring(0, Math.min(typed.length(), Query.LIMIT));
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{C}\uFFFD\\s]+", " ").strip();
	}

	/**
	 * One query on its way from text to what it means; every step takes away what it has
	 * understood.
	 */
	private final class Reading {

		private final Set<CodeId> codes = new LinkedHashSet<>();

		private final Set<Integer> causes = new LinkedHashSet<>();

		private final Set<CodeClass> classes = new LinkedHashSet<>();

		private String rest;

		Reading(String text) {
			this.rest = text;
		}

		boolean isMessage() {
			return HEADER.matcher(this.rest).results().limit(2).count() == 2;
		}

		/** Of a message only the status line and what explains it count. */
		Query message() {
			List<CodeId> statuses = new ArrayList<>();
			STATUS_LINE.matcher(this.rest).results().forEach((match) -> statuses.add(0, CodeId.parse(match.group(1))));
			// A trace ends with the answer that matters, after provisional ones and
			// challenges.
			statuses.stream().filter((code) -> code.number() >= 300).forEach(this.codes::add);
			this.codes.addAll(statuses);
			List<String> parts = new ArrayList<>();
			Matcher header = HEADER.matcher(this.rest);
			int from = 0;
			boolean kept = true;
			while (header.find()) {
				keep(kept, from, header.start(), parts);
				from = header.start();
				kept = header.group().startsWith("Reason") || header.group().startsWith("Warning");
			}
			keep(kept, from, this.rest.length(), parts);
			this.rest = String.join(" ", parts);
			return line();
		}

		private void keep(boolean kept, int from, int to, List<String> parts) {
			if (kept) {
				parts.add(this.rest.substring(from, to));
			}
		}

		Query line() {
			take(STATUS_LINE, (match) -> code(match.group(1), false, match.end()));
			take(SIP_REASON, (match) -> code(match.group(1), false, match.end()));
			take(QueryReader.this.cause, this::cause);
			take(HEX, (match) -> code(match.group(1), false, match.end()));
			take(SUBCODE, (match) -> code(match.group(1), false, match.end()));
			take(CLASS, (match) -> {
				this.classes.add(CodeClass.parse(match.group(1) + "xx"));
				return match.end();
			});
			this.rest = NOISE.matcher(this.rest).replaceAll(" ");
			this.rest = QueryReader.this.numbered.matcher(this.rest).replaceAll("$1 ");
			this.rest = QueryReader.this.unit.matcher(this.rest)
				.replaceAll((match) -> match.group().replaceAll("(\\d+)", "~$1"));
			take(NUMBER, (match) -> code(match.group(1), match.group(2) != null, match.end()));
			this.rest = this.rest.replace("~", "");
			return query();
		}

		private int cause(Matcher match) {
			int number = Integer.parseInt(match.group(1));
			if (number > 0 && number < 128) {
				this.causes.add(number);
			}
			else if (CodeClass.of(number).isPresent()) {
				return code(match.group(1), false, match.end());
			}
			return match.end();
		}

		/** A code takes its own phrase with it; the phrase tells 603 from 603+. */
		private int code(String number, boolean plus, int end) {
			CodeId plain = new CodeId(Integer.parseInt(number), false);
			CodeId profile = new CodeId(plain.number(), true);
			for (CodeId code : List.of(profile, plain)) {
				String phrase = QueryReader.this.phrases.getOrDefault(code, "");
				int start = end;
				while (start < this.rest.length() && " :,-(\"'".indexOf(this.rest.charAt(start)) >= 0) {
					start++;
				}
				if (!phrase.isEmpty() && this.rest.regionMatches(true, start, phrase, 0, phrase.length())) {
					this.codes.add(code);
					return start + phrase.length();
				}
			}
			this.codes.add(plus ? profile : plain);
			return end;
		}

		private void take(Pattern pattern, java.util.function.ToIntFunction<Matcher> reader) {
			StringBuilder left = new StringBuilder();
			Matcher matcher = pattern.matcher(this.rest);
			int from = 0;
			while (matcher.find(from)) {
				left.append(this.rest, from, matcher.start()).append(' ');
				from = reader.applyAsInt(matcher);
			}
			this.rest = left.append(this.rest, from, this.rest.length()).toString();
		}

		private Query query() {
			List<String> all = WORD.matcher(this.rest)
				.results()
				.map((match) -> match.group().toLowerCase(Locale.ROOT))
				.toList();
			List<String> telling = all.stream().filter((word) -> !QueryReader.this.empty.contains(word)).toList();
			boolean understood = !this.codes.isEmpty() || !this.causes.isEmpty() || !this.classes.isEmpty();
			// Somebody who types "server error" has nothing else to go by.
			List<String> words = (telling.isEmpty() && !understood) ? all : telling;
			// An unknown number in a sentence is an amount or a name.
			if (!words.isEmpty()) {
				this.codes.removeIf((code) -> !QueryReader.this.phrases.containsKey(code));
			}
			return new Query(List.copyOf(this.codes), List.copyOf(this.causes), List.copyOf(this.classes),
					this.rest.strip(), String.join(" ", words), words.isEmpty());
		}

	}

}
