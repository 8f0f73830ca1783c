package org.sipcodes.site;

import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import org.sipcodes.form.ApiCatalog;
import org.sipcodes.form.Document;
import org.sipcodes.model.Kind;
import org.sipcodes.sheet.Sheet;

/**
 * The type of an answer, by which answers are counted and never by their address.
 *
 * @param name such as {@code code}; for a page the type of its sheet
 */
public record AnswerType(String name) {

	public static final AnswerType SUGGESTION = new AnswerType("suggestion");

	public static final AnswerType API = new AnswerType("api");

	public static final AnswerType MCP = new AnswerType("mcp");

	public static final AnswerType DATA = new AnswerType("data");

	public static final AnswerType TEXT = new AnswerType("text");

	public static final AnswerType FEED = new AnswerType("feed");

	public static final AnswerType ASSET = new AnswerType("asset");

	public static final AnswerType REDIRECT = new AnswerType("redirect");

	public static final AnswerType OTHER = new AnswerType("other");

	/**
	 * Those that are rendered: pages of the site, of things, and of all things of a kind.
	 */
	static final List<AnswerType> PAGES = Stream
		.of(Stream.of("home", "compare", "decode", "poster", "retry", "trace", "search", "developers", "design",
				"missing", "failed"), Kind.ALL.stream().map(Kind::name),
				Kind.ALL.stream().filter(Kind::listed).map(Kind::folder))
		.flatMap((names) -> names)
		.map(AnswerType::new)
		.toList();

	public static final List<AnswerType> ALL = Stream
		.concat(PAGES.stream(), Stream.of(SUGGESTION, API, MCP, DATA, TEXT, FEED, ASSET, REDIRECT, OTHER))
		.toList();

	static AnswerType of(Sheet sheet) {
		return new AnswerType(sheet.type());
	}

	static AnswerType of(Document document) {
		return switch (document.type()) {
			case Document.JSON, Document.PROBLEM, Document.SERVER_CARD, Document.AI_CATALOG -> API;
			case Document.CSV, ApiCatalog.TYPE -> DATA;
			case Document.XML, Document.ATOM -> FEED;
			default -> TEXT;
		};
	}

	/** The timer of that name for answers of this type; equal ones are one timer. */
	public Timer timer(MeterRegistry registry, String name, String description, Tags tags) {
		return Timer.builder(name).description(description).tags(tags.and("type", this.name)).register(registry);
	}

}
