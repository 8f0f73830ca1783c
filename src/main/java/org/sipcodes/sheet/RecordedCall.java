package org.sipcodes.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Block.Fence;
import org.sipcodes.sip.Message;
import org.sipcodes.trace.Decoder;

/**
 * A call as it was recorded, in the blocks that an example is written in.
 *
 * @param messages all of them, in the order of time
 */
record RecordedCall(List<Message> messages) {

	/** Who talks, in the order in which they first do. */
	private static final List<String> CALL = List.of("caller", "callee");

	private static final List<String> CALL_OVER_A_PROXY = List.of("caller", "proxy", "gateway");

	private static final List<String> NO_CALL = List.of("client", "server");

	/** Microseconds of silence that are worth a line. */
	private static final long SILENCE = 100_000;

	static RecordedCall of(byte[] packets) {
		return new RecordedCall(Decoder.read(packets).messages());
	}

	/** Every message of the call as an arrow. */
	Fence ladder() {
		List<String> hosts = this.messages.stream()
			.flatMap((message) -> Stream.of(message.source().host(), message.target().host()))
			.distinct()
			.toList();
		List<String> lanes = !this.messages.get(0).is("INVITE") ? NO_CALL
				: (hosts.size() > CALL.size()) ? CALL_OVER_A_PROXY : CALL;
		StringBuilder ladder = new StringBuilder();
		long before = this.messages.get(0).time();
		for (Message message : this.messages) {
			if (message.time() - before > SILENCE) {
				ladder.append(String.format(Locale.ROOT, "pause: %.1f s\n", (message.time() - before) / 1e6));
			}
			before = message.time();
			ladder.append("%s -> %s: %s\n".formatted(lanes.get(hosts.indexOf(message.source().host())),
					lanes.get(hosts.indexOf(message.target().host())), message.start()));
		}
		return new Fence("ladder", ladder.toString(), 0);
	}

	/** The first message with a code, behind the request that it answers. */
	List<Block> exchange(String code) {
		return this.messages.stream()
			.filter((message) -> String.valueOf(message.status()).equals(code))
			.limit(1)
			.flatMap((answer) -> Stream.concat(request(answer), Stream.of(answer)))
			.<Block>map(RecordedCall::block)
			.toList();
	}

	private Stream<Message> request(Message answer) {
		return this.messages.stream()
			.filter((message) -> message.isRequest() && message.branch().equals(answer.branch())
					&& message.target().equals(answer.source()))
			.limit(1);
	}

	private static Fence block(Message message) {
		return new Fence("sip", message.text().replace("\r\n", "\n").stripTrailing(), 0);
	}

}
