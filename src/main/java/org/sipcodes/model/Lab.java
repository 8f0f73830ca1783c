package org.sipcodes.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls that were really made, and what systems did in them.
 *
 * @param recordings in the order of their codes, that of the scenario first
 * @param attempts in the order of systems, codes and Retry-After
 * @param timings in the order of what was withheld
 * @param files by path, such as {@code lab/captures/486/call.pcap}
 */
public record Lab(List<Recording> recordings, List<Attempt> attempts, List<Timing> timings, Map<String, byte[]> files) {

	public static final Lab NONE = new Lab(List.of(), List.of(), List.of(), Map.of());

	public Lab {
		recordings = List.copyOf(recordings);
		attempts = List.copyOf(attempts);
		timings = List.copyOf(timings);
	}

	/** The packets of a call in which a code is sent, by the path of their file. */
	public Optional<byte[]> recording(String file) {
		for (Recording recording : this.recordings) {
			if (recording.file().equals(file)) {
				return Optional.ofNullable(this.files.get(file));
			}
		}
		return Optional.empty();
	}

	/** The calls in which a code is sent. */
	public List<Recording> recordings(CodeId code) {
		List<Recording> found = new ArrayList<>(this.recordings);
		found.removeIf((recording) -> !recording.code().equals(code));
		return found;
	}

	/** How long systems waited when something was withheld. */
	public List<Timing> timings(String event) {
		List<Timing> found = new ArrayList<>(this.timings);
		found.removeIf((timing) -> !timing.event().is(event));
		return found;
	}

	/** The first attempt of each system. */
	public List<Attempt> systems() {
		Map<Word, Attempt> systems = new LinkedHashMap<>();
		this.attempts.forEach((attempt) -> systems.putIfAbsent(attempt.by().system(), attempt));
		return List.copyOf(systems.values());
	}

	/** What each system did after a code, as far as it could be measured. */
	public List<Attempt> attempts(CodeId code) {
		List<Attempt> found = new ArrayList<>(this.attempts);
		found.removeIf((attempt) -> !attempt.code().equals(code));
		return found;
	}

}
