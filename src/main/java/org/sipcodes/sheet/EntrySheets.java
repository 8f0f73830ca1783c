package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Article;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/**
 * Makes the sheets of things that have a title, facts and an article, and the list of all
 * things of such a kind.
 */
final class EntrySheets {

	private final Catalog catalog;

	private final Urls urls;

	private final Linker links;

	EntrySheets(Catalog catalog, Urls urls, Linker links) {
		this.catalog = catalog;
		this.urls = urls;
		this.links = links;
	}

	/** A thing: facts, article, and what links to it. */
	Sheet of(Language language, Entry entry) {
		Labels labels = language.labels();
		Kind kind = entry.kind();
		Article article = entry.in(language);
		boolean isClass = kind == Kind.CLASS;
		String path = this.urls.of(language, entry);
		Head head = new Head(language, path, labels.format(kind.name() + ".title", article.title()), article.summary(),
				true, this.urls.versions(entry));
		List<Link> crumbs = new ArrayList<>();
		if (kind.listed()) {
			crumbs.add(new Link(this.urls.all(language, kind), labels.get(kind.folder() + ".heading"), ""));
		}
		crumbs.add(new Link(path, isClass ? entry.name() : article.title(), ""));
		Title title = new Title(crumbs, article.title(), List.of(), null,
				isClass ? CodeClass.parse(entry.name()).digit() : 0);
		List<Part> parts = new ArrayList<>();
		if (isClass) {
			parts.add(Linker.section("codes", labels.get("class.codes"), 2, new Part.Codes(
					this.links.codes(language, this.catalog.codes(CodeClass.parse(entry.name()), language)))));
		}
		if (!kind.rows().isEmpty()) {
			parts.add(Linker.section("facts", labels.get("code.facts"), 2,
					new Part.FactTable(List.of(), new FactTables(labels).rows(kind, List.of(entry.facts())))));
		}
		parts.addAll(Linker.sections(language, entry, kind.sections(), "", 2));
		if (isClass) {
			parts.addAll(aroundClass(language));
		}
		else if (kind.listed()) {
			List<Link> from = new BackLinks(this.catalog).to(entry.target(), language)
				.stream()
				.map((source) -> link(language, source))
				.toList();
			parts.add(Linker.section("from", labels.get("section.from"), 2, new Part.Links("links", from)));
		}
		Foot foot = new Foot("", isClass ? kind.folder() : kind.folder() + "/" + entry.name(),
				this.urls.picture(language, Urls.pictureName(entry)), path, null, null);
		return new Sheet(kind.name(), head, title, List.of(new Part.Lead(article.summary())), parts, foot);
	}

	private List<Part> aroundClass(Language language) {
		List<Part> parts = new ArrayList<>();
		List<Link> guides = this.links.entries(language, Kind.GUIDE);
		if (!guides.isEmpty()) {
			parts
				.add(Linker.hidden("guides", language.labels().get("home.guides"), 2, new Part.Links("links", guides)));
		}
		parts.add(Linker.hidden("classes", language.labels().get("class.others"), 2,
				new Part.Links("links", this.links.classes(language))));
		return parts;
	}

	private Link link(Language language, Entry entry) {
		if (entry.kind() != Kind.CODE) {
			return this.links.entry(language, entry);
		}
		Code code = this.catalog.code(entry.name(), language).orElseThrow();
		return this.links.code(language, code).link();
	}

	/** All things of a kind. */
	Sheet all(Language language, Kind kind) {
		String heading = language.labels().get(kind.folder() + ".heading");
		return new Sheet(kind.folder(), head(language, kind, this.urls),
				Title.of(heading, new Link(this.urls.all(language, kind), heading, "")),
				List.of(new Part.Lead(language.labels().get(kind.folder() + ".lead"))),
				List.of(new Part.Links("links", this.links.entries(language, kind))),
				new Foot("", kind.folder(), "", this.urls.all(language, kind), null, null));
	}

	/** The head of the page with all things of a kind. */
	static Head head(Language language, Kind kind, Urls urls) {
		Labels labels = language.labels();
		return new Head(language, urls.all(language, kind), labels.get(kind.folder() + ".title"),
				labels.get(kind.folder() + ".description"), true, urls.everywhere(kind.address().substring(1)));
	}

}
