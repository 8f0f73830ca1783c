package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.PairId;
import org.sipcodes.model.Platform;
import org.sipcodes.query.Found;
import org.sipcodes.query.Hit;
import org.sipcodes.query.Question;
import org.sipcodes.query.Search;
import org.sipcodes.query.Target;
import org.sipcodes.sheet.Part.Result;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/** Makes what a reader sees of a search: results and suggestions. */
public final class SearchSheets {

	/** The beginning of the key of a section of results; the name of a kind follows. */
	public static final String GROUP = "group-";

	/** What a suggestion shows of a summary. */
	private static final int NOTE = 110;

	private static final int TITLE = 60;

	/** Texts that the note of a result repeats. */
	private static final List<String> NOTES = List.of("summary", "decides");

	private final Catalog catalog;

	private final Urls urls;

	private final Supplier<Search> search;

	private final Linker links;

	/**
	 * Searches a catalog.
	 * @param search may still be in the making when it is first asked for
	 */
	public SearchSheets(Catalog catalog, Urls urls, Supplier<Search> search) {
		this.catalog = catalog;
		this.urls = urls;
		this.search = search;
		this.links = new Linker(catalog, urls);
	}

	/**
	 * The answer to a query.
	 *
	 * @param query as it was typed, shortened
	 * @param direct the address of the one page that the query names and nothing else, or
	 * empty
	 * @param meant the words that were searched instead, or empty
	 * @param sheet the page of results
	 */
	public record Answer(String query, String direct, String meant, Sheet sheet) {
	}

	public Answer find(Language language, String query) {
		String shown = query.substring(0, Math.min(query.length(), Question.LIMIT)).strip();
		Found found = this.search.get().find(language.tag(), query);
		String direct = found.direct().map((target) -> link(language, target).href()).orElse("");
		String meant = Optional.ofNullable(found.meant()).orElse("");
		return new Answer(shown, direct, meant, sheet(language, shown, query.length() > Question.LIMIT, found, meant));
	}

	private Sheet sheet(Language language, String query, boolean cut, Found found, String meant) {
		Labels labels = language.labels();
		List<Head.Version> versions = this.catalog.languages()
			.stream()
			.map((other) -> new Head.Version(other, this.urls.search(other, query)))
			.toList();
		Head head = new Head(language, this.urls.search(language, query),
				query.isEmpty() ? labels.get("search.title")
						: labels.format("search.title.query", shorten(query, TITLE)),
				labels.get("search.description"), false, versions);
		List<Part> groups = new ArrayList<>();
		for (Kind kind : Kind.ALL) {
			List<Result> results = found.of(kind.name()).stream().map((hit) -> result(language, hit)).toList();
			if (!results.isEmpty()) {
				groups.add(Linker.section(GROUP + kind.name(), labels.get("search.group." + kind.name()), 2,
						new Part.Results(results)));
			}
		}
		List<Part> intro = new ArrayList<>(List.of(new Part.Finder(query)));
		if (cut) {
			intro.add(new Part.Note("legend", "", List.of(Inline.text(labels.get("search.cut")))));
		}
		if (!meant.isEmpty()) {
			intro.add(new Part.Hint(List.of(Inline.text(labels.get("search.meant") + ": "),
					Inline.link(this.urls.search(language, meant), meant))));
		}
		String rule = rule(language, found.question());
		if (!rule.isEmpty()) {
			intro.add(new Part.Lead(rule));
		}
		if (groups.isEmpty()) {
			if (!query.isEmpty()) {
				if (rule.isEmpty()) {
					intro.add(new Part.Lead(labels.format("search.none", query)));
				}
				intro.add(new Part.Hint(List.of(Inline.text(labels.get("search.none.help")))));
			}
			intro.add(new Part.Note("examples", "", examples(language)));
			groups.add(
					Linker.section("codes", labels.get("home.classes"), 2, new Part.Grid(this.links.groups(language))));
		}
		return new Sheet("search", head, Title.of(labels.get("search.heading")), intro, groups, Foot.NONE);
	}

	/** A few pages for a reader who is still typing. */
	public List<Link> suggest(Language language, String query) {
		return this.search.get().complete(language.tag(), query).stream().map((hit) -> {
			Link link = link(language, hit.target());
			String note = hit.source().equals("symptom") ? Inline.plain(reason(hit)) : link.note();
			return new Link(link.href(), link.text(), shorten(note, NOTE));
		}).toList();
	}

	private Result result(Language language, Hit hit) {
		Link link = link(language, hit.target());
		boolean isCode = hit.target().kind().equals(Kind.CODE.name());
		int digit = isCode ? CodeId.parse(hit.target().name()).codeClass().digit() : 0;
		boolean noted = NOTES.contains(hit.source()) && hit.language().equals(language.tag());
		return new Result(noted ? new Link(link.href(), link.text(), "") : link, digit,
				language.labels().get("search.source." + hit.source()), hit.language(), reason(hit));
	}

	private static List<Inline> reason(Hit hit) {
		return hit.reason()
			.stream()
			.map((piece) -> piece.matched() ? Inline.of(Style.STRONG, Inline.text(piece.text()))
					: Inline.text(piece.text()))
			.toList();
	}

	/** What can be said of a number that is not a known code. */
	private String rule(Language language, Question question) {
		return question.codes()
			.stream()
			.map(CodeId::parse)
			.filter((id) -> this.catalog.code(id).isEmpty())
			.findFirst()
			.map((id) -> language.labels().format("missing.rule", id, id.codeClass().digit() + "00"))
			.orElse("");
	}

	private List<Inline> examples(Language language) {
		List<Inline> examples = new ArrayList<>(List.of(Inline.text(language.labels().get("search.try") + ": ")));
		Arrays.stream(language.labels().get("search.examples").split(";")).map(String::strip).forEach((example) -> {
			examples.add(Inline.link(this.urls.search(language, example), example));
			examples.add(Inline.text(" "));
		});
		return examples;
	}

	private Link link(Language language, Target target) {
		String name = target.name();
		Labels labels = language.labels();
		return switch (target.kind()) {
			case "code" -> this.links.code(language, code(name)).link();
			case "pair" -> pair(language, PairId.parse(name));
			case "class" -> {
				Entry entry = this.catalog.entry(Kind.CLASS, name, language).orElseThrow();
				yield new Link(this.urls.of(language, entry), name + " " + labels.get("class." + name + ".name"),
						entry.in(language).summary());
			}
			case "cause" -> {
				Entry entry = this.catalog.entry(Kind.CAUSE, name, language).orElseThrow();
				yield new Link(this.urls.of(language, entry),
						labels.format("cause.heading", name, entry.in(language).title()), "");
			}
			case "platform" -> row(language, name);
			default -> {
				Kind kind = Kind.of(target.kind());
				yield this.links.entry(language, this.catalog.entry(kind, name, language).orElseThrow());
			}
		};
	}

	private Link pair(Language language, PairId id) {
		Code low = code(id.low().toString());
		Code high = code(id.high().toString());
		String note = this.catalog.pair(id)
			.filter((pair) -> pair.isIn(language))
			.map((pair) -> pair.entry().in(language).summary())
			.orElse("");
		return new Link(this.urls.pair(language, low, high),
				language.labels().format("pair.short", low.name(), high.name()), note);
	}

	/** A row on the page of a platform: {@code freeswitch#receives-user-busy}. */
	private Link row(Language language, String name) {
		int sharp = name.indexOf('#');
		if (sharp < 0) {
			return this.links.entry(language, this.catalog.entry(Kind.PLATFORM, name, language).orElseThrow());
		}
		Platform platform = this.catalog.platform(name.substring(0, sharp)).orElseThrow();
		Platform.Row row = platform.rows()
			.stream()
			.filter((candidate) -> candidate.anchor().equals(name.substring(sharp + 1)))
			.findFirst()
			.orElseThrow();
		String when = row.cell("when").isEmpty() ? "" : language.labels().get("situation." + row.cell("when"));
		return new Link(this.urls.of(language, platform.entry()) + "#" + row.anchor(),
				(platform.name() + " " + row.code()).strip(), when);
	}

	private Code code(String id) {
		return this.catalog.code(CodeId.parse(id)).orElseThrow();
	}

	private static String shorten(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		int space = text.lastIndexOf(' ', length);
		return text.substring(0, (space > 0) ? space : length) + "…";
	}

}
