package org.sipcodes.page;

import java.util.List;

/**
 * Two codes beside each other.
 *
 * @param head what every page has
 * @param curated whether somebody wrote the comparison
 * @param compare the picker
 * @param left the lower code
 * @param right the higher code
 * @param introduction HTML
 * @param decides the question that tells them apart, as HTML
 * @param rows the facts of both
 * @param differences HTML of a numbered list
 * @param sender which one to send, HTML
 * @param receiver what to do on receipt, HTML
 * @param specs where to read more
 * @param neighbours curated pairs that share a code
 * @param updated the date of the last change, in ISO form
 * @param classes every code
 * @param picture the address of its card; empty for a composed pair
 */
public record PairPage(Head head, boolean curated, Link compare, Side left, Side right, String introduction,
		String decides, List<Row> rows, String differences, String sender, String receiver, List<Link> specs,
		List<Link> neighbours, String updated, List<ClassGroup> classes, String picture) implements Page {

	@Override
	public String template() {
		return "pair";
	}

	@Override
	public boolean twin() {
		return true;
	}

	/** As it stands above the page, in protocol text: {@code SIP 301 … vs 302 …}. */
	public String heading() {
		return "SIP " + this.left.code().name() + " vs " + this.right.code().name();
	}

	/** Both codes, for templates that do the same for each. */
	public List<Side> sides() {
		return List.of(this.left, this.right);
	}

	/**
	 * One of the two codes.
	 *
	 * @param code the code
	 * @param codeClass its class
	 * @param texts Description, When, Fix
	 * @param example messages and ladder
	 */
	public record Side(CodeLink code, Link codeClass, List<Text> texts, Text example) {
	}

	/**
	 * A fact of both codes.
	 *
	 * @param key what it is about, such as {@code sent-by}
	 * @param name the same in the language of the page
	 * @param left values of the lower code, as HTML
	 * @param right values of the higher code, as HTML
	 * @param differs whether they are not the same
	 */
	public record Row(String key, String name, List<String> left, List<String> right, boolean differs) {
	}

}
