package org.sipcodes.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.sipcodes.form.Json;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.site.Site;

/** Completes what a person types for a prompt or in the address of a resource. */
record Completion(Definitions definitions, Supplier<Site> site) {

	private static final int MOST = 100;

	Map<String, Object> complete(Message message) {
		Map<String, Object> reference = message.fields("ref");
		boolean prompt = "ref/prompt".equals(reference.get("type"));
		Object name = reference.get(prompt ? "name" : "uri");
		if (this.definitions.list(prompt ? "prompts" : "resourceTemplates")
			.stream()
			.noneMatch((entry) -> Objects.equals(entry.get(prompt ? "name" : "uriTemplate"), name))) {
			throw Fault.parameter("There is no prompt and no template \"" + name + "\".");
		}
		Map<String, Object> argument = message.fields("argument");
		String typed = String.valueOf(argument.get("value")).toLowerCase(Locale.ROOT);
		Map<String, Object> others = Message.map(message.fields("context").get("arguments"));
		String kind = (others == null) ? "" : String.valueOf(others.get("kind"));
		List<String> values = candidates(String.valueOf(argument.get("name")), kind)
			.filter((value) -> value.toLowerCase(Locale.ROOT).contains(typed))
			.sorted((one, other) -> Boolean.compare(starts(other, typed), starts(one, typed)))
			.toList();
		return Json.object("completion", Json.object("values", values.stream().limit(MOST).toList(), "total",
				values.size(), "hasMore", values.size() > MOST));
	}

	private static boolean starts(String value, String typed) {
		return value.toLowerCase(Locale.ROOT).startsWith(typed);
	}

	private Stream<String> candidates(String argument, String kind) {
		Catalog catalog = this.site.get().catalog();
		return switch (argument) {
			case "language" -> catalog.languages().stream().map(Language::tag);
			case "kind" -> Kind.ALL.stream().map(Kind::name);
			case "code" -> names(catalog, Kind.CODE);
			case "platform" -> names(catalog, Kind.PLATFORM);
			case "name" -> Kind.ALL.stream()
				.filter((one) -> one.name().equals(kind) || kind.isEmpty())
				.flatMap((one) -> names(catalog, one));
			default -> Stream.empty();
		};
	}

	private static Stream<String> names(Catalog catalog, Kind kind) {
		return catalog.entries(kind).stream().map(Entry::name);
	}

}
