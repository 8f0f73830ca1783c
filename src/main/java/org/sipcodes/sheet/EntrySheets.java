package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.sipcodes.model.Article;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
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
		parts.addAll(article(entry, kind.sections(), "", 2));
		if (codeClass != null) {
			List<CodeLink> codes = links(this.catalog.codes(codeClass, this.language));
			parts.add(section("codes", "class.codes", new Part.Codes(codes)));
			parts.addAll(guides());
			List<Link> classes = Stream.of(CodeClass.values()).map((other) -> link(other)).toList();
			parts.add(hidden("classes", "class.others", new Links("links", classes)));
		}
		else if (kind.listed()) {
			List<Entry> sources = BackLinks.to(entry.target(), this.catalog, this.language);
			List<Link> from = sources.stream().map((source) -> link(source)).toList();
			parts.add(section("from", "section.from", new Links("links", from)));
		}
		int digit = (codeClass != null) ? codeClass.digit() : 0;
		return new Sheet(kind.name(), head(entry, label(kind.name() + ".title", article.title()), article.summary()),
				new Title(crumbs, article.title(), List.of(), null, digit), List.of(new Part.Lead(article.summary())),
				parts, foot(entry, "", href(entry), List.of()));
	}

}
