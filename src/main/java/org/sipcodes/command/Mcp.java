package org.sipcodes.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.sipcodes.mcp.McpServer;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.Root;
import org.sipcodes.site.Site;

/**
 * The command {@code mcp}: the Model Context Protocol over standard input and output, a
 * message per line. Nothing but answers is printed.
 */
record Mcp(InputStream in, PrintStream out, PrintStream err) {

	static final String USAGE = "mcp [--sipcodes.content=<folder>]";

	/** A trace of a megabyte in Base64, and what is around it. */
	private static final int LONGEST = 1_500_000;

	/** So many messages may wait until the content is read. */
	private static final int WAITING = 64;

	/**
	 * Serves until the input ends.
	 * @return the exit status
	 */
	int run(List<String> words) {
		Options options = Options.of(words, "--sipcodes.content=");
		if (options.flaw().isPresent() || !options.words().isEmpty()) {
			return Commands.misused(this.err, options.flaw().orElse("expected no words"), USAGE);
		}
		String content = options.value("--sipcodes.content", System.getenv().getOrDefault("SIPCODES_CONTENT", ""));
		if (!content.isEmpty() && !Files.isDirectory(Path.of(content))) {
			this.err.println(content + " is not a folder");
			return Commands.MISUSED;
		}
		Root root = Root.of("", content);
		// What is only listed is answered before the content is read.
		CompletableFuture<Site> site = CompletableFuture.supplyAsync(() -> read(root));
		site.thenAcceptAsync(Site::prepareSearch);
		serve(new McpServer(site::join));
		return 0;
	}

	private Site read(Root root) {
		try {
			return Site.read(root.files().get(), Commands.address());
		}
		catch (ContentException ex) {
			ex.problems().forEach(this.err::println);
			throw ex;
		}
	}

	private void serve(McpServer server) {
		ThreadPoolExecutor workers = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(WAITING), new ThreadPoolExecutor.CallerRunsPolicy());
		try (Reader lines = new BufferedReader(new InputStreamReader(this.in, StandardCharsets.UTF_8))) {
			for (String line = line(lines); line != null; line = line(lines)) {
				String message = line;
				if (!message.isBlank()) {
					workers.execute(() -> print(server.answer(message)));
				}
			}
			workers.shutdown();
			workers.awaitTermination(1, TimeUnit.MINUTES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The next line; what is longer than any message is cut, and answered as broken. */
	private static @Nullable String line(Reader lines) throws IOException {
		StringBuilder line = new StringBuilder();
		int next = lines.read();
		if (next < 0) {
			return null;
		}
		for (; next >= 0 && next != '\n'; next = lines.read()) {
			if (line.length() < LONGEST) {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	private void print(String answer) {
		if (!answer.isEmpty()) {
			synchronized (this.out) {
				this.out.print(answer + "\n");
				this.out.flush();
			}
		}
	}

}
