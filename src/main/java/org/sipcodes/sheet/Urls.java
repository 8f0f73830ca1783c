package org.sipcodes.sheet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Spec;
import org.sipcodes.query.Target;

/** Every address of the site; nothing else builds one. */
public final class Urls {

	/** Where the site is. */
	public enum Place {

		/** A program answers. */
		SERVER,
		/** All of it in files. */
		FILES,
		/** Pages in files, and no other form of them. */
		PAGES,
		/** Pages within a program that shows documents. */
		DOCSET

	}

	private final Catalog catalog;

	private final String origin;

	private final Place place;

	/** Addresses by language and target. */
	private final Map<String, String> targets = new ConcurrentHashMap<>();

	/**
	 * Addresses of a site.
	 * @param catalog what has addresses
	 * @param origin how readers reach it, such as {@code https://sipcodes.example}
	 */
	public Urls(Catalog catalog, String origin) {
		this(catalog, origin, Place.SERVER);
	}

	/**
	 * Addresses of a site at a place.
	 * @param origin how readers reach it; empty if that is not known
	 */
	public Urls(Catalog catalog, String origin, Place place) {
		this.catalog = catalog;
		this.origin = origin.replaceAll("/+$", "");
		this.place = place;
	}

	/** Whether a program answers there, so that forms can be sent to it. */
	public boolean areServed() {
		return this.place == Place.SERVER;
	}

	/** Whether other forms than pages are there: Markdown, text, JSON, tables. */
	public boolean haveForms() {
		return this.place == Place.SERVER || this.place == Place.FILES;
	}

	/**
	 * Whether pages are read from a disk or close by, so that what many of them need can
	 * be a file of its own.
	 */
	public boolean areNear() {
		return !areServed() && !areComplete();
	}

	/** Whether a program with a list of all pages shows them. */
	public boolean areFramed() {
		return this.place == Place.DOCSET;
	}

	/** Whether it is known how readers reach the site. */
	public boolean areComplete() {
		return !this.origin.isEmpty();
	}

	/**
	 * What every address of the site begins with at its host, such as {@code /docs/sip}.
	 */
	public String base() {
		return this.origin.replaceFirst("^[a-z]+://[^/]*", "");
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

	/** What the decoder in a browser needs to answer in a language. */
	public String words(Language language) {
		return page(language, "decode/words.js");
	}

	/** What the decoder in a browser knows of lines in logs. */
	public String lines(Language language) {
		return page(language, "decode/lines.js");
	}

	/** What a page needs to compare codes by itself. */
	public String facts(Language language) {
		return page(language, "compare/facts.js");
	}

	/** What a page needs to search by itself. */
	public String finding(Language language) {
		return page(language, "search/index.js");
	}

	/**
	 * The same in all languages, whose words may be typed too; that of the page first.
	 */
	public List<String> findings(Language own) {
		List<String> all = new ArrayList<>(this.catalog.languages().stream().map(this::finding).toList());
		all.remove(finding(own));
		all.add(0, finding(own));
		return all;
	}

	/** The texts of a thing that a page quotes when it has found them. */
	public String quoted(Language language, Target target) {
		return page(language, "search/" + target.kind() + "-" + target.name() + ".js");
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
		Stream<String> slugs = Stream.of(one, other).sorted().map(Code::slug);
		return language.prefix() + Kind.PAIR.address() + "/" + slugs.collect(Collectors.joining("-vs-"));
	}

	/** The place on the page of a platform where it first says something of a code. */
	public String rows(Language language, Platform platform, CodeId code) {
		String page = of(language, platform.entry());
		return platform.first(code).map((row) -> page + "#" + row.anchor()).orElse(page);
	}

	/** The short address of what a platform does with a code. */
	public String rowsShort(Language language, Platform platform, CodeId code) {
		return home(language) + code + "/" + platform.entry().name();
	}

	/**
	 * The shortest address that leads to the same page, or to the same row of a platform:
	 * what is worth typing in a terminal.
	 */
	public String shortest(Language language, String path) {
		String page = path.replaceFirst("#.*", "");
		String folder = page.substring(language.prefix().length(), page.lastIndexOf('/'));
		String last = page.substring(page.lastIndexOf('/') + 1);
		if (folder.equals(Kind.PLATFORM.address())) {
			String anchor = path.replaceFirst(".*#", "");
			return this.catalog.platform(last)
				.flatMap((platform) -> platform.row(anchor)
					.flatMap(Platform.Row::codeId)
					.map((code) -> rowsShort(language, platform, code)))
				.orElse(path);
		}
		return List.of(Kind.CODE.address(), Kind.PAIR.address()).contains(folder)
				? home(language) + Stream.of(last.split("-vs-")).map(this::number).collect(Collectors.joining("-vs-"))
				: page;
	}

	/**
	 * The code of the last part of an address, such as {@code 486}; the part itself if it
	 * is none.
	 */
	private String number(String slug) {
		return this.catalog.codes()
			.stream()
			.filter((code) -> code.slug().equals(slug))
			.map((code) -> code.id().toString())
			.findFirst()
			.orElse(slug);
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
		return this.targets.computeIfAbsent(language.tag() + " " + target, (key) -> address(language, target));
	}

	private String address(Language language, String target) {
		String scheme = target.substring(0, target.indexOf(':'));
		String name = target.substring(scheme.length() + 1);
		if (scheme.equals("rfc")) {
			return Spec.parse("RFC " + name).url();
		}
		Kind kind = Kind.of(scheme);
		if (kind == Kind.CODE || kind == Kind.PAIR) {
			List<Code> codes = Stream.of(name.split("-")).map(this::code).toList();
			boolean both = codes.stream().allMatch((code) -> code.isIn(language));
			Language here = both ? language : this.catalog.original();
			return (kind == Kind.CODE) ? code(here, codes.get(0)) : pair(here, codes.get(0), codes.get(1));
		}
		boolean here = this.catalog.entry(kind, name, language).isPresent();
		return (here ? language : this.catalog.original()).prefix() + kind.address() + "/" + name;
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

	/** A file of the lab, such as {@code lab/captures/486/call.pcap}. */
	public String recorded(String file) {
		return "/lab" + file.substring("lab/captures".length());
	}

	/** The decoder with a capture of the lab in it. */
	public String decoded(Language language, String file) {
		return page(language, "decode") + "?example=" + file.substring("lab/captures/".length());
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

	/** The languages that have a page, with its addresses. */
	List<Head.Version> versions(Predicate<Language> has, Function<Language, String> path) {
		return this.catalog.languages()
			.stream()
			.filter(has)
			.map((language) -> new Head.Version(language, path.apply(language)))
			.toList();
	}

	/** All languages, with the address of a page that every language has. */
	List<Head.Version> everywhere(String name) {
		return versions((language) -> true, (language) -> page(language, name));
	}

}
