package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Ladder;

/** Writes blocks as text; the form decides how running text and messages look. */
final class BlockLines {

	private final Labels labels;

	private final Function<List<Inline>, String> inline;

	private final Function<Block.Fence, String> fence;

	BlockLines(Labels labels, Function<List<Inline>, String> inline, Function<Block.Fence, String> fence) {
		this.labels = labels;
		this.inline = inline;
		this.fence = fence;
	}

	/** The blocks with an empty line between them. */
	String text(List<Block> blocks) {
		return String.join("\n\n", blocks.stream().map((block) -> block(block, "")).toList());
	}

	private String block(Block block, String indent) {
		if (block instanceof Block.Paragraph paragraph) {
			return this.inline.apply(paragraph.pieces());
		}
		if (block instanceof Block.Items list) {
			List<String> items = new ArrayList<>();
			for (List<Block> item : list.items()) {
				String mark = list.ordered() ? (items.size() + 1) + ". " : "- ";
				String inner = indent + " ".repeat(mark.length());
				items.add(indent + mark + String.join("\n" + inner,
						item.stream().map((part) -> block(part, inner).stripLeading()).toList()));
			}
			return String.join("\n", items);
		}
		Block.Fence code = (Block.Fence) block;
		return code.isLadder() ? block(story(code), indent) : this.fence.apply(code);
	}

	private Block story(Block.Fence ladder) {
		return new Block.Items(true,
				new LadderDrawing(Ladder.parse(ladder.text()), this.labels).story()
					.stream()
					.map((step) -> List.of(Block.text(step)))
					.toList());
	}

}
