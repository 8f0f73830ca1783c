package org.sipcodes.model;

import java.util.List;

/**
 * A piece of running text without its looks; each form writes it in its own way.
 *
 * @param style what kind of piece
 * @param text the words of a piece that has no parts; the target of a link, such as
 * {@code code:486}, {@code rfc:3261 §21.4.24} or {@code https://…}
 * @param parts the pieces inside
 */
public record Inline(Style style, String text, List<Inline> parts) {

	/** Kinds of pieces. */
	public enum Style {

		TEXT, CODE, STRONG, EMPHASIS, LINK,
		/** A text as it is on the wire or on a screen. */
		QUOTE,
		/** A remark in brackets. */
		ASIDE,
		/** How strongly the piece before it holds. */
		LEVEL

	}

	public static Inline text(String text) {
		return new Inline(Style.TEXT, text, List.of());
	}

	public static Inline code(String text) {
		return new Inline(Style.CODE, text, List.of());
	}

	public static Inline link(String target, String text) {
		return new Inline(Style.LINK, target, List.of(text(text)));
	}

	/** The same pieces in a style that has parts. */
	public static Inline of(Style style, Inline... parts) {
		return new Inline(style, "", List.of(parts));
	}

	/** The words alone. */
	public static String plain(List<Inline> pieces) {
		StringBuilder plain = new StringBuilder();
		for (Inline piece : pieces) {
			plain.append(piece.parts.isEmpty() ? piece.text : plain(piece.parts));
		}
		return plain.toString();
	}

}
