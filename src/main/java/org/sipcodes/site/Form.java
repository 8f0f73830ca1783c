package org.sipcodes.site;

import org.sipcodes.form.Document;

/**
 * A form that the same address has besides the page; an earlier one is given where a
 * client likes both as much.
 */
enum Form {

	MARKDOWN(Document.MARKDOWN), JSON(Document.JSON), TEXT(Document.TEXT), ANSI(Document.ANSI);

	/** Its media type, such as {@code text/markdown}. */
	final String type;

	Form(String type) {
		this.type = type;
	}

}
