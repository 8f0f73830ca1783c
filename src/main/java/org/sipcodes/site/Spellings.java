package org.sipcodes.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.sheet.Urls;

/**
 * Leads every other spelling of an address to the canonical one.
 *
 * @param catalog what has addresses
 * @param addresses those that are canonical
 * @param urls makes them
 */
record Spellings(Catalog catalog, Addresses addresses, Urls urls) {

	/** {@code 486}, {@code 603+}, {@code 486-busy-here}, {@code 486-anything}. */
	private static final Pattern CODE = Pattern.compile("(?:/sip)?/(?:sip-)?([1-6]\\d\\d\\+?)(-[^/]*)?");

	private static final Pattern CLASS = Pattern.compile("(?:/sip)?/([1-6]xx)");

	private static final Pattern PAIR = Pattern.compile(
			"(?:/compare)?(?:/sip)?/(?:sip-)?([1-6]\\d\\d\\+?)(-[^/]*?)?(?:-vs-|/)(?:sip-)?([1-6]\\d\\d\\+?)(-[^/]*)?");

	/** {@code 503/freeswitch} and {@code freeswitch/503}. */
	private static final Pattern ROWS = Pattern
		.compile("(?:/sip|/platforms)?/(?:([1-6]\\d\\d\\+?)/([a-z0-9-]+)|([a-z0-9-]+)/([1-6]\\d\\d\\+?))");

	/** Where a query is typed as a part of the address. */
	private static final String TYPED = "/q";

	/** {@code one+way}, but not {@code 603+}. */
	private static final Pattern SPACE = Pattern.compile("(?<=[^+ ])\\+(?=[^+ ])");

	private static final Pattern NUMBER = Pattern.compile("(?<!\\d)[1-6]\\d\\d(?!\\d)");

	/**
	 * The canonical address of a page, which the picker names by its choice of codes too.
	 */
	Optional<String> canonical(String path, Map<String, String> parameters) {
		Language language = this.addresses.language(path);
		return path.equals(this.urls.page(language, "compare"))
				? pair(language, code(parameters, "a", language), code(parameters, "b", language))
					.or(() -> Optional.of(path))
				: canonical(path);
	}

	/**
	 * What is searched for at an address: {@code busy} at {@code /search?q=busy} and at
	 * {@code /q/busy}, where a plus between words stands for a space. Nothing for any
	 * other address.
	 */
	Optional<String> query(String path, Map<String, String> parameters) {
		String rest = rest(path);
		if (List.of("/search", TYPED).contains(rest)) {
			return Optional.of(parameters.getOrDefault(Site.QUERY, ""));
		}
		return rest.startsWith(TYPED + "/")
				? Optional.of(SPACE.matcher(rest.substring(TYPED.length() + 1)).replaceAll(" ")) : Optional.empty();
	}

	/**
	 * The thing that a query names to the letter where it is typed:
	 * {@code /q/session-expires}.
	 */
	Optional<String> named(String path, String query) {
		return rest(path).equals("/search") ? Optional.empty() : thing(this.addresses.language(path), "/" + query);
	}

	/** The code that a parameter of the picker names. */
	Optional<Code> code(Map<String, String> parameters, String name, Language language) {
		return this.catalog.code(parameters.getOrDefault(name, "").strip(), language);
	}

	/** The canonical address of a page; nothing for an address that leads nowhere. */
	Optional<String> canonical(String path) {
		if (this.addresses.page(path).isPresent()) {
			return Optional.of(path);
		}
		Language language = this.addresses.language(path);
		String rest = path.substring(language.prefix().length());
		if (rest.isEmpty() || rest.equals("/sip")) {
			return Optional.of(this.urls.home(language));
		}
		if (rest.endsWith("/")) {
			return canonical(path.substring(0, path.length() - 1));
		}
		if (path.equals("/en") || path.startsWith("/en/")) {
			return canonical(path.equals("/en") ? "/" : path.substring(3));
		}
		return Optional.ofNullable(this.catalog.redirects().get(rest))
			.map((address) -> language.prefix() + address)
			.or(() -> code(language, rest))
			.or(() -> pair(language, rest))
			.or(() -> codeClass(language, rest))
			.or(() -> thing(language, rest))
			.or(() -> rows(path).map((rows) -> this.urls.rows(language, rows.platform(), rows.code())))
			.or(() -> lowerCase(path));
	}

	private Optional<String> code(Language language, String rest) {
		Matcher code = CODE.matcher(rest);
		return (code.matches() && !rest.contains("-vs-"))
				? code(language, code.group(1), code.group(2)).map((found) -> this.urls.code(language, found))
				: Optional.empty();
	}

	/**
	 * The code of a number. A profile is named by its phrase in an address:
	 * {@code 603-network-blocked} is 603+.
	 */
	private Optional<Code> code(Language language, String number, String phrase) {
		String plain = number.substring(0, 3);
		return this.catalog.code(plain + "+", language)
			.filter((profile) -> (plain + phrase).equals(profile.slug()))
			.or(() -> this.catalog.code(number, language));
	}

	private Optional<String> pair(Language language, String rest) {
		Matcher pair = PAIR.matcher(rest);
		return pair.matches() ? pair(language, code(language, pair.group(1), pair.group(2)),
				code(language, pair.group(3), pair.group(4))) : Optional.empty();
	}

	/** The address of two codes, in whatever order; that of the code if both are one. */
	Optional<String> pair(Language language, Optional<Code> one, Optional<Code> other) {
		return one.flatMap((first) -> other.map((second) -> first.equals(second) ? this.urls.code(language, first)
				: this.urls.pair(language, first, second)));
	}

	/**
	 * A platform and a code that share an address.
	 *
	 * @param platform that has something to do with the code
	 * @param code may be one that nobody registered
	 */
	record Rows(Platform platform, CodeId code) {
	}

	/** The platform and the code in an address, if there is anything to say of them. */
	Optional<Rows> rows(String path) {
		Language language = this.addresses.language(path);
		Matcher rows = ROWS.matcher(rest(path).toLowerCase(Locale.ROOT));
		if (!rows.matches()) {
			return Optional.empty();
		}
		boolean codeFirst = rows.group(1) != null;
		CodeId code = CodeId.parse(rows.group(codeFirst ? 1 : 4));
		return this.catalog.platform(rows.group(codeFirst ? 2 : 3))
			.filter((platform) -> this.catalog.code(code).filter((known) -> known.isIn(language)).isPresent()
					|| !platform.rows(code).isEmpty())
			.map((platform) -> new Rows(platform, code));
	}

	/**
	 * A thing by its name: {@code /session-expires}, {@code /method/invite},
	 * {@code /timer-b}, {@code /headers/x}.
	 */
	private Optional<String> thing(Language language, String rest) {
		int slash = rest.lastIndexOf('/');
		String folder = rest.substring(0, slash);
		for (Kind kind : Kind.ALL) {
			String called = rest.substring(slash + 1).toLowerCase(Locale.ROOT);
			String name = called.startsWith(kind.name() + "-") ? called.substring(kind.name().length() + 1) : called;
			boolean clear = name.length() > 1 || !name.equals(called);
			boolean here = folder.isEmpty() ? clear : List.of(kind.address(), "/" + kind.name()).contains(folder);
			Optional<Entry> thing = (here && kind.isPlain() && kind.listed())
					? this.catalog.entry(kind, name, language)
						.or(() -> (kind == Kind.HEADER) ? this.catalog.header(name, language) : Optional.empty())
					: Optional.empty();
			if (thing.isPresent()) {
				return thing.map((entry) -> this.urls.of(language, entry));
			}
		}
		return Optional.empty();
	}

	private Optional<String> codeClass(Language language, String rest) {
		Matcher codeClass = CLASS.matcher(rest.toLowerCase(Locale.ROOT));
		return codeClass.matches() ? Optional.of(this.urls.codeClass(language, CodeClass.parse(codeClass.group(1))))
				: Optional.empty();
	}

	/** An address in capitals is a spelling too. */
	private Optional<String> lowerCase(String path) {
		String lower = path.toLowerCase(Locale.ROOT);
		return lower.equals(path) ? Optional.empty() : canonical(lower);
	}

	/** The words of an address that mean something, such as {@code busy here}. */
	String words(String path) {
		return rest(path).replaceAll("[^\\p{L}\\p{N}]+", " ").replaceAll("^ (sip|compare)\\b", "").strip();
	}

	/** A number in an address that could be a code, but is none. */
	Optional<Integer> number(String path) {
		return NUMBER.matcher(rest(path))
			.results()
			.map(MatchResult::group)
			.filter((number) -> this.catalog.code(number, this.addresses.language(path)).isEmpty())
			.findFirst()
			.map(Integer::valueOf);
	}

	private String rest(String path) {
		return path.substring(this.addresses.language(path).prefix().length());
	}

}
