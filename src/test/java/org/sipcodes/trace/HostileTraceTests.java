package org.sipcodes.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whatever is given to the decoder, it answers, and soon. */
class HostileTraceTests {

	/** {@code -Dmutations=10000} tries harder. */
	private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);

	private final Random random = new Random(4475);

	@Test
	void brokenInputIsReadAsFarAsItGoes() throws IOException {
		List<byte[]> seeds = seeds();
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] input = mutated(seeds.get(this.random.nextInt(seeds.size())));
			assertTimeout(Duration.ofSeconds(2), () -> FuzzTarget.fuzzerTestOneInput(input));
		}
	}

	/** Ten times the input takes about ten times as long; what grows faster ends here. */
	@ParameterizedTest
	@ValueSource(strings = { "SIP/2.0 200 OK\r\n", "INVITE sip:a@b SIP/2.0\r\n\r\n", "> ", "Via: a;;;,,,\r\n",
			"INVITE sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bKa\r\n", "\"", "<", "0000  45 00\n", "\u001b[0m",
			"{\"raw\":\"SIP/2.0 200 OK\\r\\n", "v=0\r\n", "a b c d e f " })
	void aLongRepetitionIsRead(String piece) {
		byte[] input = piece.repeat(400_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
		assertTimeout(Duration.ofSeconds(20), () -> assertThat(Decoder.decode(input)).isNotNull());
	}

	private static List<byte[]> seeds() throws IOException {
		List<byte[]> seeds = new ArrayList<>();
		for (String folder : List.of("traces", "logs")) {
			try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
				files.filter((file) -> !file.toString().endsWith(".py")).sorted().forEach((file) -> {
					try {
						seeds.add(Files.readAllBytes(file));
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				});
			}
		}
		return seeds;
	}

	/** Bytes are flipped, cut out, doubled, or replaced by lengths that lie. */
	private byte[] mutated(byte[] seed) {
		byte[] input = seed.clone();
		for (int i = this.random.nextInt(8); i >= 0 && input.length > 8; i--) {
			int at = this.random.nextInt(input.length - 4);
			int length = Math.min(1 + this.random.nextInt(200), input.length - at);
			switch (this.random.nextInt(5)) {
				case 0 -> input[at] ^= (byte) (1 << this.random.nextInt(8));
				case 1 -> input = Arrays.copyOf(input, at + 1);
				case 2 ->
					input = joined(Arrays.copyOf(input, at + length), Arrays.copyOfRange(input, at, input.length));
				case 3 ->
					input = joined(Arrays.copyOf(input, at), Arrays.copyOfRange(input, at + length, input.length));
				default ->
					Arrays.fill(input, at, at + Math.min(4, length), (byte) (this.random.nextBoolean() ? 0 : -1));
			}
		}
		return input;
	}

	private static byte[] joined(byte[] one, byte[] other) {
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

}
