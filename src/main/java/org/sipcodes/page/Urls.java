package org.sipcodes.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Guide;
import org.sipcodes.catalog.PairId;
import org.sipcodes.catalog.Platform;
import org.sipcodes.catalog.Spec;
import org.sipcodes.language.Language;

/** Every address of the site; nothing else builds one. */
public final class Urls {

	private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

	private final String origin;

	/**
	 * Addresses of a site.
	 * @param origin how readers reach it, such as {@code https://sipcodes.example}
	 */
	public Urls(String origin) {
		this.origin = origin.replaceAll("/+$", "");
	}

	/** The complete address of a path, for search engines. */
	public String absolute(String path) {
		return this.origin + path;
	}

	public String home(Language language) {
		return prefix(language) + "/";
	}

	public String code(Language language, Code code) {
		return prefix(language) + "/sip/" + slug(code);
	}

	/** The short address of a code, which redirects. */
	public String shortCode(Language language, CodeId code) {
		return prefix(language) + "/sip/" + code;
	}

	public String codeClass(Language language, CodeClass codeClass) {
		return prefix(language) + "/sip/" + codeClass.tag();
	}

	public String compare(Language language) {
		return prefix(language) + "/compare";
	}

	/** The page of two different codes, in whatever order they come. */
	public String pair(Language language, Code one, Code other) {
		boolean ordered = one.id().compareTo(other.id()) < 0;
		return prefix(language) + "/compare/sip/" + slug(ordered ? one : other) + "-vs-" + slug(ordered ? other : one);
	}

	/** The short address of a pair, which redirects. */
	public String shortPair(Language language, PairId pair) {
		return prefix(language) + "/compare/sip/" + pair.low() + "-vs-" + pair.high();
	}

	/** The results of a search; its words are the parameter {@code q}. */
	public String search(Language language) {
		return prefix(language) + "/search";
	}

	/** The results of a query. */
	public String search(Language language, String query) {
		return query.isEmpty() ? search(language)
				: search(language) + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
	}

	/** What a reader who is still typing may mean; the query follows as {@code ?q=}. */
	public String suggest(Language language) {
		return prefix(language) + "/suggest";
	}

	/** The picture that stands for the site. */
	public String card(Language language) {
		return card(language, "sipcodes");
	}

	public String card(Language language, CodeClass codeClass) {
		return card(language, codeClass.tag());
	}

	public String card(Language language, Code code) {
		return card(language, code.id().toString());
	}

	/** The picture of a pair, the lower code first. */
	public String card(Language language, Code low, Code high) {
		return card(language, low.id() + "-" + high.id());
	}

	private static String card(Language language, String name) {
		return "/cards/" + language.tag() + "/" + name + ".png";
	}

	/** What a browser needs to search from its address bar. */
	public String openSearch(Language language) {
		return prefix(language) + "/opensearch.xml";
	}

	public String guide(Language language, Guide guide) {
		return guide(language, guide.slug());
	}

	String guide(Language language, String slug) {
		return prefix(language) + "/guides/" + slug;
	}

	public String platforms(Language language) {
		return prefix(language) + "/platforms";
	}

	public String platform(Language language, Platform platform) {
		return platforms(language) + "/" + platform.slug();
	}

	public String causes(Language language) {
		return prefix(language) + "/q850";
	}

	public String cause(Language language, int number) {
		return causes(language) + "/" + number;
	}

	/** How programs read the site. */
	public String developers(Language language) {
		return prefix(language) + "/developers";
	}

	public String feed(Language language) {
		return prefix(language) + "/feed.xml";
	}

	/** The list of sitemaps. */
	public String sitemap() {
		return "/sitemap.xml";
	}

	public String sitemap(Language language) {
		return "/sitemap-" + language.tag() + ".xml";
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

	/** Where a section can be read; empty for a document that is no RFC. */
	public String spec(Spec spec) {
		if (!spec.isRfc()) {
			return "";
		}
		String section = spec.section().isEmpty() ? "" : "#section-" + spec.section();
		return "https://www.rfc-editor.org/rfc/rfc" + spec.document().substring("RFC ".length()) + section;
	}

	/**
	 * The last part of a code's address: {@code 486-busy-here}, the same in every
	 * language.
	 */
	public static String slug(Code code) {
		String phrase = NO_SLUG.matcher(code.facts().phrase().toLowerCase(Locale.ROOT)).replaceAll("-");
		String slug = code.id().number() + "-" + phrase;
		return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
	}

	private static String prefix(Language language) {
		return language.isDefault() ? "" : "/" + language.tag();
	}

}
