package org.sipcodes.form;

/** Elements of XML as text. */
final class Xml {

	static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private Xml() {
	}

	static String element(String name, String text) {
		return "<" + name + ">" + Html.escape(text) + "</" + name + ">\n";
	}

}
