package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Text;
import org.sipcodes.sheet.Urls;

/**
 * What can be asked for in a terminal.
 *
 * @param urls for complete addresses
 */
public record TerminalCards(Urls urls) {

	/** How many commands stand on pages that are about something else. */
	private static final int FIRST = 6;

	/** The card at {@code /:help}: what there is, with a command for each. */
	public Document help(Language language, List<Language> all) {
		List<String> lines = new ArrayList<>(List.of(language.labels().get("terminal.help"), ""));
		commands(language).forEach(
				(label, command) -> lines.addAll(List.of(language.labels().get("terminal.help." + label), command)));
		lines.addAll(List.of("", language.labels().get("terminal.help.languages")));
		for (Language other : all) {
			if (!other.equals(language)) {
				lines.add(curl(this.urls.page(other, ":help")));
			}
		}
		lines.addAll(List.of(language.labels().get("terminal.help.shell"),
				"  " + this.urls.absolute(this.urls.page(language, "developers")) + "#shell"));
		return new Document(String.join("\n", lines) + "\n", Document.TEXT, language.tag(), "");
	}

	/** The first commands, and the one for all of them. */
	String usage(Language language) {
		List<String> lines = new ArrayList<>(commands(language).values().stream().limit(FIRST).toList());
		lines.add(curl(this.urls.page(language, ":help")));
		return String.join("\n", lines);
	}

	private Map<String, String> commands(Language language) {
		String words = language.labels().get("search.examples").split(";")[0].replace(' ', '+');
		Map<String, String> commands = new LinkedHashMap<>(
				Text.map("code 486 pair 301-vs-302 class 4xx platform 503/freeswitch thing timer-b search q/" + words
						+ " page 486.txt color 486?color=1"));
		commands.replaceAll((label, name) -> curl(this.urls.page(language, name)));
		commands.put("json", curl(this.urls.api(language, "codes/486")));
		commands.put("decode",
				"  curl --data-binary @call.pcap " + this.urls.absolute(this.urls.page(language, "decode")));
		return commands;
	}

	/** A shell would read a question mark as a pattern. */
	private String curl(String path) {
		String address = this.urls.absolute(path);
		return "  curl " + (address.contains("?") ? "'" + address + "'" : address);
	}

	/** The names that {@code sip} in a shell is completed with, one a line. */
	public static Document names(Catalog catalog) {
		List<Kind> kinds = new ArrayList<>(Kind.ALL);
		kinds.removeAll(List.of(Kind.PAIR, Kind.CAUSE, Kind.GUIDE));
		return Document.of(kinds.stream()
			.flatMap((kind) -> catalog.entries(kind).stream())
			.map(TerminalCards::name)
			.distinct()
			.collect(Collectors.joining("\n", "", "\n")), Document.TEXT);
	}

	/** Letters mean nothing alone: {@code timer-b}. */
	private static String name(Entry entry) {
		return (entry.name().length() == 1) ? entry.kind().name() + "-" + entry.name() : entry.name();
	}

	/** Two functions for a shell: one that asks, and one that completes what is typed. */
	public String functions(Language language) {
		return """
				sip() { curl -sG --data-urlencode "q=$*" %s; }
				_sip() { COMPREPLY=($(compgen -W "${SIP_NAMES:=$(curl -s %s)}" -- "$2")); }
				complete -F _sip sip""".formatted(this.urls.absolute(this.urls.page(language, "q")),
				this.urls.absolute("/:names"));
	}

}
