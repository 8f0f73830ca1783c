package org.sipcodes.site;

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

/** Whatever a request asks for and brings along, it is answered, and soon. */
class HostileRequestTests {

	private static final int MUTATIONS = Integer.getInteger("mutations", 200);

	private final Random random = new Random(486);

	@Test
	void aBrokenRequestIsAnswered() throws IOException {
		List<byte[]> requests = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/requests"))) {
			for (Path file : files.sorted().toList()) {
				requests.add(Files.readAllBytes(file));
			}
		}
		// The site is read and its templates are compiled before time counts.
		requests.forEach(FuzzTarget::fuzzerTestOneInput);
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] input = Inputs.mutated(this.random, requests.get(this.random.nextInt(requests.size())));
			assertTimeout(Duration.ofSeconds(5), () -> FuzzTarget.fuzzerTestOneInput(input));
		}
	}

}
