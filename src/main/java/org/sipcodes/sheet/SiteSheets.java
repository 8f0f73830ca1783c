package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/** Makes the sheets that belong to no thing of the content: the home page, errors. */
final class SiteSheets {

	private static final int NEAREST = 4;

	private static final int SIMILAR = 6;

	private final Catalog catalog;

	private final Urls urls;

	private final Linker links;

	SiteSheets(Catalog catalog, Urls urls, Linker links) {
		this.catalog = catalog;
		this.urls = urls;
		this.links = links;
	}

	Sheet home(Language language) {
		Labels labels = language.labels();
		List<Part> parts = new ArrayList<>(List
			.of(Linker.section("codes", labels.get("home.classes"), 2, new Part.Grid(this.links.groups(language)))));
		List<Link> guides = this.links.entries(language, Kind.GUIDE);
		if (!guides.isEmpty()) {
			parts.add(Linker.hidden("guides", labels.get("home.guides"), 2, new Part.Links("links", guides)));
		}
		parts.add(Linker.hidden("pairs", labels.get("home.pairs"), 2,
				new Part.Hint(List.of(Inline.text(labels.get("home.pairs.lead")))), topics(language)));
		Foot foot = new Foot("", "", this.urls.picture(language, "sipcodes"), "", null, null);
		return new Sheet("home", head(language, "", "home"), Title.of(labels.get("home.heading")),
				List.of(new Part.Lead(labels.get("home.lead"))), parts, foot);
	}

	/** The picker of two codes; either may be chosen already, or empty. */
	Sheet compare(Language language, String first, String second) {
		Labels labels = language.labels();
		return new Sheet("compare", head(language, "compare", "compare"), Title.of(labels.get("compare.heading")),
				List.of(new Part.Lead(labels.get("compare.lead"))),
				List.of(new Part.Picker(this.links.groups(language), List.of(first, second)),
						Linker.section("pairs", labels.get("home.pairs"), 2, topics(language))),
				Foot.NONE);
	}

	/**
	 * How programs read the site.
	 * @param addresses what there is
	 * @param examples what one types and gets
	 */
	Sheet developers(Language language, List<Link> addresses, List<Part.Section> examples) {
		Labels labels = language.labels();
		List<Part.Row> rows = addresses.stream()
			.map((link) -> new Part.Row("",
					List.of(Part.Cell.of(List.of(Inline.link(link.href(), link.text()))), Part.Cell.of(link.note()))))
			.toList();
		List<Link> rules = Stream
			.of(labels.format("developers.rule.language", "?lang=pt", "stops-all"),
					labels.get("developers.rule.stable"), labels.format("developers.rule.cache", "If-None-Match"),
					labels.get("developers.rule.cors"), labels.format("developers.rule.errors", "RFC 9457"))
			.map((rule) -> new Link("", "", rule))
			.toList();
		List<Part> parts = new ArrayList<>();
		parts.add(Linker.section("addresses", labels.get("developers.addresses"), 2,
				new Part.Table("rows", "", List.of(), rows)));
		parts.add(Linker.section("rules", labels.get("developers.rules"), 2, new Part.Links("rules", rules)));
		parts.addAll(examples);
		Link here = new Link(this.urls.page(language, "developers"), labels.get("developers.heading"), "");
		return new Sheet("developers", head(language, "developers", "developers"), Title.of(here.text(), here),
				List.of(new Part.Lead(labels.get("developers.lead"))), parts, Foot.NONE);
	}

	/**
	 * The page for an address that leads nowhere; a number from 100 to 699 in it gets
	 * what can be said of it, and its words are searched for.
	 */
	Sheet missing(Language language, Optional<Integer> number, String words) {
		Labels labels = language.labels();
		Optional<CodeClass> known = number.flatMap(CodeClass::of);
		List<Part> intro = new ArrayList<>();
		List<CodeLink> nearest;
		String title;
		String heading;
		if (known.isPresent()) {
			CodeClass codeClass = known.get();
			title = labels.format("missing.code.title", number.get());
			heading = labels.format("missing.code.heading", number.get());
			Link link = this.links.codeClass(language, codeClass);
			intro.add(new Part.Lead(labels.format("missing.rule", number.get(), codeClass.digit() + "00")));
			intro.add(new Part.Hint(List.of(Inline.text(labels.get("missing.class") + ": "),
					Inline.link(link.href(), link.text() + " " + link.note()))));
			nearest = nearest(language, codeClass, number.get());
		}
		else {
			title = labels.get("missing.title");
			heading = labels.get("missing.heading");
			intro.add(new Part.Lead(labels.get("missing.description")));
			nearest = named(language, words);
		}
		List<Part> parts = new ArrayList<>();
		if (!nearest.isEmpty()) {
			parts.add(Linker.section("nearest", labels.get(known.isPresent() ? "missing.nearest" : "missing.similar"),
					2, new Part.Codes(nearest)));
		}
		if (!words.isEmpty()) {
			parts.add(Linker.hidden("search", labels.get("search.label"), 2, new Part.Finder(words)));
		}
		parts.add(Linker.hidden("codes", labels.get("home.classes"), 2, new Part.Grid(this.links.groups(language))));
		Head head = new Head(language, "", title, labels.get("missing.description"), false, this.urls.everywhere(""));
		return new Sheet("missing", head, Title.of(heading), intro, parts, Foot.NONE);
	}

	/** The page for a fault of the site. */
	Sheet failed(Language language) {
		Labels labels = language.labels();
		Head head = new Head(language, "", labels.get("failed.title"), labels.get("failed.lead"), false,
				this.urls.everywhere(""));
		return new Sheet("failed", head, Title.of(labels.get("failed.heading")),
				List.of(new Part.Lead(labels.get("failed.lead"))), List.of(), Foot.NONE);
	}

	private Head head(Language language, String name, String label) {
		return new Head(language, this.urls.page(language, name), language.labels().get(label + ".title"),
				language.labels().get(label + ".description"), true, this.urls.everywhere(name));
	}

	private Part topics(Language language) {
		List<Part.Section> groups = new ArrayList<>();
		List<Pair> pairs = this.catalog.pairs(language);
		for (Word topic : Pair.TOPIC.vocabulary().words()) {
			List<Pair> about = pairs.stream()
				.filter((pair) -> pair.entry().facts().one(Pair.TOPIC).equals(topic))
				.toList();
			if (!about.isEmpty()) {
				groups.add(Linker.section(topic.key(), language.labels().get(topic.label()), 3,
						new Part.Links("links", this.links.pairs(language, about))));
			}
		}
		return new Part.Topics(groups);
	}

	private List<CodeLink> nearest(Language language, CodeClass codeClass, int number) {
		List<Code> nearest = this.catalog.codes(codeClass, language)
			.stream()
			.sorted(Comparator.comparingInt((Code code) -> Math.abs(code.id().number() - number)))
			.limit(NEAREST)
			.sorted()
			.toList();
		return this.links.codes(language, nearest);
	}

	/** The codes whose phrase shares the most words with an address. */
	private List<CodeLink> named(Language language, String words) {
		Set<String> asked = new HashSet<>(Arrays.asList(words.toLowerCase(Locale.ROOT).split(" +")));
		ToLongFunction<Code> shared = (code) -> Stream.of(code.slug().split("-")).filter(asked::contains).count();
		List<Code> codes = this.catalog.codes(language);
		long most = codes.stream().mapToLong(shared).max().orElse(0);
		List<Code> named = codes.stream()
			.filter((code) -> most > 0 && shared.applyAsLong(code) == most)
			.limit(SIMILAR)
			.toList();
		return this.links.codes(language, named);
	}

}
