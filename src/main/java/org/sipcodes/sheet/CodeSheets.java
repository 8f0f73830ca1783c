package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/** Makes the sheets of codes: answer, facts, article, neighbours. */
final class CodeSheets {

	private final Catalog catalog;

	private final Urls urls;

	private final Linker links;

	private final PlatformSheets platforms;

	CodeSheets(Catalog catalog, Urls urls, Linker links, PlatformSheets platforms) {
		this.catalog = catalog;
		this.urls = urls;
		this.links = links;
		this.platforms = platforms;
	}

	Sheet of(Language language, Code code) {
		Labels labels = language.labels();
		CodeLink link = this.links.code(language, code);
		Head head = new Head(language, link.href(), labels.format("code.title", code.name()), link.summary(), true,
				this.urls.versions(code.entry()));
		Title title = new Title(
				List.of(this.links.codeClass(language, code.codeClass()), new Link(link.href(), link.id(), "")),
				code.name(), List.of(link), this.links.codeClass(language, code.codeClass()), link.digit());
		List<Part> intro = new ArrayList<>(List.of(new Part.Lead(link.summary())));
		intro.addAll(markers(labels, code));
		List<Part> parts = new ArrayList<>();
		parts.add(Linker.section("facts", labels.get("code.facts"), 2,
				new Part.FactTable(List.of(), new FactTables(labels).rows(Kind.CODE, List.of(code.facts())))));
		for (Part.Section section : Linker.sections(language, code.entry(), Kind.CODE.sections(), "", 2)) {
			parts.add(new Part.Section(section.key(), section.title(), 2, !section.key().equals("example"), List.of(),
					section.parts()));
		}
		this.platforms.on(language, code)
			.ifPresent((table) -> parts.add(Linker.hidden("platforms", labels.get("platforms.code"), 2, table)));
		Inline any = Inline.link(this.urls.page(language, "compare") + "?a=" + link.id().replace("+", "%2B"),
				labels.format("code.compare.any", link.id()));
		parts.add(Linker.section("compare", labels.get("code.compare"), 2,
				new Part.Links("links", this.links.pairs(language, this.catalog.pairs(code.id(), language))),
				new Part.Hint(List.of(any))));
		parts.add(Linker.section("more", labels.get("section.more"), 2,
				this.links.specs(code.facts().all(CodeFacts.SPECS))));
		List<Code> all = this.catalog.codes(language);
		int index = all.indexOf(code);
		Foot foot = new Foot(code.updated(), "codes/" + link.id(),
				this.urls.picture(language, Urls.pictureName(code.entry())), this.urls.home(language) + link.id(),
				neighbour(language, all, index - 1), neighbour(language, all, index + 1));
		return new Sheet("code", head, title, intro, parts, foot);
	}

	private @Nullable Link neighbour(Language language, List<Code> codes, int index) {
		if (index < 0 || index >= codes.size()) {
			return null;
		}
		Code code = codes.get(index);
		return new Link(this.urls.code(language, code), code.id().toString(), code.phrase());
	}

	/** Remarks on a code that is not current or not registered. */
	private static List<Part> markers(Labels labels, Code code) {
		List<Part> markers = new ArrayList<>();
		if (!code.isCurrent()) {
			Word status = code.facts().one(CodeFacts.STATUS);
			markers.add(marker(labels.get(status.label()), says(labels, status, code)));
		}
		if (!code.isRegistered()) {
			String origins = code.facts()
				.all(CodeFacts.ORIGINS)
				.stream()
				.map((origin) -> says(labels, origin, code))
				.collect(Collectors.joining(" "));
			markers.add(marker(labels.get("code.unregistered"), origins));
		}
		return markers;
	}

	private static String says(Labels labels, Word word, Code code) {
		return labels.format(word.label() + "." + Vocabulary.SAYS, code.id());
	}

	private static Part marker(String label, String text) {
		return new Part.Note("marker", label, List.of(Inline.text(text)));
	}

}
