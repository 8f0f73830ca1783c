package org.sipcodes.form;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/** New and revised pages of a language as Atom (RFC 4287), the latest first. */
public final class Feed {

	private static final int ENTRIES = 50;

	private final Urls urls;

	public Feed(Urls urls) {
		this.urls = urls;
	}

	/** The pages that have a date of their own. */
	public Document of(Language language, List<Sheet> sheets) {
		List<Sheet> latest = sheets.stream()
			.filter((sheet) -> !sheet.foot().updated().isEmpty())
			.sorted(Comparator.comparing((Sheet sheet) -> sheet.foot().updated()).reversed())
			.limit(ENTRIES)
			.toList();
		String home = this.urls.absolute(this.urls.home(language));
		String updated = latest.isEmpty() ? "1970-01-01" : latest.get(0).foot().updated();
		String text = Xml.PROLOG + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + language.tag() + "\">\n"
				+ Xml.element("title", language.labels().get("feed.title"))
				+ Xml.element("subtitle", language.labels().get("site.tagline")) + Xml.element("id", home)
				+ link("self", Document.ATOM, this.urls.absolute(this.urls.page(language, "feed.xml")))
				+ link("alternate", "text/html", home) + Xml.element("updated", time(updated))
				+ "<author>\n<name>sipcodes</name>\n</author>\n"
				+ latest.stream().map(this::entry).collect(Collectors.joining()) + "</feed>\n";
		return new Document(text, Document.ATOM, language.tag(), "");
	}

	private String entry(Sheet sheet) {
		String address = this.urls.absolute(sheet.head().path());
		return "<entry>\n" + Xml.element("title", sheet.head().title()) + Xml.element("id", address)
				+ link("alternate", "text/html", address) + Xml.element("updated", time(sheet.foot().updated()))
				+ Xml.element("summary", sheet.head().description()) + "</entry>\n";
	}

	private static String link(String relation, String type, String address) {
		return "<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"" + Html.escape(address) + "\"/>\n";
	}

	private static String time(String date) {
		return date + "T00:00:00Z";
	}

}
