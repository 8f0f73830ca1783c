package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sipcodes.model.Article;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Seconds;
import org.sipcodes.model.TimerFacts;
import org.sipcodes.sheet.Part.Links;
import org.sipcodes.sheet.Sheet.Title;

/**
 * Makes the sheets of things that have a title, facts and an article: facts, article, and
 * what links to the thing.
 */
record EntrySheets(Catalog catalog, Urls urls, Language language) implements Maker {

	Sheet of(Entry entry) {
		Kind kind = entry.kind();
		Article article = entry.in(this.language);
		CodeClass codeClass = (kind == Kind.CLASS) ? CodeClass.parse(entry.name()) : null;
		List<Link> crumbs = new ArrayList<>();
		if (kind.listed()) {
			crumbs.add(new Link(this.urls.all(this.language, kind), label(kind.folder() + ".heading")));
		}
		crumbs.add(new Link(href(entry), (codeClass != null) ? entry.name() : article.title()));
		List<Part> parts = new ArrayList<>();
		if (!kind.rows().isEmpty()) {
			parts.add(facts("code.facts", kind, List.of(), entry.facts()));
		}
		scale(entry.facts()).ifPresent((scale) -> parts.add(section("scale", "timer.scale", scale)));
		parts.addAll(article(entry, kind.sections(), "", 2));
		if (!kind.listed()) {
			parts.addAll(measured());
		}
		if (codeClass != null) {
			List<CodeLink> codes = this.catalog.codes(codeClass, this.language).stream().map(this::saying).toList();
			parts.add(section("codes", "class.codes", new Part.Codes(codes)));
			parts.addAll(guides());
			List<Link> classes = Stream.of(CodeClass.values()).map((other) -> link(other)).toList();
			parts.add(hidden("classes", "class.others", new Links("links", classes)));
		}
		else if (kind.listed()) {
			if (kind == Kind.TIMER) {
				parts.addAll(new LabSheets(this.catalog, this.urls, this.language).timed(entry));
			}
			parts.addAll(from(entry));
		}
		int digit = (codeClass != null) ? codeClass.digit() : 0;
		return new Sheet(kind.name(), head(entry, label(kind.name() + ".title", article.title()), article.summary()),
				new Title(crumbs, article.title(), List.of(), null, digit), List.of(new Part.Lead(article.summary())),
				parts, foot(entry, updated(entry), href(entry),
						kind.listed() ? this.catalog.entries(kind, this.language) : List.of()));
	}

	private static String updated(Entry entry) {
		return String.join("", entry.facts().all(CodeFacts.UPDATED));
	}

	private static Optional<Part> scale(Facts facts) {
		List<Seconds> sent = facts.all(TimerFacts.SENT_AT);
		Optional<Seconds> end = facts.all(TimerFacts.FIRES_AT).stream().findFirst();
		return (sent.isEmpty() && end.isEmpty()) ? Optional.empty() : Optional.of(new Part.Scale(sent, end));
	}

	/** What links to a thing, by kind. */
	private List<Part> from(Entry entry) {
		List<Part> from = new ArrayList<>();
		for (Kind kind : Kind.ALL) {
			List<Entry> sources = this.catalog.linking(kind, entry.target(), this.language);
			if (!sources.isEmpty()) {
				List<Link> links = sources.stream().map((source) -> link(source)).toList();
				from.add(section("from-" + kind.folder(), "from." + kind.name(), new Links("links", links)));
			}
		}
		return from;
	}

}
