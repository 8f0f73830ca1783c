package org.sipcodes.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.sipcodes.model.CodeId;

/**
 * Tables of sourced facts, kept beside the tests so that an edit of the content cannot
 * drift away from them.
 */
public final class GroundTruth {

	private GroundTruth() {
	}

	/** The rows of a table, each by column name. */
	public static List<Map<String, String>> table(String name) {
		try {
			List<String> lines = Files.readAllLines(Path.of("src/test/resources/facts", name));
			String[] columns = lines.get(0).split("\t", -1);
			return lines.stream().skip(1).filter((line) -> !line.startsWith("code\t")).map((line) -> {
				String[] cells = Arrays.copyOf(line.split("\t", -1), columns.length);
				Map<String, String> row = new HashMap<>();
				for (int i = 0; i < columns.length; i++) {
					row.put(columns[i], (cells[i] != null) ? cells[i] : "");
				}
				return row;
			}).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of {@code code-facts.tsv} about one field. */
	static List<Map<String, String>> facts(String field) {
		return table("code-facts.tsv").stream().filter((row) -> row.get("field").equals(field)).toList();
	}

	/** The rows about one field of one code. */
	static List<Map<String, String>> facts(String field, CodeId code) {
		return facts(field).stream().filter(of(code)).toList();
	}

	private static Predicate<Map<String, String>> of(CodeId code) {
		return (row) -> row.get("code").equals(code.toString());
	}

}
