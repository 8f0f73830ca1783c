package org.sipcodes.page;

import java.util.List;

/**
 * Q.850 causes and SIP codes, both ways, with what platforms make of them.
 *
 * @param head what every page has
 * @param toSip causes and the codes that they become
 * @param fromSip codes and the causes that they become
 */
public record CausesPage(Head head, Matrix toSip, Matrix fromSip) implements Page {

	@Override
	public String template() {
		return "causes";
	}

	@Override
	public boolean twin() {
		return true;
	}

	/**
	 * A table with a column for the standard and one per platform.
	 *
	 * @param columns names of the platforms, with the address of their pages
	 * @param rows one per cause or code
	 */
	public record Matrix(List<Link> columns, List<Row> rows) {
	}

	/**
	 * A row of a matrix.
	 *
	 * @param key its anchor, such as {@code q17} or {@code sip486}
	 * @param subject the cause or code
	 * @param standard what RFC 3398 says, as HTML
	 * @param platforms what each platform does
	 * @param disagree whether the platforms or the standard say different things
	 */
	public record Row(String key, Link subject, String standard, List<Cell> platforms, boolean disagree) {
	}

	/**
	 * What one platform does.
	 *
	 * @param html empty where nothing is known
	 * @param differs whether it is not what the standard says
	 */
	public record Cell(String html, boolean differs) {
	}

}
