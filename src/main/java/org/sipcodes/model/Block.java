package org.sipcodes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A piece of a section without its looks. */
public sealed interface Block {

	/** A paragraph. */
	record Paragraph(List<Inline> pieces) implements Block {
	}

	/**
	 * A list.
	 *
	 * @param ordered whether its items are numbered
	 * @param items what is in each item
	 */
	record Items(boolean ordered, List<List<Block>> items) implements Block {
	}

	/**
	 * A fenced block.
	 *
	 * @param kind the word behind the fence: {@code sip} for a message, {@code ladder}
	 * for a message flow, or empty
	 * @param text the lines between the fences
	 * @param line the line of the fence that opens it
	 */
	record Fence(String kind, String text, int line) implements Block {

		public boolean isMessage() {
			return this.kind.equals("sip");
		}

		public boolean isLadder() {
			return this.kind.equals("ladder");
		}

	}

	/** One paragraph of plain text. */
	static Block text(String text) {
		return new Paragraph(List.of(Inline.text(text)));
	}

	/** Visits every paragraph, those of list items too. */
	static void paragraphs(List<Block> blocks, Consumer<List<Inline>> visitor) {
		for (Block block : blocks) {
			if (block instanceof Paragraph paragraph) {
				visitor.accept(paragraph.pieces());
			}
			else if (block instanceof Items list) {
				list.items().forEach((item) -> paragraphs(item, visitor));
			}
		}
	}

	/** The fences among some blocks, in their order. */
	static List<Fence> fences(List<Block> blocks) {
		List<Fence> fences = new ArrayList<>();
		for (Block block : blocks) {
			if (block instanceof Fence fence) {
				fences.add(fence);
			}
		}
		return fences;
	}

}
