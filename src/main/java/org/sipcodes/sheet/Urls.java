package org.sipcodes.sheet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.PairId;
import org.sipcodes.model.Spec;

/** Every address of the site; nothing else builds one. */
public final class Urls {

	private final Catalog catalog;

	private final String origin;

	/** Addresses by target, for each language. */
	private final Map<Language, Map<String, String>> targets = new ConcurrentHashMap<>();

	/**
	 * Addresses of a site.
	 * @param catalog what has addresses
	 * @param origin how readers reach it, such as {@code https://sipcodes.example}
	 */
	public Urls(Catalog catalog, String origin) {
		this.catalog = catalog;
		this.origin = origin.replaceAll("/+$", "");
	}

	/** The complete address of a path; an address that is complete stays as it is. */
	public String absolute(String path) {
		return path.isEmpty() || path.startsWith("/") ? this.origin + path : path;
	}

	public String home(Language language) {
		return language.prefix() + "/";
	}

	/** A page or file that every language has, such as {@code compare}. */
	public String page(Language language, String name) {
		return language.prefix() + "/" + name;
	}

	/** The results of a query. */
	public String search(Language language, String query) {
		return page(language, "search")
				+ (query.isEmpty() ? "" : "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
	}

	public String code(Language language, Code code) {
		return language.prefix() + Kind.CODE.address() + "/" + code.slug();
	}

	public String codeClass(Language language, CodeClass codeClass) {
		return language.prefix() + Kind.CLASS.address() + "/" + codeClass.tag();
	}

	/** The page of two different codes, in whatever order they come. */
	public String pair(Language language, Code one, Code other) {
		boolean ordered = one.compareTo(other) < 0;
		return language.prefix() + Kind.PAIR.address() + "/" + (ordered ? one : other).slug() + "-vs-"
				+ (ordered ? other : one).slug();
	}

	/** The page of a thing. */
	public String of(Language language, Entry entry) {
		return href(language, entry.target());
	}

	/** The page with all things of a kind. */
	public String all(Language language, Kind kind) {
		return language.prefix() + kind.address();
	}

	/**
	 * The address of a target, such as {@code code:486}; a thing that is not translated
	 * into the language is linked in the default one.
	 */
	public String href(Language language, String target) {
		if (target.startsWith("/") || target.startsWith("https:") || target.isEmpty()) {
			return target;
		}
		return this.targets.computeIfAbsent(language, (key) -> new ConcurrentHashMap<>())
			.computeIfAbsent(target, (key) -> address(language, key));
	}

	private String address(Language language, String target) {
		int colon = target.indexOf(':');
		String name = target.substring(colon + 1);
		String kind = target.substring(0, colon);
		if (kind.equals("rfc")) {
			return Spec.parse("RFC " + name).url();
		}
		if (kind.equals(Kind.CODE.name())) {
			Code code = code(name);
			return code(code.isIn(language) ? language : this.catalog.original(), code);
		}
		if (kind.equals(Kind.PAIR.name())) {
			PairId pair = PairId.parse(name);
			Code low = code(pair.low().toString());
			Code high = code(pair.high().toString());
			return pair((low.isIn(language) && high.isIn(language)) ? language : this.catalog.original(), low, high);
		}
		Kind plain = Kind.of(kind);
		boolean here = this.catalog.entry(plain, name, language).isPresent();
		return (here ? language : this.catalog.original()).prefix() + plain.address() + "/" + name;
	}

	private Code code(String id) {
		return this.catalog.code(CodeId.parse(id)).orElseThrow();
	}

	/** The picture of a page, by a name such as {@code 486} or {@code 301-302}. */
	public String picture(Language language, String name) {
		return "/cards/" + language.tag() + "/" + name + ".png";
	}

	/** The name of the picture of a thing. */
	public static String pictureName(Entry entry) {
		boolean known = List.of(Kind.CODE, Kind.PAIR, Kind.CLASS).contains(entry.kind());
		return known ? entry.name() : entry.kind().name() + "-" + entry.name();
	}

	/** The sitemap of a language; the list of all of them if there is none. */
	public String sitemap(Language... language) {
		return "/sitemap" + String.join("", Arrays.stream(language).map((one) -> "-" + one.tag()).toList()) + ".xml";
	}

	/** The same as Markdown. */
	public String markdown(String page) {
		return page + ".md";
	}

	/** The same as plain text. */
	public String text(String page) {
		return page + ".txt";
	}

	/** A thing of the API, such as {@code codes/486}. */
	public String api(Language language, String thing) {
		return "/api/v1/" + thing.replace("+", "%2B") + (language.isDefault() ? "" : "?lang=" + language.tag());
	}

	/** The languages in which a thing exists, with its addresses. */
	List<Head.Version> versions(Entry entry) {
		return this.catalog.languages()
			.stream()
			.filter(entry::isIn)
			.map((language) -> new Head.Version(language, of(language, entry)))
			.toList();
	}

	/** All languages, with the address of a page that every language has. */
	List<Head.Version> everywhere(String name) {
		return this.catalog.languages()
			.stream()
			.map((language) -> new Head.Version(language, page(language, name)))
			.toList();
	}

}
