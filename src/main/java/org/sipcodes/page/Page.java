package org.sipcodes.page;

/** One page of the site, with everything its template shows. */
public sealed interface Page
		permits HomePage, CodePage, PairPage, ClassPage, ComparePage, GuidePage, SearchPage, MissingPage {

	/** What every page has. */
	Head head();

	/** The name of its template. */
	String template();

}
