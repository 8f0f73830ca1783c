package org.sipcodes.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Seconds;
import org.sipcodes.model.TimerFacts;
import org.sipcodes.sip.Message;
import org.sipcodes.trace.Decoder;
import org.sipcodes.trace.Trace;

import static org.assertj.core.api.Assertions.assertThat;

/** The moments of the timers, computed anew and seen in a capture. */
class TimerTests {

	/** In tenths of a second. */
	private static final int T1 = 5;

	private static final int T2 = 40;

	private static final int LAST = 64 * T1;

	static Stream<Entry> rhythms() {
		return TestSite.CATALOG.entries(Kind.TIMER)
			.stream()
			.filter((timer) -> !timer.facts().all(TimerFacts.SENT_AT).isEmpty());
	}

	/** RFC 3261 §17.1.1.2: doubled each time; §17.1.2.2, §17.2.1, §13.3.1.4: up to T2. */
	@ParameterizedTest
	@MethodSource("rhythms")
	void theMomentsFollowFromT1AndT2(Entry timer) {
		List<Integer> moments = timer.facts().all(TimerFacts.SENT_AT).stream().map(Seconds::tenths).toList();
		assertThat(moments).isIn(moments(Integer.MAX_VALUE), moments(T2));
	}

	private static List<Integer> moments(int longest) {
		List<Integer> moments = new ArrayList<>();
		int moment = 0;
		for (int gap = T1; moment < LAST; gap = Math.min(2 * gap, longest)) {
			moments.add(moment);
			moment += gap;
		}
		return moments;
	}

	@Test
	void everyTimerOfTheStandardHasAPage() {
		assertThat(TestSite.CATALOG.entries(Kind.TIMER)).extracting(Entry::name)
			.contains("t1", "t2", "t4", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n",
					"invite-2xx", "reliable-1xx", "session", "registration");
	}

	/** A phone that answers a call and is never sent the ACK. */
	@Test
	void aCaptureShowsWhatThePagesSay() throws IOException {
		Trace trace = Decoder.decode(Files.readAllBytes(Path.of("src/test/resources/traces/lab_no_ack.pcap")));
		Entry timer = TestSite.CATALOG.entry(Kind.TIMER, "invite-2xx", TestSite.language("en")).orElseThrow();
		List<Message> answers = new ArrayList<>(trace.messages());
		answers.removeIf((message) -> message.status() != 200 || !message.method().equals("INVITE"));
		Message end = trace.messages().get(trace.messages().size() - 2);
		assertThat(answers.stream().map((answer) -> tenths(answers.get(0), answer)))
			.isEqualTo(timer.facts().all(TimerFacts.SENT_AT).stream().map(Seconds::tenths).toList());
		assertThat(end.method()).isEqualTo("BYE");
		assertThat(tenths(answers.get(0), end)).isEqualTo(timer.facts().one(TimerFacts.FIRES_AT).tenths());
	}

	/** Times are in microseconds. */
	private static int tenths(Message from, Message to) {
		return (int) Math.round((to.time() - from.time()) / 100_000.0);
	}

}
