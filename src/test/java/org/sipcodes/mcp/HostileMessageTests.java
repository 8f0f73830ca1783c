package org.sipcodes.mcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.sipcodes.trace.Inputs;

import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whatever an agent sends, it is answered, and soon. */
class HostileMessageTests {

	private static final int MUTATIONS = Integer.getInteger("mutations", 200);

	private final Random random = new Random(486);

	@Test
	void aBrokenMessageIsAnswered() throws IOException {
		List<byte[]> messages = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/messages"))) {
			for (Path file : files.sorted().toList()) {
				messages.add(Files.readAllBytes(file));
			}
		}
		// The site is read before time counts.
		messages.forEach(FuzzTarget::fuzzerTestOneInput);
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] input = Inputs.mutated(this.random, messages.get(this.random.nextInt(messages.size())));
			assertTimeout(Duration.ofSeconds(5), () -> FuzzTarget.fuzzerTestOneInput(input));
		}
	}

}
