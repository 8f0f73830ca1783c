package org.sipcodes.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.sipcodes.form.Json;
import org.sipcodes.read.Root;
import org.sipcodes.site.Site;

/** The command {@code indexnow}: tells search engines which pages are new or revised. */
record IndexNow(PrintStream out, PrintStream err, Map<String, String> environment) {

	static final String USAGE = "indexnow [--since=<date>] [--to=<address>]";

	/** From here every search engine of the protocol learns of it. */
	private static final String ADDRESS = "https://api.indexnow.org/indexnow";

	/** The most addresses of a message. */
	private static final int MOST = 10_000;

	/**
	 * Tells of pages.
	 * @param words the options
	 * @return 0 if the message was taken, 1 if not, 2 for a wrong call
	 */
	int run(List<String> words) {
		String since = "";
		String to = ADDRESS;
		for (String word : words) {
			if (word.matches("--since=\\d{4}-\\d\\d-\\d\\d")) {
				since = word.substring(word.indexOf('=') + 1);
			}
			else if (word.matches("--to=https?://.+")) {
				to = word.substring(word.indexOf('=') + 1);
			}
			else {
				return misused(word + " is not an option");
			}
		}
		String site = this.environment.getOrDefault("SIPCODES_PUBLIC_ADDRESS", "");
		String key = this.environment.getOrDefault("SIPCODES_INDEXNOW_KEY", "");
		if (site.isEmpty() || key.isEmpty()) {
			return misused("expected SIPCODES_PUBLIC_ADDRESS and SIPCODES_INDEXNOW_KEY, as the site has them");
		}
		String own = this.environment.getOrDefault("SIPCODES_CONTENT", "");
		List<String> pages = Site.read(Root.of("", own).files().get(), site).changedSince(since);
		return send(URI.create(to), URI.create(site), key, pages);
	}

	private int misused(String message) {
		return Commands.misused(this.err, message, USAGE);
	}

	private int send(URI to, URI site, String key, List<String> pages) {
		for (int from = 0; from < pages.size(); from += MOST) {
			List<String> some = pages.subList(from, Math.min(from + MOST, pages.size()));
			String message = Json.write(Json.object("host", site.getAuthority(), "key", key, "keyLocation",
					site.resolve("/" + key + ".txt").toString(), "urlList", some));
			try {
				HttpRequest request = HttpRequest.newBuilder(to)
					.timeout(Duration.ofMinutes(1))
					.header("Content-Type", "application/json; charset=utf-8")
					.POST(HttpRequest.BodyPublishers.ofString(message))
					.build();
				int status = HttpClient.newHttpClient()
					.send(request, HttpResponse.BodyHandlers.discarding())
					.statusCode();
				if (status / 100 != 2) {
					this.err.println(to + " answered " + status);
					return 1;
				}
			}
			catch (IOException | InterruptedException ex) {
				this.err.println(to + " cannot be reached (" + ex + ")");
				return 1;
			}
		}
		this.out.println("told " + to.getHost() + " of " + pages.size() + " pages");
		return 0;
	}

}
