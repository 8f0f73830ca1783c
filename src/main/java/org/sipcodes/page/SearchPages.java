package org.sipcodes.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CauseName;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.PairId;
import org.sipcodes.catalog.Platform;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;
import org.sipcodes.search.Found;
import org.sipcodes.search.Hit;
import org.sipcodes.search.Passage.Source;
import org.sipcodes.search.Query;
import org.sipcodes.search.Search;
import org.sipcodes.search.Target;

/**
 * Makes what a reader sees of a search: results, suggestions, the description for
 * browsers.
 */
public final class SearchPages {

	private static final int NOTE = 110;

	private final Catalog catalog;

	private final Urls urls;

	private final Search search;

	private final Pages pages;

	public SearchPages(Catalog catalog, Urls urls, Search search, Pages pages) {
		this.catalog = catalog;
		this.urls = urls;
		this.search = search;
		this.pages = pages;
	}

	public Found find(Language language, String query) {
		return this.search.find(language, query);
	}

	/**
	 * The address of the one page that a query names, if it names one and nothing else.
	 */
	public Optional<String> only(Language language, Found found) {
		return found.direct().map((target) -> link(language, target).href());
	}

	public SearchPage results(Language language, String query, Found found) {
		Labels labels = language.labels();
		String shown = query.substring(0, Math.min(query.length(), Query.LIMIT)).strip();
		Head head = new Head(language, this.urls.search(language, shown),
				shown.isEmpty() ? labels.get("search.title") : labels.format("search.title.query", shorten(shown, 60)),
				labels.get("search.description"), false,
				this.catalog.languages()
					.stream()
					.map((other) -> new Head.Version(other, this.urls.search(other, shown)))
					.toList());
		List<SearchPage.Group> groups = Arrays.stream(Target.Kind.values())
			.map((kind) -> group(language, kind, found.of(kind)))
			.filter((group) -> !group.results().isEmpty())
			.toList();
		return new SearchPage(head, shown, query.length() > Query.LIMIT, meant(language, found),
				rule(language, found.query()), groups, examples(language),
				groups.isEmpty() ? this.pages.groups(language) : List.of());
	}

	/** A few pages for a reader who is still typing. */
	public List<Link> suggest(Language language, String query) {
		return this.search.complete(language, query).stream().map((hit) -> {
			Link link = link(language, hit.target());
			String reason = hit.reason().stream().map(Hit.Piece::text).collect(Collectors.joining());
			return new Link(link.href(), link.text(),
					shorten((hit.source() == Source.SYMPTOM) ? reason : link.note(), NOTE));
		}).toList();
	}

	/** The OpenSearch description of a language. */
	public String description(Language language) {
		Labels labels = language.labels();
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
				<ShortName>%s</ShortName>
				<Description>%s</Description>
				<Language>%s</Language>
				<InputEncoding>UTF-8</InputEncoding>
				<OutputEncoding>UTF-8</OutputEncoding>
				<Image width="16" height="16" type="image/svg+xml">%s</Image>
				<Url type="text/html" template="%s?q={searchTerms}"/>
				<Url type="application/opensearchdescription+xml" rel="self" template="%s"/>
				</OpenSearchDescription>
				""".formatted(Html.escape(labels.get("search.short")), Html.escape(labels.get("search.description")),
				language.tag(), this.urls.absolute("/static/favicon.svg"),
				this.urls.absolute(this.urls.search(language)), this.urls.absolute(this.urls.openSearch(language)));
	}

	private SearchPage.Group group(Language language, Target.Kind kind, List<Hit> hits) {
		String key = kind.name().toLowerCase(Locale.ROOT);
		return new SearchPage.Group(key, language.labels().get("search.group." + key),
				hits.stream().map((hit) -> result(language, hit)).toList());
	}

	private SearchPage.Result result(Language language, Hit hit) {
		Link link = link(language, hit.target());
		int digit = (hit.target().kind() == Target.Kind.CODE) ? CodeId.parse(hit.target().id()).codeClass().digit() : 0;
		String source = language.labels().get("search.source." + hit.source().name().toLowerCase(Locale.ROOT));
		// The reason is part of the note already.
		boolean told = (hit.source() == Source.SUMMARY || hit.source() == Source.DECIDES)
				&& hit.language().equals(language.tag());
		return new SearchPage.Result(told ? new Link(link.href(), link.text(), "") : link, digit, source,
				hit.language(), hit.reason());
	}

	private @Nullable Link meant(Language language, Found found) {
		String meant = found.meant();
		return (meant == null) ? null : new Link(this.urls.search(language, meant), meant, "");
	}

	/** What can be said of a number that is no known code. */
	private String rule(Language language, Query query) {
		return query.codes()
			.stream()
			.filter((id) -> this.catalog.code(id).isEmpty())
			.findFirst()
			.map((id) -> language.labels().format("missing.rule", id, id.codeClass().digit() + "00"))
			.orElse("");
	}

	private List<Link> examples(Language language) {
		return Arrays.stream(language.labels().get("search.examples").split(";"))
			.map(String::strip)
			.map((example) -> new Link(this.urls.search(language, example), example, ""))
			.toList();
	}

	private Link link(Language language, Target target) {
		return switch (target.kind()) {
			case CODE -> {
				Code code = code(language, CodeId.parse(target.id())).orElseThrow();
				yield new Link(this.urls.code(language, code), code.name(), code.in(language).summary());
			}
			case PAIR -> pair(language, PairId.parse(target.id()));
			case CLASS -> {
				CodeClass codeClass = CodeClass.parse(target.id());
				yield new Link(this.urls.codeClass(language, codeClass),
						codeClass.tag() + " " + language.labels().get("class." + codeClass.tag() + ".name"),
						this.catalog.rule(codeClass).in(language).summary());
			}
			case CAUSE -> {
				CauseName cause = this.catalog.cause(Integer.parseInt(target.id())).orElseThrow();
				yield new Link(this.urls.cause(language, cause.number()),
						language.labels().format("cause.heading", cause.number(), cause.in(language)), "");
			}
			case PLATFORM -> row(language, target.id());
			case GUIDE -> {
				var guide = Optional.ofNullable(this.catalog.guides().get(target.id())).orElseThrow();
				yield new Link(this.urls.guide(language, guide), guide.in(language).title(),
						guide.in(language).summary());
			}
		};
	}

	private Link row(Language language, String id) {
		int sharp = id.indexOf('#');
		Platform platform = this.catalog.platform(id.substring(0, sharp)).orElseThrow();
		Platform.Row row = platform.rows()
			.stream()
			.filter((candidate) -> candidate.anchor().equals(id.substring(sharp + 1)))
			.findFirst()
			.orElseThrow();
		String when = row.when().isEmpty() ? "" : language.labels().get("situation." + row.when());
		return new Link(this.urls.platform(language, platform) + "#" + row.anchor(),
				(platform.name() + " " + row.code()).strip(), when);
	}

	private Link pair(Language language, PairId id) {
		Code low = code(language, id.low()).orElseThrow();
		Code high = code(language, id.high()).orElseThrow();
		String note = this.catalog.pair(id)
			.filter((pair) -> pair.isIn(language))
			.map((pair) -> pair.in(language).summary())
			.orElse("");
		return new Link(this.urls.pair(language, low, high),
				language.labels().format("pair.short", low.name(), high.name()), note);
	}

	private Optional<Code> code(Language language, CodeId id) {
		return this.catalog.code(id).filter((code) -> code.isIn(language));
	}

	private static String shorten(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		int space = text.lastIndexOf(' ', length);
		return text.substring(0, (space > 0) ? space : length) + "…";
	}

}
