package org.sipcodes.sheet;

import java.util.List;
import java.util.Optional;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.PairId;

/** Makes the sheet of every page. */
public final class Sheets {

	private final Catalog catalog;

	private final CodeSheets codes;

	private final PairSheets pairs;

	private final EntrySheets entries;

	private final CauseSheets causes;

	private final PlatformSheets platforms;

	private final SiteSheets site;

	private final Linker links;

	public Sheets(Catalog catalog, Urls urls) {
		this.links = new Linker(catalog, urls);
		this.catalog = catalog;
		this.platforms = new PlatformSheets(catalog, urls);
		this.codes = new CodeSheets(catalog, urls, this.links, this.platforms);
		this.pairs = new PairSheets(catalog, urls, this.links);
		this.entries = new EntrySheets(catalog, urls, this.links);
		this.causes = new CauseSheets(catalog, urls);
		this.site = new SiteSheets(catalog, urls, this.links);
	}

	/** The sheet of a thing. */
	public Sheet of(Language language, Entry entry) {
		return switch (entry.kind().name()) {
			case "code" -> code(language, this.catalog.code(entry.name(), language).orElseThrow());
			case "pair" -> {
				Pair pair = this.catalog.pair(PairId.parse(entry.name())).orElseThrow();
				yield pair(language, pair.low(), pair.high());
			}
			case "cause" -> this.causes.of(language, entry);
			case "platform" -> this.platforms.of(language, this.catalog.platform(entry.name()).orElseThrow());
			default -> this.entries.of(language, entry);
		};
	}

	/** The sheet with all things of a kind that is listed. */
	public Sheet all(Language language, Kind kind) {
		return (kind == Kind.CAUSE) ? this.causes.all(language)
				: (kind == Kind.PLATFORM) ? this.platforms.all(language) : this.entries.all(language, kind);
	}

	public Sheet code(Language language, Code code) {
		return this.codes.of(language, code);
	}

	/** All codes by class. */
	public List<Part.ClassGroup> groups(Language language) {
		return this.links.groups(language);
	}

	/** The sheet of two different codes, the lower one first. */
	public Sheet pair(Language language, Code low, Code high) {
		return this.pairs.of(language, low, high);
	}

	public Sheet home(Language language) {
		return this.site.home(language);
	}

	/** The picker of two codes; either may be chosen already, or empty. */
	public Sheet compare(Language language, String first, String second) {
		return this.site.compare(language, first, second);
	}

	/**
	 * How programs read the site.
	 * @param addresses what there is
	 * @param examples what one types and gets
	 */
	public Sheet developers(Language language, List<Link> addresses, List<Part.Section> examples) {
		return this.site.developers(language, addresses, examples);
	}

	/** The page for an address that leads nowhere; see {@link SiteSheets#missing}. */
	public Sheet missing(Language language, Optional<Integer> number, String words) {
		return this.site.missing(language, number, words);
	}

	/** The page for a fault of the site. */
	public Sheet failed(Language language) {
		return this.site.failed(language);
	}

}
