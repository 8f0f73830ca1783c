package org.sipcodes.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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
		List<byte[]> seeds = Inputs.seeds();
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] input = Inputs.mutated(this.random, seeds.get(this.random.nextInt(seeds.size())));
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

	/** Max-Forwards ends at 255; who claims more must not fill the stack. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aRequestOfThousandsOfHopsIsRead(boolean backwards) {
		List<String> requests = new ArrayList<>();
		List<String> answers = new ArrayList<>();
		for (int i = 1; i < 20_000; i++) {
			String rest = "\r\nVia: SIP/2.0/UDP b;branch=z9hG4bK" + i + "\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK"
					+ (i - 1) + "\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n\r\n";
			requests.add("INVITE sip:b@c SIP/2.0" + rest);
			answers.add("SIP/2.0 486 Busy Here" + rest);
		}
		Collections.reverse(backwards ? requests : answers);
		String text = String.join("", requests) + String.join("", answers);
		FuzzTarget.fuzzerTestOneInput(text.getBytes(StandardCharsets.UTF_8));
	}

}
