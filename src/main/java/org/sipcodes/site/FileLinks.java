package org.sipcodes.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Leads from file to file: makes the links of finished pages relative, so that they work
 * below any address and without one.
 *
 * @param names the names of the files by their addresses
 * @param others where a link leads that is not to a file
 * @param clean whether links to pages end without {@code .html}, as static hosts know it
 * @param complete finds the paths of complete addresses that are those of files
 */
record FileLinks(Map<String, String> names, UnaryOperator<String> others, boolean clean, Pattern complete) {

	private static final String INDEX = "index.html";

	private static final String HTML = ".html";

	/**
	 * An attribute with addresses. A quotation mark in a text is written as a reference,
	 * so that this is found nowhere but in tags; and no other attribute begins with a
	 * slash.
	 */
	private static final Pattern ATTRIBUTE = Pattern.compile("(?<=[a-z]=\")/[^\"]*(?=\")");

	/** A text in JSON or in a script that is an address. */
	private static final Pattern STRING = Pattern.compile("(?<=\")/[^\"]*(?=\")");

	/** Where a query or a place in a page begins. */
	private static final Pattern END = Pattern.compile("[?#]");

	/**
	 * Finds the paths of complete addresses.
	 * @param origin what these begin with; empty to find none
	 */
	static Pattern paths(String origin) {
		return Pattern.compile(origin.isEmpty() ? "(?!)" : "(?<=" + Pattern.quote(origin) + ")/[\\w/+%-]*(?:[.]\\w+)*");
	}

	/** A page whose file has a name. */
	String page(String html, String name) {
		return replaced(ATTRIBUTE, html, (link) -> relative(link, name));
	}

	/** A script or a manifest that is loaded by, or lies in the folder of, a file. */
	String script(String script, String name) {
		return replaced(STRING, script, (link) -> relative(link, name));
	}

	/**
	 * A page that is shown at any address.
	 * @param base what the addresses of the site begin with, such as {@code /docs/sip}
	 */
	String rooted(String html, String base) {
		return replaced(ATTRIBUTE, html, (link) -> base + "/" + target(link, "a page without an address"));
	}

	/** A text in which the complete address of a page is that of its file. */
	String complete(String text) {
		return this.complete.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(file(found.group())));
	}

	private String file(String path) {
		String name = name(path);
		return (name == null || !name.endsWith(HTML) || path.endsWith("/")) ? path : "/" + name;
	}

	/** The name of a page as a link has it, from the folder of all files. */
	String link(String name) {
		if (!this.clean || !name.endsWith(HTML)) {
			return name;
		}
		return name.equals(INDEX) || name.endsWith("/" + INDEX) ? name.substring(0, name.length() - INDEX.length())
				: name.substring(0, name.length() - HTML.length());
	}

	private static String replaced(Pattern pattern, String text, UnaryOperator<String> link) {
		return pattern.matcher(text)
			.replaceAll((found) -> Matcher
				.quoteReplacement(Stream.of(found.group().split(" ")).map(link).collect(Collectors.joining(" "))));
	}

	/** Where a link of a file leads from there. */
	String relative(String link, String name) {
		String[] from = name.split("/");
		String[] to = target(link, name).split("/", -1);
		int same = 0;
		while (same < from.length - 1 && same < to.length - 1 && from[same].equals(to[same])) {
			same++;
		}
		String way = "../".repeat(from.length - 1 - same) + String.join("/", Arrays.copyOfRange(to, same, to.length));
		return (way.isEmpty() || way.startsWith("?") || way.startsWith("#")) ? "./" + way : way;
	}

	/** Where a link leads, from the folder of all files. */
	private String target(String link, String from) {
		String name = name(link);
		String known = (name != null) ? link : this.others.apply(link);
		String file = (name != null) ? name : name(known);
		if (file == null) {
			throw new IllegalStateException(from + " leads to " + link + ", which is not among the files");
		}
		return link(file) + known.substring(end(known));
	}

	private @Nullable String name(String link) {
		String path = link.substring(0, end(link)).replace("+", "%2B");
		return this.names.get(URLDecoder.decode(path, StandardCharsets.UTF_8));
	}

	private static int end(String link) {
		return END.matcher(link).results().map(MatchResult::start).findFirst().orElse(link.length());
	}

}
