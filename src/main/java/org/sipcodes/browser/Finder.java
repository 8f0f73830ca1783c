package org.sipcodes.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Inline;
import org.sipcodes.query.Found;
import org.sipcodes.query.Hit;
import org.sipcodes.query.Message;
import org.sipcodes.query.Search;
import org.sipcodes.query.Shown;
import org.sipcodes.query.Target;
import org.sipcodes.query.Unpacked;
import org.sipcodes.trace.JsonText;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;

/**
 * What the script of a page calls to search. The first language that it takes is that of
 * the reader.
 */
public final class Finder {

	private static final Map<String, Unpacked> LANGUAGES = new LinkedHashMap<>();

	/** Addresses of what has a page of its own. */
	private static final Map<Target, String> PAGES = new HashMap<>();

	private static @Nullable Search search;

	private Finder() {
	}

	public static void main(String[] arguments) {
	}

	@JSBody(params = "text",
			script = "return text.normalize('NFKC').replace(/[\\p{C}\\uFFFD \\t\\n\\v\\f\\r]+/gu, ' ').trim();")
	private static native String clean(String text);

	/**
	 * Takes a language.
	 * @param packed what can be found in it
	 * @param addresses of all things but rows, in the order of the things
	 */
	@JSExport
	public static void language(String packed, String[] addresses) {
		Unpacked language = new Unpacked(packed);
		if (LANGUAGES.isEmpty()) {
			List<Target> pages = language.pages();
			for (int i = 0; i < addresses.length; i++) {
				PAGES.put(pages.get(i), addresses[i]);
			}
		}
		LANGUAGES.put(language.language(), language);
		search = Search.of(new ArrayList<>(LANGUAGES.values()), Finder::clean);
	}

	/** Takes the texts of an article. */
	@JSExport
	public static void article(String language, String kind, String name, String[] texts) {
		own(language).add(new Target(kind, name), List.of(texts));
	}

	/** Whether what was typed may be of another language. */
	@JSExport
	public static boolean isForeign(String language, String typed, boolean open) {
		return search().isForeign(language, typed, open);
	}

	/** What a reader who is still typing may mean: a few pages. */
	@JSExport
	public static String suggest(String language, String typed) {
		Found found = search().complete(language, typed);
		return JsonText.of(JsonText.list(found.hits(), (hit) -> {
			Map<String, Object> thing = thing(language, hit.target());
			if (hit.reason().source().equals("symptom")) {
				thing.put("note", text(hit.reason()));
			}
			thing.put("exact", hit.target().equals(found.only()));
			return thing;
		}));
	}

	/** The answer to a query, and which articles it quotes that are not known yet. */
	@JSExport
	public static String find(String language, String typed) {
		Found found = search().find(language, typed);
		List<Object> missing = new ArrayList<>();
		List<Object> hits = new ArrayList<>();
		for (Hit hit : found.hits()) {
			Hit.Reason reason = reason(hit);
			Target target = hit.target();
			if (!reason.section().isEmpty() && !own(reason.language()).knows(target)) {
				missing.add(List.of(reason.language(), target.kind(), target.name()));
			}
			Map<String, Object> thing = thing(language, target);
			thing.put("step", JsonText.list(own(language).shown(target).step(), Finder::piece));
			thing.put("source", reason.source());
			thing.put("section", reason.section());
			thing.put("language", reason.language());
			thing.put("reason", JsonText.list(reason.pieces(), (piece) -> List.of(piece.matched(), piece.text())));
			hits.add(thing);
		}
		List<String> unknown = new ArrayList<>(found.question().codes());
		unknown.removeIf((code) -> !own(language).shown(new Target(Target.CODE, code)).text().isEmpty());
		Target only = found.only();
		Message message = found.question().message();
		return JsonText.of(JsonText.object("only", (only == null) ? List.of() : List.of(thing(language, only)), "meant",
				(found.meant() == null) ? "" : found.meant(), "unknown", unknown, "method", message.method(), "facts",
				JsonText.list(message.facts(), Finder::fact), "leading", found.first().size(), "hits", hits, "missing",
				missing));
	}

	/** What is shown of a thing; a comparison that nobody wrote has the names of both. */
	private static Map<String, Object> thing(String language, Target target) {
		Shown shown = own(language).shown(target);
		List<Object> both = new ArrayList<>();
		for (String code : shown.text().isEmpty() ? target.codes() : List.<String>of()) {
			both.add(own(language).shown(new Target(Target.CODE, code)).text());
		}
		return JsonText.object("kind", target.kind(), "name", target.name(), "page", page(target), "text", shown.text(),
				"note", shown.note(), "both", both);
	}

	private static Object piece(Inline piece) {
		return List.of(piece.style() == Inline.Style.CODE, piece.text());
	}

	/** What a header field says, with the page of its number. */
	private static Object fact(Message.Fact fact) {
		boolean cause = fact.protocol().equalsIgnoreCase("Q.850");
		Target target = new Target(cause ? Target.CAUSE : Target.CODE, fact.number());
		return JsonText.object("field", fact.field(), "cause", cause, "protocol", fact.protocol(), "number",
				fact.number(), "text", fact.text(), "page", fact.protocol().isEmpty() ? "" : page(target));
	}

	/** The part of the article if it says more. */
	private static Hit.Reason reason(Hit hit) {
		Hit.Reason step = hit.step();
		return (step == null) ? hit.reason() : step;
	}

	private static String text(Hit.Reason reason) {
		StringBuilder text = new StringBuilder();
		reason.pieces().forEach((piece) -> text.append(piece.text()));
		return text.toString();
	}

	/** Where a thing is; a comparison that nobody wrote has no page. */
	private static String page(Target target) {
		if (target.kind().equals(Target.ROW)) {
			return page(new Target(Target.PLATFORM, target.owner())) + "#" + target.anchor();
		}
		return PAGES.getOrDefault(target, "");
	}

	private static Search search() {
		return Objects.requireNonNull(search, "no language yet");
	}

	private static Unpacked own(String language) {
		return Objects.requireNonNull(LANGUAGES.get(language), language);
	}

}
