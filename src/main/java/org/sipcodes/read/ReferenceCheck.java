package org.sipcodes.read;

import java.util.List;
import java.util.Set;

import org.sipcodes.model.Kind;

/**
 * Checks that everything that the content refers to exists.
 *
 * @param files the content
 * @param problems where mistakes are added
 */
record ReferenceCheck(ContentFiles files, Problems problems) {

	/** Kinds of things that the home page shows some of. */
	private static final List<Kind> OFTEN = List.of(Kind.CODE, Kind.PAIR);

	static final String TITLES = "content/documents.properties";

	void check() {
		for (Kind kind : Kind.ALL) {
			if (kind.hasArticles()) {
				this.files.sources(kind).forEach((source) -> check(this.files.document(source)));
			}
		}
		this.files.names(Kind.PAIR).forEach(this::checkPair);
		this.files.redirects().values().forEach(this::checkRedirect);
		this.files.often().values().forEach(this::checkOften);
	}

	private void check(Document document) {
		for (Document.Reference reference : document.references()) {
			String target = reference.target();
			boolean cited = reference.kind().equals("rfc");
			document.require(!cited || this.files.titles().has("RFC " + target.split(" ")[0]), reference.line(),
					"RFC " + target + " is cited without a title; expected a line for it in " + TITLES);
			document.require(cited || exists(Kind.of(reference.kind()), target), reference.line(), "broken link "
					+ reference.kind() + ":" + target + "; expected something that has a file under content/en");
		}
	}

	/** Any two codes have a page, curated or composed. */
	private boolean exists(Kind kind, String name) {
		if (kind == Kind.CAUSE) {
			return this.files.words("causes").values().stream().anyMatch((names) -> names.has(name));
		}
		if (kind == Kind.PAIR) {
			String[] codes = name.split("-", -1);
			return codes.length == 2 && codes[0].compareTo(codes[1]) < 0
					&& this.files.names(Kind.CODE).containsAll(List.of(codes));
		}
		return this.files.names(kind).contains(name);
	}

	private void checkPair(String name) {
		Source source = this.files.sources(Kind.PAIR, name).values().iterator().next();
		for (String code : name.split("-")) {
			this.problems.require(this.files.names(Kind.CODE).contains(code), source.file(), 1, "a pair with " + code
					+ ", which has no file; expected " + source.folder() + "en/codes/" + code + ".md");
		}
	}

	private void checkOften(String folder, String names) {
		Set<String> known = OFTEN.stream()
			.filter((kind) -> kind.folder().equals(folder))
			.findFirst()
			.map(this.files::names)
			.orElse(Set.of());
		for (String name : names.split(" ")) {
			if (!known.contains(name)) {
				this.files.often()
					.report(folder, "\"" + name + "\" in " + folder
							+ "; expected codes=, pairs= and names that have a file under content/en");
			}
		}
	}

	private void checkRedirect(String from, String to) {
		Entries redirects = this.files.redirects();
		if (!from.startsWith("/") || !to.startsWith("/")) {
			redirects.report(from,
					"\"" + from + "=" + to + "\"; expected two addresses without a language, such as /old=/compare");
		}
		else if (redirects.isOverlay(to) && !redirects.isOverlay(from)) {
			// Of two files the one of the overlay has to be changed.
			redirects.report(to, to + " is where " + from + " leads; expected an address that nothing leads to");
		}
		else if (redirects.has(to)) {
			redirects.report(from, to + " is an old address itself; expected the one it leads to");
		}
	}

}
