package org.sipcodes.mcp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.sipcodes.form.Document;
import org.sipcodes.site.Answer;
import org.sipcodes.site.AnswerType;
import org.sipcodes.site.Post;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Sent;

/**
 * The protocol over HTTP: a message is the body of a POST, and its answer the body of the
 * response.
 *
 * @param server answers
 * @param host of the site
 */
public record McpEndpoint(McpServer server, String host) implements Post {

	/** A trace of a megabyte in Base64, and what is around it. */
	private static final int LIMIT = (int) Math.min(1_500_000, Runtime.getRuntime().maxMemory() / 64);

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	@Override
	public int bodyLimit() {
		return LIMIT;
	}

	@Override
	public boolean isAlone() {
		return true;
	}

	@Override
	public Answer post(Sent sent) {
		if (isForeign(sent.fields().apply("Origin"))) {
			Fault foreign = new Fault(Fault.NO_REQUEST, 403, "This Origin is not allowed.");
			return answer(new Reply(foreign.status, McpServer.error(null, foreign)));
		}
		String text = new String(sent.body(), StandardCharsets.UTF_8);
		return answer(this.server.answer(text, new Envelope(sent.fields())));
	}

	/**
	 * A browser says which site a script is from; one of another site may be led here by
	 * its name server.
	 */
	private boolean isForeign(String origin) {
		if (origin.isEmpty()) {
			return false;
		}
		try {
			String from = URI.create(origin).getHost();
			return from == null || !from.equals(this.host) && !LOOPBACK.contains(from);
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

	private static Answer answer(Reply reply) {
		Resource resource = Resource.passing(AnswerType.MCP, reply.body(), Document.JSON);
		return (reply.status() == 200) ? new Answer.Found(resource) : new Answer.Missing(resource, reply.status());
	}

}
