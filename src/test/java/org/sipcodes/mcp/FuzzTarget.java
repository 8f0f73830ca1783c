package org.sipcodes.mcp;

import java.util.Map;

import org.sipcodes.TestSite;
import org.sipcodes.site.Answer;
import org.sipcodes.site.Sent;

/**
 * What {@code bench/fuzz.sh} calls with every message of an agent: it is answered, and
 * nothing in it may throw.
 */
public final class FuzzTarget {

	private static final McpEndpoint ENDPOINT = new McpEndpoint(new McpServer(() -> TestSite.SITE), "localhost");

	private static final Map<String, String> FIELDS = Map.of("Content-Type", "application/json", "Accept",
			"application/json, text/event-stream");

	private FuzzTarget() {
	}

	/** Jazzer calls this before time counts. */
	public static void fuzzerInitialize() {
		fuzzerTestOneInput(new byte[0]);
	}

	/** The entry point that Jazzer looks for. */
	public static void fuzzerTestOneInput(byte[] input) {
		Answer answer = ENDPOINT.post(new Sent(Map.of(), input, (name) -> FIELDS.getOrDefault(name, "")));
		if (answer instanceof Answer.Missing missing && missing.status() >= 500 && missing.status() != 503) {
			throw new IllegalStateException("failed with " + missing.status());
		}
	}

}
