package org.sipcodes.model;

import java.util.List;

/**
 * The text under a level-2 heading.
 *
 * @param key the heading, which is a key: {@code When}
 * @param blocks paragraphs, lists and fences in their order
 * @param line the line of the heading
 */
public record Section(String key, List<Block> blocks, int line) {

	public Section {
		blocks = List.copyOf(blocks);
	}

	/** Its fences, in their order. */
	public List<Block.Fence> fences() {
		return Block.fences(this.blocks);
	}

}
