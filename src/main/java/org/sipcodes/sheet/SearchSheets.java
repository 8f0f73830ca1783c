package org.sipcodes.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Language;
import org.sipcodes.query.Document;
import org.sipcodes.query.Found;
import org.sipcodes.query.Hit;
import org.sipcodes.query.Hit.Piece;
import org.sipcodes.query.Passage;
import org.sipcodes.query.Question;
import org.sipcodes.query.Search;
import org.sipcodes.query.Shown;
import org.sipcodes.query.Target;

/**
 * Makes what a reader sees of a search: results and suggestions.
 *
 * @param catalog what is searched
 * @param urls its addresses
 * @param search may still be in the making when it is first asked for
 */
public record SearchSheets(Catalog catalog, Urls urls, Supplier<Search> search) {

	/** The beginning of the key of a section of results; the name of a kind follows. */
	public static final String GROUP = "group-";

	/** What a suggestion shows of a summary. */
	private static final int NOTE = 110;

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

		/** The same for a query that names one page. */
		public Answer at(String page) {
			return new Answer(this.query, page, this.meant, this.sheet);
		}

	}

	public Answer find(Language language, String query) {
		FoundSheets sheets = new FoundSheets(this.catalog, this.urls, language);
		Found found = this.search.get().find(language.tag(), query);
		String direct = found.direct().map((target) -> sheets.link(target).href()).orElse("");
		String meant = Objects.requireNonNullElse(found.meant(), "");
		return new Answer(FoundSheets.shown(query), direct, meant, sheets.of(query, found, meant));
	}

	/** The page of results before anything was searched. */
	public Sheet empty(Language language) {
		Found nothing = new Found(Question.NONE, null, List.of(), 0, null);
		return new FoundSheets(this.catalog, this.urls, language).of("", nothing, "");
	}

	/** What a search for the first code finds, made without one. */
	public Sheet sample(Language language) {
		List<Hit> hits = this.catalog.codes(language).stream().limit(1).map((code) -> {
			String id = code.id().toString();
			List<Piece> pieces = List.of(new Piece(id, true));
			return new Hit(new Target(Target.CODE, id), new Hit.Reason("number", "", language.tag(), pieces), null, 1);
		}).toList();
		Found found = new Found(Question.NONE, null, hits, 0, null);
		return new FoundSheets(this.catalog, this.urls, language).of("", found, "");
	}

	/** The search of a language as a text, for pages that search by themselves. */
	public String pack(Language language) {
		return this.search.get().pack(language.tag(), (target) -> shown(language, target));
	}

	/** A thing as a page shows it that searches by itself. */
	public Shown shown(Language language, Target target) {
		return new FoundSheets(this.catalog, this.urls, language).shown(target);
	}

	/** The addresses of all things but rows, in the order of {@link #pack}. */
	public List<String> pages(Language language) {
		FoundSheets sheets = new FoundSheets(this.catalog, this.urls, language);
		return this.search.get()
			.documents(language.tag())
			.stream()
			.map(Document::target)
			.filter((target) -> !target.kind().equals(Target.ROW))
			.map((target) -> sheets.link(target).href())
			.toList();
	}

	/** The texts of articles that can be found; each is made when it is needed. */
	public Map<Target, Supplier<List<String>>> articles(Language language) {
		Map<Target, Supplier<List<String>>> articles = new LinkedHashMap<>();
		for (Document document : this.search.get().documents(language.tag())) {
			List<Passage> texts = document.passages().stream().filter(Passage::isOfArticle).toList();
			if (!texts.isEmpty()) {
				articles.put(document.target(), () -> texts.stream().map((passage) -> passage.text().get()).toList());
			}
		}
		return articles;
	}

	/** A few pages for a reader who is still typing. */
	public List<Suggestion> suggest(Language language, String query) {
		FoundSheets sheets = new FoundSheets(this.catalog, this.urls, language);
		Found found = this.search.get().complete(language.tag(), query);
		return found.hits().stream().map((hit) -> {
			Target target = hit.target();
			Link link = sheets.link(target);
			String plate = target.kind().equals(Target.CODE) ? target.name() : "";
			String note = hit.reason().source().equals("symptom") ? Inline.plain(FoundSheets.text(hit.reason()))
					: link.note();
			String text = FoundSheets.shorten(link.text().substring(plate.length()).strip(), NOTE);
			boolean exact = found.direct().filter(target::equals).isPresent();
			return new Suggestion(new Link(link.href(), text, FoundSheets.shorten(note, NOTE)), plate,
					sheets.group(target.kind()), exact);
		}).toList();
	}

}
