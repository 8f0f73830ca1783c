package org.sipcodes.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.sipcodes.trace.Inputs;

import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Whatever a file of the content is made of, it is read or becomes problems, and soon.
 */
class HostileArticleTests {

	private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);

	private final Random random = new Random(2046);

	@Test
	void aBrokenArticleBecomesProblemsWithTheirLines() throws IOException {
		List<Path> articles;
		try (Stream<Path> files = Files.list(Path.of("content/en/codes"))) {
			articles = files.sorted().toList();
		}
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] article = Files.readAllBytes(articles.get(this.random.nextInt(articles.size())));
			byte[] input = Inputs.mutated(this.random, article);
			assertTimeout(Duration.ofSeconds(2), () -> FuzzTarget.fuzzerTestOneInput(input));
		}
	}

}
