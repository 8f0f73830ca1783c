package org.sipcodes.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.PairId;
import org.sipcodes.export.Examples;
import org.sipcodes.export.Json;
import org.sipcodes.language.Language;
import org.sipcodes.page.Page;
import org.sipcodes.page.Pages;
import org.sipcodes.page.SearchPages;
import org.sipcodes.page.Urls;
import org.sipcodes.search.Found;

/**
 * Understands addresses: each page has exactly one, and every other spelling leads there.
 */
final class Router {

	/** {@code 486}, {@code 603+}, {@code 486-busy-here}, {@code 486-anything}. */
	private static final Pattern CODE = Pattern.compile("(?:/sip)?/(?:sip-)?([1-6]\\d\\d\\+?)(?:-[^/]*)?");

	private static final Pattern CLASS = Pattern.compile("(?:/sip)?/([1-6]xx)");

	private static final Pattern PAIR = Pattern.compile(
			"(?:/compare)?(?:/sip)?/(?:sip-)?([1-6]\\d\\d\\+?)(?:-[^/]*?)?-vs-(?:sip-)?([1-6]\\d\\d\\+?)(?:-[^/]*)?");

	private static final Pattern NUMBER = Pattern.compile(".*?(?<!\\d)([1-6]\\d\\d)(?!\\d).*");

	/** The parameter that carries what a reader searches. */
	static final String QUERY = "q";

	private final Catalog catalog;

	private final Pages pages;

	private final SearchPages searchPages;

	private final Urls urls;

	/** Pages whose address is not made of codes. */
	private final Map<String, Supplier<Page>> fixed = new HashMap<>();

	Router(Catalog catalog, Pages pages, SearchPages searchPages, Urls urls) {
		this.catalog = catalog;
		this.pages = pages;
		this.searchPages = searchPages;
		this.urls = urls;
		Examples examples = new Examples(catalog, pages, urls);
		for (Language language : catalog.languages()) {
			this.fixed.put(urls.home(language), () -> pages.home(language));
			this.fixed.put(urls.developers(language), () -> pages.developers(language, examples.of(language)));
			this.fixed.put(urls.platforms(language), () -> pages.platforms(language));
			this.fixed.put(urls.causes(language), () -> pages.causes(language));
			catalog.platforms()
				.forEach((platform) -> this.fixed.put(urls.platform(language, platform),
						() -> pages.platform(language, platform)));
			catalog.causes()
				.forEach((cause) -> this.fixed.put(urls.cause(language, cause.number()),
						() -> pages.cause(language, cause)));
			this.fixed.put(urls.compare(language), () -> pages.compare(language, "", ""));
			catalog.classes()
				.stream()
				.filter((rule) -> rule.isIn(language))
				.forEach((rule) -> this.fixed.put(urls.codeClass(language, rule.codeClass()),
						() -> pages.codeClass(language, rule)));
			catalog.guides()
				.values()
				.stream()
				.filter((guide) -> guide.isIn(language))
				.forEach((guide) -> this.fixed.put(urls.guide(language, guide), () -> pages.guide(language, guide)));
		}
	}

	/**
	 * Finds the way.
	 * @param path decoded, such as {@code /ru/sip/486}
	 * @param parameters of the query; the first value of each
	 */
	Route route(String path, Map<String, String> parameters) {
		Supplier<Page> page = this.fixed.get(path);
		Language language = language(path);
		String prefix = language.isDefault() ? "" : "/" + language.tag();
		if (page != null) {
			Optional<Route> picked = path.equals(this.urls.compare(language)) ? picked(language, parameters)
					: Optional.empty();
			return picked.orElse(new Route.To(page, true));
		}
		String rest = path.substring(prefix.length());
		if (rest.length() > 1 && rest.endsWith("/")) {
			String bare = path.substring(0, path.length() - 1);
			return moved(route(bare, parameters), bare);
		}
		if (path.equals("/en") || path.startsWith("/en/")) {
			return moved(route(path.substring(3).isEmpty() ? "/" : path.substring(3), parameters), path.substring(3));
		}
		if (rest.isEmpty() || rest.equals("/sip")) {
			return new Route.Away(this.urls.home(language));
		}
		return search(language, path, parameters.getOrDefault(QUERY, ""))
			.or(() -> Optional.ofNullable(this.catalog.redirects().get(rest))
				.map((address) -> new Route.Away(prefix + address)))
			.or(() -> code(language, path, rest))
			.or(() -> pair(language, path, rest))
			.or(() -> codeClass(language, rest))
			.or(() -> lowerCase(path, parameters))
			.orElseGet(() -> new Route.Nowhere(() -> this.pages.missing(language, number(rest), words(rest))));
	}

	/** The address of every page that a search engine may list. */
	List<String> paths() {
		Stream<String> codes = this.catalog.languages()
			.stream()
			.flatMap((language) -> this.catalog.codes(language).stream().map((code) -> this.urls.code(language, code)));
		Stream<String> pairs = this.catalog.languages()
			.stream()
			.flatMap((language) -> this.catalog.pairs(language)
				.stream()
				.map((pair) -> this.urls.pair(language, this.catalog.code(pair.id().low()).orElseThrow(),
						this.catalog.code(pair.id().high()).orElseThrow())));
		return Stream.of(this.fixed.keySet().stream(), codes, pairs).flatMap((paths) -> paths).sorted().toList();
	}

	/** Every page that a search engine may list. */
	Stream<Page> pages() {
		return paths().stream().map((path) -> ((Route.To) route(path, Map.of())).page().get());
	}

	/** The language that an address begins with, or the default one. */
	Language language(String path) {
		List<Language> languages = this.catalog.languages();
		return languages.stream()
			.skip(1)
			.filter((language) -> path.equals("/" + language.tag()) || path.startsWith("/" + language.tag() + "/"))
			.findFirst()
			.orElse(languages.get(0));
	}

	/** Results are made anew for every query; a query that names one page leads there. */
	private Optional<Route> search(Language language, String path, String query) {
		if (path.equals(this.urls.search(language))) {
			Found found = this.searchPages.find(language, query);
			return Optional.of(this.searchPages.only(language, found)
				.<Route>map(Route.Away::new)
				.orElseGet(() -> new Route.To(() -> this.searchPages.results(language, query, found), false)));
		}
		if (path.equals(this.urls.suggest(language))) {
			return Optional
				.of(new Route.Data(() -> Resource.data(Json.compact(this.searchPages.suggest(language, query)),
						"application/json;charset=utf-8", language.tag())));
		}
		if (path.equals(this.urls.openSearch(language))) {
			return Optional.of(new Route.Data(() -> Resource.data(this.searchPages.description(language),
					"application/opensearchdescription+xml;charset=utf-8", language.tag())));
		}
		return Optional.empty();
	}

	private Optional<Route> code(Language language, String path, String rest) {
		Matcher matcher = CODE.matcher(rest);
		if (!matcher.matches() || rest.contains("-vs-")) {
			return Optional.empty();
		}
		String slug = rest.substring(rest.lastIndexOf('/') + 1);
		return this.catalog.codes(language)
			.stream()
			.filter((code) -> Urls.slug(code).equals(slug))
			.findFirst()
			.or(() -> code(language, matcher.group(1)))
			.map((code) -> here(path, this.urls.code(language, code), () -> this.pages.code(language, code), true));
	}

	private Optional<Route> pair(Language language, String path, String rest) {
		Matcher matcher = PAIR.matcher(rest);
		return matcher.matches() ? pair(language, path, rest, matcher.group(1), matcher.group(2)) : Optional.empty();
	}

	private Optional<Route> pair(Language language, String path, String rest, String one, String other) {
		Optional<Code> left = code(language, variant(one, rest, 0));
		Optional<Code> right = code(language, variant(other, rest, rest.indexOf("-vs-") + 4));
		if (left.isEmpty() || right.isEmpty()) {
			return Optional.empty();
		}
		if (left.equals(right)) {
			return Optional.of(new Route.Away(this.urls.code(language, left.get())));
		}
		PairId id = PairId.of(left.get().id(), right.get().id());
		Code low = this.catalog.code(id.low()).orElseThrow();
		Code high = this.catalog.code(id.high()).orElseThrow();
		boolean curated = this.catalog.pair(id).isPresent();
		return Optional
			.of(here(path, this.urls.pair(language, low, high), () -> this.pages.pair(language, low, high), curated));
	}

	/**
	 * A profile is named by its phrase in an address: {@code 603-network-blocked} is
	 * 603+.
	 */
	private String variant(String id, String rest, int from) {
		CodeId plus = new CodeId(Integer.parseInt(id.substring(0, 3)), true);
		return this.catalog.code(plus)
			.filter((code) -> rest.substring(from).replaceFirst("^.*/", "").startsWith(Urls.slug(code)))
			.map((code) -> code.id().toString())
			.orElse(id);
	}

	/** The choice of somebody who used the picker: {@code /compare?a=301&b=302}. */
	private Optional<Route> picked(Language language, Map<String, String> parameters) {
		Optional<Code> one = code(language, parameters.getOrDefault("a", ""));
		Optional<Code> other = code(language, parameters.getOrDefault("b", ""));
		if (one.isEmpty() && other.isEmpty()) {
			return Optional.empty();
		}
		if (one.isEmpty() || other.isEmpty()) {
			String first = one.map((code) -> code.id().toString()).orElse("");
			String second = other.map((code) -> code.id().toString()).orElse("");
			return Optional.of(new Route.To(() -> this.pages.compare(language, first, second), false));
		}
		return Optional.of(new Route.Away(one.equals(other) ? this.urls.code(language, one.get())
				: this.urls.pair(language, one.get(), other.get())));
	}

	private Optional<Route> codeClass(Language language, String rest) {
		Matcher matcher = CLASS.matcher(rest.toLowerCase(Locale.ROOT));
		return matcher.matches()
				? Optional.of(new Route.Away(this.urls.codeClass(language, CodeClass.parse(matcher.group(1)))))
				: Optional.empty();
	}

	/** An address in capitals is a spelling too. */
	private Optional<Route> lowerCase(String path, Map<String, String> parameters) {
		String lower = path.toLowerCase(Locale.ROOT);
		if (lower.equals(path)) {
			return Optional.empty();
		}
		Route route = route(lower, parameters);
		return (route instanceof Route.Nowhere) ? Optional.empty() : Optional.of(moved(route, lower));
	}

	/** A page found under another spelling is moved to its own. */
	private static Route moved(Route route, String path) {
		return (route instanceof Route.To) ? new Route.Away(path.isEmpty() ? "/" : path) : route;
	}

	private static Route here(String path, String own, Supplier<Page> page, boolean lasting) {
		return path.equals(own) ? new Route.To(page, lasting) : new Route.Away(own);
	}

	private Optional<Code> code(Language language, String id) {
		try {
			return this.catalog.code(CodeId.parse(id.strip())).filter((code) -> code.isIn(language));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The words of an address that mean something, such as {@code busy here}. */
	private static String words(String rest) {
		return rest.replaceAll("[^\\p{L}\\p{N}]+", " ").replaceAll("^ (sip|compare)\\b", "").strip();
	}

	private static @Nullable Integer number(String rest) {
		Matcher matcher = NUMBER.matcher(rest);
		return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
	}

}
