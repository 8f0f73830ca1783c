package org.sipcodes.site;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.sipcodes.export.Form;
import org.sipcodes.page.Page;

/**
 * What kind of thing an answer is: whoever counts answers tells them apart by this and
 * never by their address. The first ones are the templates of pages.
 */
public enum Genre {

	HOME, CODE, PAIR, CLASS, GUIDE, CAUSE, CAUSES, PLATFORM, PLATFORMS, COMPARE, SEARCH, DEVELOPERS, MISSING, FAILED,
	SUGGESTION, API, DATA, TEXT, FEED, ASSET, REDIRECT, OTHER;

	/** Those that are rendered. */
	public static final Set<Genre> PAGES = EnumSet.range(HOME, FAILED);

	static Genre of(Page page) {
		return valueOf(page.template().toUpperCase(Locale.ROOT));
	}

	static Genre of(Form form) {
		return switch (form.type()) {
			case Form.JSON, Form.PROBLEM -> API;
			case Form.CSV -> DATA;
			case Form.XML, Form.ATOM -> FEED;
			default -> TEXT;
		};
	}

}
