package org.sipcodes.content;

import java.util.List;

/**
 * What stands under a level-2 heading.
 *
 * @param key the heading, which is a key: {@code When}
 * @param blocks prose and fences in their order
 * @param line where the heading stands
 */
public record Section(String key, List<Block> blocks, int line) {

	public Section {
		blocks = List.copyOf(blocks);
	}

	/** The fences of this section, in their order. */
	public List<Block.Fence> fences() {
		return this.blocks.stream().filter(Block.Fence.class::isInstance).map(Block.Fence.class::cast).toList();
	}

}
