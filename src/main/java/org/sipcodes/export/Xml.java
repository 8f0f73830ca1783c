package org.sipcodes.export;

/** Elements of XML as text. */
final class Xml {

	static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private Xml() {
	}

	static String element(String name, String text) {
		return "<" + name + ">" + escape(text) + "</" + name + ">\n";
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
