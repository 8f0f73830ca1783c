package org.sipcodes.capture;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sipcodes.sip.Event;
import org.sipcodes.sip.MessageReader;

/**
 * Joins the fragments of IP packets in whatever order they come, and tells which are
 * missing.
 */
final class Fragments {

	private static final int UDP = 17;

	private static final int UDP_HEADER = 8;

	private static final int MOST = 1_000;

	private static final int MOST_HELD = 2_000_000;

	/**
	 * Fragments of a packet follow each other; after so many microseconds one is lost.
	 */
	private static final long PATIENCE = 2_000_000;

	private final Map<Key, Assembly> assemblies = new LinkedHashMap<>();

	private final Findings findings;

	private final Places places;

	private final Packets packets;

	private int held;

	/**
	 * No fragments yet.
	 * @param packets reads what is complete, which can hold fragments itself
	 */
	Fragments(Findings findings, Places places, Packets packets) {
		this.findings = findings;
		this.places = places;
		this.packets = packets;
	}

	void add(Fragment fragment, Seen seen) {
		Key key = new Key(this.places.route(fragment.ends(), 0, 0), fragment.protocol(), fragment.id());
		Assembly assembly = this.assemblies.computeIfAbsent(key, (one) -> new Assembly(fragment));
		int before = assembly.held();
		assembly.add(fragment, seen);
		this.held += assembly.held() - before;
		if (assembly.isComplete()) {
			this.held -= assembly.held();
			Slice whole = assembly.beginning();
			Seen all = assembly.seen();
			assembly.clear();
			this.packets.read(fragment.protocol(), whole, fragment.ends(), all);
		}
		drop();
	}

	/** Gives up the eldest while there are too many. */
	private void drop() {
		while ((this.assemblies.size() > MOST || this.held > MOST_HELD)) {
			drop(true);
		}
	}

	/** Gives up what waits for too long. */
	void tick(long now) {
		while (!this.assemblies.isEmpty() && now - eldest().last() > PATIENCE) {
			drop(false);
		}
	}

	private Assembly eldest() {
		return this.assemblies.values().iterator().next();
	}

	private void drop(boolean isTooMany) {
		Map.Entry<Key, Assembly> eldest = this.assemblies.entrySet().iterator().next();
		Assembly assembly = eldest.getValue();
		this.assemblies.remove(eldest.getKey());
		this.held -= assembly.held();
		if (!assembly.isRepeated()) {
			lost(assembly, isTooMany);
		}
	}

	/**
	 * Only a beginning tells what the packet is about; it cannot be read without its end.
	 */
	private void lost(Assembly assembly, boolean isTooMany) {
		Slice beginning = assembly.beginning();
		boolean isMessage = assembly.isBegun() && assembly.protocol() == UDP && MessageReader
			.looksLikeOne(beginning.bytes(), Math.min(beginning.from() + UDP_HEADER, beginning.to()), beginning.to());
		if (isMessage) {
			Route route = this.places.route(assembly.ends(), beginning.u16(0), beginning.u16(2));
			this.findings.event(Event.Kind.FRAGMENT_LOST, assembly.last(), route);
			this.findings.unread(isTooMany ? "too-many" : "fragments", route.source().toString());
		}
	}

	void finish() {
		while (!this.assemblies.isEmpty()) {
			drop(false);
		}
	}

	/** Which packet a fragment is of, RFC 791 and RFC 8200 section 4.5. */
	private record Key(Route route, int protocol, int id) {
	}

}
