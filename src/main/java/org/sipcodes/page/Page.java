package org.sipcodes.page;

/** One page of the site, with everything its template shows. */
public sealed interface Page permits HomePage, CodePage, PairPage, ClassPage, ComparePage, GuidePage, SearchPage,
		PlatformPage, PlatformsPage, CausesPage, CausePage, DevelopersPage, MissingPage, FailedPage {

	/** What every page has. */
	Head head();

	/** The name of its template. */
	String template();

	/** The address of the picture that stands for it; empty for that of the site. */
	default String picture() {
		return "";
	}

	/**
	 * The date of the last change, in ISO form; empty for a page that gathers what others
	 * say.
	 */
	default String updated() {
		return "";
	}

	/** Whether the whole page exists as Markdown too. */
	default boolean twin() {
		return false;
	}

}
