package org.sipcodes.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What the decoder is given in tests. */
public final class Inputs {

	private static final int MUTATIONS = Integer.getInteger("mutations", 200);

	private Inputs() {
	}

	/** Every capture and log of the tests. */
	public static List<byte[]> seeds() throws IOException {
		List<byte[]> seeds = new ArrayList<>(files("traces"));
		seeds.addAll(files("logs"));
		return seeds;
	}

	private static List<byte[]> files(String folder) throws IOException {
		List<byte[]> contents = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
			for (Path file : files.filter((one) -> !one.toString().endsWith(".py")).sorted().toList()) {
				contents.add(Files.readAllBytes(file));
			}
		}
		return contents;
	}

	/**
	 * Hands on what a folder has, and then mutations of it, each of which is borne within
	 * seconds.
	 */
	public static void assertBorne(String folder, Consumer<byte[]> target) throws IOException {
		List<byte[]> seeds = files(folder);
		// The site is read and its templates are compiled before time counts.
		seeds.forEach(target);
		Random random = new Random(486);
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] input = mutated(random, seeds.get(random.nextInt(seeds.size())));
			assertTimeout(Duration.ofSeconds(5), () -> target.accept(input));
		}
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
