package org.sipcodes.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The Model Context Protocol over standard input and output. */
class McpTests {

	@TempDir
	Path own;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void everyLineOfTheOutputAnswersALineOfTheInput() {
		assertThat(run(List.of(),
				"""
						{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
						{"jsonrpc":"2.0","method":"notifications/initialized"}

						{"jsonrpc":"2.0","id":2,"method":"tools/list"}
						{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"explain_code","arguments":{"code":"486","language":"ru"}}}
						broken
						"""))
			.isZero();
		List<String> lines = this.out.toString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines).hasSize(4).allMatch((line) -> line.startsWith("{\"jsonrpc\":\"2.0\","));
		assertThat(lines).anyMatch((line) -> line.contains("\"id\":1,") && line.contains("2025-11-25"))
			.anyMatch((line) -> line.contains("\"id\":2,") && line.contains("decode_trace"))
			.anyMatch((line) -> line.contains("\"id\":3,") && line.contains("Кто посылает"))
			.anyMatch((line) -> line.contains("-32700"));
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@Test
	void contentOfOnesOwnIsServed() throws IOException {
		Path file = this.own.resolve("en/codes/486.md");
		Files.createDirectories(file.getParent());
		Files.writeString(file, Files.readString(Path.of("content/en/codes/486.md"))
			.replace("is the answer of one device", "is what our switch says"));
		assertThat(run(List.of("--sipcodes.content=" + this.own), """
				{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"sipcodes://en/code/486"}}
				""")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("is what our switch says");
	}

	@Test
	void aWrongCallIsToldHow() {
		assertThat(run(List.of("--content=x"), "")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("--content=x is not an option; usage: ");
		assertThat(run(List.of("--sipcodes.content=/nowhere"), "")).isEqualTo(2);
	}

	@Test
	void aMistakeInContentOfOnesOwnIsSaidBesideTheProtocol() throws IOException {
		Path file = this.own.resolve("en/codes/486.md");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "nothing");
		run(List.of("--sipcodes.content=" + this.own),
				"""
						{"jsonrpc":"2.0","id":1,"method":"tools/list"}
						{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"explain_code","arguments":{"code":"486"}}}
						""");
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("/en/codes/486.md:1: ");
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("\"id\":2,\"error\":{\"code\":-32603");
	}

	private int run(List<String> words, String input) {
		return new Mcp(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
				new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(words);
	}

}
