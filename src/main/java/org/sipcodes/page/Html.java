package org.sipcodes.page;

/** The few pieces of HTML that are made in Java. */
final class Html {

	private Html() {
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** A link to an address that needs no escaping beyond HTML's. */
	static String link(String href, String text) {
		return "<a href=\"" + escape(href) + "\">" + escape(text) + "</a>";
	}

	static String code(String text) {
		return "<code>" + escape(text) + "</code>";
	}

}
