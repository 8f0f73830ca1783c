package org.sipcodes.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Databases as SQLite itself reads and changes them. */
class SqliteFileTests {

	@TempDir
	Path folder;

	/** Trees of one page, of two levels and of three. */
	@ParameterizedTest
	@CsvSource({ "0, 2", "1, 2", "20, 2", "700, 20", "40000, 1500" })
	void sqliteFindsNoFaultAndEachRow(int count, int pages) throws IOException, SQLException {
		List<List<String>> rows = new ArrayList<>(IntStream.range(0, count)
			.mapToObj((i) -> List.of("name " + (i * 7919L % 104729), "type é𝄞", "x".repeat(i % 90)))
			.toList());
		try (Connection database = database(rows)) {
			assertThat(all(database, "pragma integrity_check")).containsExactly(List.of("ok"));
			for (String way : List.of("", "indexed by one where name >= ''")) {
				List<List<String>> found = all(database, "select name, type, path from things " + way);
				assertThat(found).hasSize(count);
				assertThat(new HashSet<>(found)).isEqualTo(new HashSet<>(rows));
			}
			assertThat(Long.parseLong(all(database, "pragma page_count").get(0).get(0))).isGreaterThan(pages);
		}
	}

	@Test
	void sqliteGoesOnWithIt() throws IOException, SQLException {
		try (Connection database = database(List.of(List.of("b", "t", "p"), List.of("a", "t", "p")))) {
			assertThat(all(database, "select id, name from things")).containsExactly(List.of("1", "a"),
					List.of("2", "b"));
			database.createStatement().execute("insert into things(name, type, path) values ('c', 't', 'p')");
			assertThat(all(database, "select max(id) from things")).containsExactly(List.of("3"));
			assertThat(all(database, "pragma integrity_check")).containsExactly(List.of("ok"));
			assertThat(all(database, "select sql from sqlite_schema")).containsExactly(
					List.of("CREATE TABLE things(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)"),
					List.of("CREATE UNIQUE INDEX one ON things (name, type, path)"));
		}
	}

	@Test
	void equalRowsAreOneAndTheirOrderDoesNotMatter() {
		List<String> one = List.of("a", "b", "c");
		List<String> other = List.of("a", "b", "d");
		assertThat(bytes(List.of(other, one, other))).isEqualTo(bytes(List.of(one, other)));
	}

	@Test
	void aRowThatDoesNotFitOnAPageIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> bytes(List.of(List.of("x".repeat(1000), "", ""))))
			.withMessageEndingWith(", , ] has more than 1002 bytes");
	}

	private static byte[] bytes(List<List<String>> rows) {
		return SqliteFile.of("things", "one", List.of("name", "type", "path"), rows);
	}

	private Connection database(List<List<String>> rows) throws IOException, SQLException {
		Path file = Files.write(this.folder.resolve("file.db"), bytes(rows));
		return DriverManager.getConnection("jdbc:sqlite:" + file);
	}

	private static List<List<String>> all(Connection database, String query) throws SQLException {
		List<List<String>> rows = new ArrayList<>();
		try (ResultSet found = database.createStatement().executeQuery(query)) {
			while (found.next()) {
				List<String> row = new ArrayList<>();
				for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
					row.add(found.getString(i));
				}
				rows.add(row);
			}
		}
		return rows;
	}

}
