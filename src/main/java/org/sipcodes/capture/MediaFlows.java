package org.sipcodes.capture;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sipcodes.sip.Flow;

/** Counts packets that look like RTP, RFC 3550 section 5.1. */
final class MediaFlows {

	private static final int MOST = 2_000;

	private static final int MOST_CANDIDATES = 4 * MOST;

	/** So many packets of one source are no accident. */
	private static final int ENOUGH = 5;

	private final Map<Route, Count> counts = new LinkedHashMap<>();

	private final Findings findings;

	private int found;

	MediaFlows(Findings findings) {
		this.findings = findings;
	}

	/** Whether it is of version 2, not of RTCP and for an even port. */
	static boolean isMedia(Slice data, int port) {
		int type = data.u8(1);
		return data.size() >= 12 && data.u8(0) >> 6 == 2 && (type < 192 || type > 223) && port % 2 == 0;
	}

	void add(Slice data, long time, Route route) {
		Count count = this.counts.get(route);
		if (count == null) {
			if (this.counts.size() >= MOST_CANDIDATES) {
				this.counts.values().removeIf((one) -> !one.isFound());
			}
			if (this.found >= MOST) {
				return;
			}
			count = new Count();
			this.counts.put(route, count);
		}
		boolean before = count.isFound();
		count.add(data.i32(8), time);
		this.found += (count.isFound() && !before) ? 1 : 0;
	}

	void finish() {
		int left = MOST;
		for (Map.Entry<Route, Count> entry : this.counts.entrySet()) {
			Count count = entry.getValue();
			if (count.isFound() && left-- > 0) {
				Route route = entry.getKey();
				this.findings.flow(new Flow(route.source(), route.target(), count.packets, count.first, count.last));
			}
		}
		this.counts.clear();
	}

	/** The packets of a route. */
	private static final class Count {

		private int source;

		private int packets;

		private long first;

		private long last;

		private boolean isFound() {
			return this.packets >= ENOUGH;
		}

		private void add(int from, long time) {
			boolean begins = !isFound() && from != this.source;
			this.packets = begins ? 1 : this.packets + 1;
			this.first = (begins || this.packets == 1) ? time : this.first;
			this.last = time;
			this.source = from;
		}

	}

}
