package org.sipcodes.content;

/** A piece of a section: finished HTML, or a fenced block that somebody else draws. */
public sealed interface Block {

	/**
	 * Rendered Markdown.
	 *
	 * @param html complete elements, such as {@code <p>…</p>}
	 */
	record Prose(String html) implements Block {
	}

	/**
	 * A fenced block whose kind is drawn by the pages and not by Markdown.
	 *
	 * @param kind the word behind the fence, such as {@code sip}
	 * @param text the lines between the fences
	 * @param line where the fence opens
	 */
	record Fence(String kind, String text, int line) implements Block {
	}

}
