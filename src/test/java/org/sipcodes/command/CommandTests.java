package org.sipcodes.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands as a person and a pipeline see it. */
class CommandTests {

	private static final String USAGE = Commands.USAGE + "\n";

	@TempDir
	Path own;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void aFolderThatIsSoundIsLeftWithZero() throws IOException {
		assertThat(run("check", this.own.toString())).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo("0 problems, 0 notices\n");
	}

	@Test
	void aNoticeIsMarkedAndHarmless() throws IOException {
		copy("en/codes/486.md", "4", "4");
		assertThat(run("check", this.own.toString())).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo(this.own
				+ "/en/codes/486.md:1: notice: not translated; the text that comes with the site stays in pt, ru\n"
				+ "0 problems, 1 notice\n");
	}

	/**
	 * The one test that starts a process: nothing else may be printed, and nothing less.
	 */
	@Test
	void everyProblemIsALineAndTheStatusIsOne() throws IOException, InterruptedException {
		copy("en/codes/486.md", "status: current", "status: tired");
		copy("en/codes/603.md", "## Fix\n", "## Cure\n");
		Process check = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1",
				"-cp", System.getProperty("java.class.path"), "org.sipcodes.Application", "check", this.own.toString())
			.redirectErrorStream(true)
			.start();
		assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
			.replace(this.own.toString(), "")).matches("""
					/en/codes/486\\.md:\\d+: "tired" is not a value of "status"; expected one of .*
					/en/codes/603\\.md:1: missing section "Fix"; expected .*
					/en/codes/603\\.md:\\d+: unknown section "Cure"; expected one of .*
					3 problems, 0 notices
					""");
		assertThat(check.waitFor()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			help,                0, out, ""
			--help,              0, out, ""
			serve,               2, err, ""
			check,               2, err, ""
			check one two,       2, err, ""
			check --server.port, 2, err, "--server.port is not a folder; "
			check /nowhere,      2, err, "/nowhere is not a folder; "
			""")
	void whoeverAsksWronglyIsToldHow(String words, int status, String where, String before) {
		assertThat(run(words.split(" "))).isEqualTo(status);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo(where.equals("out") ? USAGE : "");
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEqualTo(where.equals("err") ? before + USAGE : "");
	}

	private int run(String... words) {
		return new Commands(InputStream.nullInputStream(), new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(words);
	}

	private void copy(String name, String text, String instead) throws IOException {
		Path file = this.own.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, Files.readString(Path.of("content", name)).replace(text, instead));
	}

}
