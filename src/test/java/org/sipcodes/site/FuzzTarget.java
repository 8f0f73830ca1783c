package org.sipcodes.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.TestSite;

/**
 * What {@code bench/fuzz.sh} calls with every request: a line each for the address, the
 * query, {@code Accept}, the agent and the type of the body, then the body. The site
 * answers it, and nothing in it may throw.
 */
public final class FuzzTarget {

	private static final int LINES = 5;

	private FuzzTarget() {
	}

	/** Jazzer calls this before time counts. */
	public static void fuzzerInitialize() {
		fuzzerTestOneInput(new byte[0]);
	}

	/** The entry point that Jazzer looks for. */
	public static void fuzzerTestOneInput(byte[] input) {
		List<String> lines = Arrays.asList(new String(input, StandardCharsets.UTF_8).split("\n", LINES + 1));
		String path = line(lines, 0);
		Map<String, String> parameters = parameters(line(lines, 1));
		Preferences preferences = new Preferences(line(lines, 2), "gzip, br", line(lines, 3));
		check(TestSite.SITE.answer("/" + path, parameters, preferences));
		TestSite.SITE.ready("/" + path, preferences);
		byte[] body = line(lines, LINES).getBytes(StandardCharsets.UTF_8);
		Map<String, String> fields = Map.of("Accept", line(lines, 2), "User-Agent", line(lines, 3), "Content-Type",
				line(lines, LINES - 1));
		for (String operation : List.of("/decode", "/api/v1/decode")) {
			Post post = TestSite.SITE.post(operation).orElseThrow();
			check(post.post(new Sent(parameters, body, (name) -> fields.getOrDefault(name, ""))));
		}
	}

	private static String line(List<String> lines, int index) {
		return (index < lines.size()) ? lines.get(index) : "";
	}

	private static Map<String, String> parameters(String query) {
		Map<String, String> parameters = new HashMap<>();
		for (String pair : query.split("&")) {
			String[] parts = pair.split("=", 2);
			try {
				parameters.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
			}
			catch (IllegalArgumentException ex) {
				parameters.put(parts[0], parts[parts.length - 1]);
			}
		}
		return parameters;
	}

	/** An answer can be sent: what goes into its head breaks no line of it. */
	private static void check(Answer answer) {
		if (answer instanceof Answer.Moved moved && !moved.path().matches("/[!-~]*")) {
			throw new IllegalStateException("moved to " + moved.path());
		}
		if (answer instanceof Answer.Missing missing && missing.status() >= 500 && missing.status() != 503) {
			throw new IllegalStateException("failed with " + missing.status());
		}
	}

}
