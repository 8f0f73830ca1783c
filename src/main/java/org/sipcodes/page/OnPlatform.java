package org.sipcodes.page;

import java.util.List;

/**
 * What one platform does with one code.
 *
 * @param href where the platform's page says it
 * @param name such as {@code FreeSWITCH}
 * @param cells by direction: what it becomes, what it is made from, when it is sent, what
 * is shown
 */
public record OnPlatform(String href, String name, List<Cell> cells) {

	public OnPlatform {
		cells = List.copyOf(cells);
	}

	/**
	 * What stands in one column: the first few things, each once; the platform's page has
	 * them all.
	 *
	 * @param name of the column
	 * @param items what is shown
	 * @param more how many things are left out
	 */
	public record Cell(String name, List<Item> items, int more) {

		private static final int SHOWN = 3;

		static Cell of(PlatformPage.Group group) {
			List<Item> items = group.rows().stream().map(Item::of).distinct().toList();
			return new Cell(group.name(), items.stream().limit(SHOWN).toList(), Math.max(0, items.size() - SHOWN));
		}

	}

	/**
	 * A row without its source.
	 *
	 * @param cause the platform's own name of the cause, with its number
	 * @param subCode its own finer code
	 * @param text exactly as on the wire or on the screen
	 * @param when the situation
	 */
	public record Item(String cause, String subCode, String text, String when) {

		static Item of(PlatformRow row) {
			return new Item((row.cause() + " " + row.number()).strip(), row.subCode(), row.text(), row.when());
		}

	}

}
