package org.sipcodes.sheet;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.PairId;
import org.sipcodes.model.Platform;

/**
 * Makes the sheet of every page.
 *
 * @param catalog what the pages are about
 * @param urls their addresses
 */
public record Sheets(Catalog catalog, Urls urls) {

	/** The sheet of a thing. */
	public Sheet of(Language language, Entry entry) {
		return switch (entry.kind().name()) {
			case "code" -> code(language, code(CodeId.parse(entry.name())));
			case "pair" -> {
				PairId pair = PairId.parse(entry.name());
				yield pair(language, code(pair.low()), code(pair.high()));
			}
			case "cause" -> new CauseSheets(this.catalog, this.urls, language).of(entry);
			case "platform" -> new PlatformSheets(this.catalog, this.urls, language)
				.of(this.catalog.platform(entry.name()).orElseThrow());
			default -> new EntrySheets(this.catalog, this.urls, language).of(entry);
		};
	}

	private Code code(CodeId id) {
		return this.catalog.code(id).orElseThrow();
	}

	/** The sheet with all things of a kind that is listed. */
	public Sheet all(Language language, Kind kind) {
		return (kind == Kind.CAUSE) ? new CauseSheets(this.catalog, this.urls, language).all()
				: (kind == Kind.PLATFORM) ? new PlatformSheets(this.catalog, this.urls, language).all()
						: new ListSheets(this.catalog, this.urls, language).of(kind);
	}

	public Sheet code(Language language, Code code) {
		return new CodeSheets(this.catalog, this.urls, language).of(code);
	}

	/** The sheet of two different codes, the lower one first. */
	public Sheet pair(Language language, Code low, Code high) {
		return new PairSheets(this.catalog, this.urls, language).of(low, high);
	}

	/** What a platform does with a code, which is a part of its page. */
	public Sheet rows(Language language, Platform platform, CodeId code) {
		return new PlatformSheets(this.catalog, this.urls, language).of(platform, code);
	}

	/** What systems do when a call is refused. */
	public Sheet retry(Language language) {
		return new RetrySheets(this.catalog, this.urls, language).all();
	}

	/** What is printed on one sheet of paper. */
	public Sheet poster(Language language) {
		return new PosterSheets(this.catalog, this.urls, language).poster();
	}

	/** The pages that belong to no thing of the content. */
	public SiteSheets site(Language language) {
		return new SiteSheets(this.catalog, this.urls, language);
	}

}
