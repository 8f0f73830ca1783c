package org.sipcodes.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes the file of a SQLite database with one table of texts and one index, the same
 * bytes for the same rows (https://www.sqlite.org/fileformat2.html).
 */
public final class SqliteFile {

	private static final int PAGE = 4096;

	/** What the first page begins with. */
	private static final int HEADER = 100;

	/** Of the version of SQLite whose format it is. */
	private static final int VERSION = 3_040_000;

	/** The longest record of an index that is not continued on another page. */
	private static final int LONGEST = (PAGE - 12) * 64 / 255 - 23;

	private static final byte[] NOTHING = {};

	/** The first one is written when it is known where the others are. */
	private final List<byte[]> pages = new ArrayList<>(List.of(NOTHING));

	private SqliteFile() {
	}

	/** The two sorts of trees, each with the types of its pages. */
	private enum Tree {

		/** Of the rows by their number; inner pages have nothing but numbers. */
		TABLE(13, 5),
		/** Of records; each of them is on one page, a leaf or not. */
		INDEX(10, 2);

		private final int leaf;

		private final int node;

		Tree(int leaf, int node) {
			this.leaf = leaf;
			this.node = node;
		}

	}

	/**
	 * A page of a tree, seen from above.
	 *
	 * @param page its number; nothing below a leaf
	 * @param divider what is between it and the next one, as inner pages have it
	 */
	private record Child(byte[] page, byte[] divider) {
	}

	/**
	 * Writes a database.
	 * @param table its name; it has an {@code id} and the columns
	 * @param index the name of the index over all columns
	 * @param columns the names of the columns
	 * @param rows a text for each column; of equal ones there is one
	 */
	public static byte[] of(String table, String index, List<String> columns, Collection<List<String>> rows) {
		SqliteFile file = new SqliteFile();
		List<byte[]> cells = new ArrayList<>();
		List<byte[]> numbers = new ArrayList<>();
		List<byte[]> keys = new ArrayList<>();
		for (List<String> row : rows.stream().distinct().sorted(SqliteFile::compare).toList()) {
			int id = cells.size() + 1;
			List<@Nullable Object> values = new ArrayList<>(row);
			values.add(id);
			byte[] key = record(values);
			if (key.length > LONGEST) {
				throw new IllegalArgumentException(row + " has more than " + LONGEST + " bytes");
			}
			keys.add(joined(varint(key.length), key));
			// The number of a row is not in its record: the tree has it.
			values.remove(values.size() - 1);
			values.add(0, null);
			cells.add(row(id, record(values)));
			numbers.add(varint(id));
		}
		int first = file.tree(Tree.TABLE, cells, numbers);
		int second = file.tree(Tree.INDEX, keys, keys);
		String texts = columns.stream().map((column) -> ", " + column + " TEXT").collect(Collectors.joining());
		String names = String.join(", ", columns);
		file.pages.set(0,
				file.first(List.of(
						row(1, record(Arrays.asList("table", table, table, first,
								"CREATE TABLE " + table + "(id INTEGER PRIMARY KEY" + texts + ")"))),
						row(2, record(Arrays.asList("index", index, table, second,
								"CREATE UNIQUE INDEX " + index + " ON " + table + " (" + names + ")"))))));
		return joined(file.pages.toArray(byte[][]::new));
	}

	/** Column by column, in the order of the bytes. */
	private static int compare(List<String> one, List<String> other) {
		int order = 0;
		for (int i = 0; order == 0 && i < one.size(); i++) {
			order = Arrays.compareUnsigned(utf8(one.get(i)), utf8(other.get(i)));
		}
		return order;
	}

	/**
	 * Adds the pages of a tree and gives the number of the one at its top.
	 * @param cells what its leaves have
	 * @param dividers what is between two leaves if a cell is the last one of its leaf
	 */
	private int tree(Tree tree, List<byte[]> cells, List<byte[]> dividers) {
		List<Child> level = new ArrayList<>(dividers.stream().map((divider) -> new Child(NOTHING, divider)).toList());
		level.add(new Child(NOTHING, NOTHING));
		level = level(tree.leaf, tree == Tree.INDEX, cells, level);
		while (level.size() > 1) {
			List<byte[]> inner = level.subList(0, level.size() - 1)
				.stream()
				.map((child) -> joined(child.page(), child.divider()))
				.toList();
			level = level(tree.node, true, inner, level);
		}
		return ByteBuffer.wrap(level.get(0).page()).getInt();
	}

	/**
	 * Adds the pages of one level.
	 * @param moves whether the last cell of a page is on the page above instead
	 * @param below what each cell leads to; one more is behind the last cell
	 */
	private List<Child> level(int type, boolean moves, List<byte[]> cells, List<Child> below) {
		List<Child> level = new ArrayList<>();
		List<byte[]> page = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			Child before = below.get(Math.max(0, i - 1));
			if (!fits(8 + before.page().length, page, cells.get(i))) {
				page.subList(page.size() - (moves ? 1 : 0), page.size()).clear();
				level.add(child(type, page, before));
				page.clear();
			}
			page.add(cells.get(i));
		}
		level.add(child(type, page, below.get(cells.size())));
		return level;
	}

	private Child child(int type, List<byte[]> cells, Child last) {
		this.pages.add(page(ByteBuffer.allocate(PAGE), type, cells, last.page()));
		return new Child(number(this.pages.size()), last.divider());
	}

	private static boolean fits(int header, List<byte[]> page, byte[] cell) {
		int size = page.stream().mapToInt((other) -> other.length + 2).sum();
		return header + size + cell.length + 2 <= PAGE;
	}

	/** Cells from the end of the page backwards, their places from its beginning. */
	private static byte[] page(ByteBuffer page, int type, List<byte[]> cells, byte[] last) {
		int end = PAGE - cells.stream().mapToInt((cell) -> cell.length).sum();
		page.put((byte) type).putShort((short) 0).putShort((short) cells.size()).putShort((short) end);
		page.put((byte) 0).put(last);
		int place = PAGE;
		for (byte[] cell : cells) {
			place -= cell.length;
			page.putShort((short) place);
			page.put(place, cell);
		}
		return page.array();
	}

	/** The page with the header of the file, which lists the table and the index. */
	private byte[] first(List<byte[]> cells) {
		ByteBuffer page = ByteBuffer.allocate(PAGE);
		page.put(utf8("SQLite format 3\0")).putShort((short) PAGE);
		// No write-ahead log, nothing kept free; three numbers that are fixed.
		page.put(new byte[] { 1, 1, 0, 64, 32, 32 });
		page.putInt(24, 1).putInt(28, this.pages.size()).putInt(40, 1);
		// The fourth format of the list, texts in UTF-8.
		page.putInt(44, 4).putInt(56, 1);
		page.putInt(92, 1).putInt(96, VERSION).position(HEADER);
		return page(page, Tree.TABLE.leaf, cells, NOTHING);
	}

	private static byte[] row(int number, byte[] record) {
		return joined(varint(record.length), varint(number), record);
	}

	/** Types, then values: nothing, a number of four bytes, a text. */
	private static byte[] record(List<@Nullable Object> values) {
		byte[] types = NOTHING;
		byte[] all = NOTHING;
		for (Object value : values) {
			byte[] bytes = (value == null) ? NOTHING : (value instanceof Integer id) ? number(id) : utf8("" + value);
			types = joined(types, varint((value == null) ? 0 : (value instanceof Integer) ? 4 : 13 + 2 * bytes.length));
			all = joined(all, bytes);
		}
		return joined(varint(types.length + 1), types, all);
	}

	/** Seven bits in each byte, the first ones first. */
	private static byte[] varint(int value) {
		byte[] bytes = new byte[Math.max(1, (38 - Integer.numberOfLeadingZeros(value)) / 7)];
		for (int i = bytes.length - 1, rest = value; i >= 0; i--, rest >>>= 7) {
			bytes[i] = (byte) (rest & 0x7f | ((i < bytes.length - 1) ? 0x80 : 0));
		}
		return bytes;
	}

	private static byte[] number(int value) {
		return ByteBuffer.allocate(4).putInt(value).array();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] joined(byte[]... parts) {
		ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt((part) -> part.length).sum());
		Arrays.stream(parts).forEach(joined::put);
		return joined.array();
	}

}
