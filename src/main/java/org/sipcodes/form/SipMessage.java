package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Labels;

/**
 * A SIP message as readers want to see it: the first line first to the eye, header names
 * set apart.
 */
final class SipMessage {

	/** A request line by its method, a header or SDP line by its name. */
	private static final Pattern ACCIDENT = Pattern.compile("^(?:[A-Z]+(?= sips?:| tel:)|(?:Via|From|To|Call-ID|CSeq"
			+ "|Contact|Record-Route|Route|Max-Forwards|Content-Length|User-Agent|Server|Date)(?=:)|[vosctb]=)");

	private final String text;

	private final List<String> lines;

	SipMessage(String text) {
		this.text = text;
		this.lines = text.lines().toList();
	}

	/** Its place on a page. */
	String anchor() {
		return "m" + Integer.toHexString(this.text.hashCode() & 0xfffff);
	}

	/** What a ladder calls it: {@code INVITE} or {@code 486 Busy Here}. */
	String name() {
		String first = this.lines.get(0);
		return isResponse() ? first.substring(first.indexOf(' ') + 1).strip() : first.split(" ", 2)[0];
	}

	private boolean isResponse() {
		return this.lines.get(0).startsWith("SIP/");
	}

	/**
	 * The message as HTML, marking the lines for which no message of the same kind has an
	 * equal.
	 * @param others the essence of those messages
	 * @param labels what header fields mean
	 * @param explained the header fields that were explained further up; more are added
	 */
	String html(Set<String> others, Labels labels, Set<String> explained) {
		boolean comparable = others.stream().anyMatch((line) -> line.startsWith(kind()));
		List<String> out = new ArrayList<>();
		boolean body = false;
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			body = body || line.isEmpty();
			String html = (i == 0) ? startLine(line) : body ? Html.escape(line) : header(line, labels, explained);
			boolean own = comparable && !line.isEmpty() && !others.contains(essence(line));
			out.add(own ? "<mark>" + html + "</mark>" : html);
		}
		return "<div class=\"message\"><pre class=\"sip\" id=\"" + anchor() + "\" tabindex=\"0\"><code>"
				+ String.join("\n", out) + "\n</code></pre></div>";
	}

	/** The essence of all messages among some blocks. */
	static Set<String> essences(List<Block> blocks) {
		return Block.fences(blocks)
			.stream()
			.filter(Block.Fence::isMessage)
			.flatMap((fence) -> new SipMessage(fence.text()).essence())
			.collect(Collectors.toSet());
	}

	/**
	 * What its lines say, without what any two examples differ in by accident: addresses,
	 * tags, branches, lengths.
	 */
	Stream<String> essence() {
		return this.lines.stream().map(this::essence);
	}

	private String essence(String line) {
		Matcher accident = ACCIDENT.matcher(line);
		return kind() + (accident.find() ? accident.group() : line);
	}

	/**
	 * A request differs from a response in nearly every line, which tells nobody
	 * anything.
	 */
	private String kind() {
		return isResponse() ? "response " : "request ";
	}

	private static String startLine(String line) {
		boolean response = line.matches("SIP/\\S* \\S+ .*");
		String look = response ? "start c" + line.charAt(line.indexOf(' ') + 1) : "start";
		return "<b class=\"" + look + "\">" + Html.escape(line) + "</b>";
	}

	/** A header field, with its meaning where it first stands on a page. */
	private static String header(String line, Labels labels, Set<String> explained) {
		int colon = line.indexOf(':');
		if (colon < 1) {
			return Html.escape(line);
		}
		String name = line.substring(0, colon);
		String key = "header." + name;
		String title = (labels.has(key) && explained.add(name)) ? " title=\"" + Html.escape(labels.get(key)) + "\""
				: "";
		return "<span class=\"name\"" + title + ">" + Html.escape(name) + "</span>"
				+ Html.escape(line.substring(colon));
	}

}
