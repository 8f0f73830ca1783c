package org.sipcodes.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the decoder is given in tests. */
public final class Inputs {

	private Inputs() {
	}

	/** Every capture and log of the tests. */
	public static List<byte[]> seeds() throws IOException {
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
	public static byte[] mutated(Random random, byte[] seed) {
		byte[] input = seed.clone();
		for (int i = random.nextInt(8); i >= 0 && input.length > 8; i--) {
			int at = random.nextInt(input.length - 4);
			int length = Math.min(1 + random.nextInt(200), input.length - at);
			switch (random.nextInt(5)) {
				case 0 -> input[at] ^= (byte) (1 << random.nextInt(8));
				case 1 -> input = Arrays.copyOf(input, at + 1);
				case 2 ->
					input = joined(Arrays.copyOf(input, at + length), Arrays.copyOfRange(input, at, input.length));
				case 3 ->
					input = joined(Arrays.copyOf(input, at), Arrays.copyOfRange(input, at + length, input.length));
				default -> Arrays.fill(input, at, at + Math.min(4, length), (byte) (random.nextBoolean() ? 0 : -1));
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
