package org.sipcodes.read;

import java.util.List;

import org.sipcodes.model.CodeId;
import org.sipcodes.model.Kind;
import org.sipcodes.model.PairId;

/** Checks that everything that the content refers to exists. */
final class ReferenceCheck {

	static final String TITLES = "content/documents.properties";

	private final ContentFiles files;

	private final Entries titles;

	private final Problems problems;

	ReferenceCheck(ContentFiles files, Entries titles, Problems problems) {
		this.files = files;
		this.titles = titles;
		this.problems = problems;
	}

	void check() {
		for (Kind kind : Kind.ALL) {
			if (kind.hasArticles()) {
				this.files.names(kind)
					.forEach((name) -> this.files.sources(kind, name)
						.values()
						.forEach((source) -> this.files.document(source)
							.references()
							.forEach((reference) -> check(this.files.document(source).path(), reference))));
			}
		}
		this.files.names(Kind.PAIR).forEach(this::checkPair);
	}

	private void check(String path, Reference reference) {
		boolean cited = reference.kind().equals("rfc");
		if (cited && !this.titles.has("RFC " + reference.target().split(" ")[0])) {
			this.problems.add(path, reference.line(),
					"RFC " + reference.target() + " is cited without a title; expected a line for it in " + TITLES);
		}
		else if (!cited && !exists(Kind.of(reference.kind()), reference.target())) {
			this.problems.add(path, reference.line(), "broken link " + reference.kind() + ":" + reference.target()
					+ "; expected something that has a file under content/en");
		}
	}

	/** Any two codes have a page, curated or composed. */
	private boolean exists(Kind kind, String name) {
		if (kind == Kind.CAUSE) {
			return this.files.words("causes").values().stream().anyMatch((names) -> names.has(name));
		}
		if (kind != Kind.PAIR) {
			return this.files.names(kind).contains(name);
		}
		try {
			PairId pair = PairId.parse(name);
			return exists(Kind.CODE, pair.low().toString()) && exists(Kind.CODE, pair.high().toString());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private void checkPair(String name) {
		PairId pair = PairId.parse(name);
		for (CodeId code : List.of(pair.low(), pair.high())) {
			if (!exists(Kind.CODE, code.toString())) {
				Source source = this.files.sources(Kind.PAIR, name).values().iterator().next();
				this.problems.add(source.file(), 1, "a pair with " + code + ", which has no file; expected "
						+ source.folder() + "en/codes/" + code + ".md");
			}
		}
	}

}
