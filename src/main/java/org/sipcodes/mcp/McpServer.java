package org.sipcodes.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.form.Agents;
import org.sipcodes.form.Json;
import org.sipcodes.site.Site;

/**
 * Answers agents that speak the Model Context Protocol, whatever carries their messages.
 * Requests that name a protocol version in their {@code _meta} are modern and stand
 * alone; all others belong to clients that began with {@code initialize}. No state is
 * kept of either.
 */
public final class McpServer {

	/** The version that needs no handshake. */
	static final String MODERN = "2026-07-28";

	/** Versions with a handshake, the newest first. */
	static final List<String> LEGACY = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

	private static final Logger logger = LoggerFactory.getLogger(McpServer.class);

	/** How long a list or a page may be used without asking again. */
	private static final int AN_HOUR = 3_600_000;

	/** The most characters of a message that brings no trace. */
	private static final int SHORT = 65_536;

	private static final Map<String, Object> CAPABILITIES = Json.object("tools", Map.of(), "resources", Map.of(),
			"prompts", Map.of(), "completions", Map.of());

	private final Definitions definitions = Definitions.read();

	private final Map<String, Method> methods = new LinkedHashMap<>();

	/**
	 * Makes a server.
	 * @param site what it knows; it is first asked for when something of it is wanted
	 */
	public McpServer(Supplier<Site> site) {
		Tools tools = new Tools(this.definitions, site);
		Resources resources = new Resources(this.definitions, site);
		Prompts prompts = new Prompts(this.definitions);
		add("server/discover", Era.MODERN, true, (message) -> discover());
		add("initialize", Era.LEGACY, false, this::initialize);
		add("ping", Era.LEGACY, false, (message) -> new LinkedHashMap<>());
		add("tools/list", Era.BOTH, true, (message) -> list(message, "tools"));
		add("tools/call", Era.BOTH, false, tools::call);
		add("resources/list", Era.BOTH, true, (message) -> list(message, "resources"));
		add("resources/templates/list", Era.BOTH, true, (message) -> list(message, "resourceTemplates"));
		add("resources/read", Era.BOTH, true, resources::read);
		add("prompts/list", Era.BOTH, true, (message) -> list(message, "prompts"));
		add("prompts/get", Era.BOTH, false, prompts::get);
		add("completion/complete", Era.BOTH, false, new Completion(this.definitions, site)::complete);
	}

	private void add(String name, Era era, boolean cached, Function<Message, Map<String, Object>> run) {
		this.methods.put(name, new Method(era, cached, run));
	}

	/** Which clients know a method. */
	private enum Era {

		MODERN, LEGACY, BOTH

	}

	/**
	 * What can be asked for.
	 *
	 * @param era of the clients that may ask
	 * @param cached whether the answer may be used again
	 * @param run makes the answer
	 */
	private record Method(Era era, boolean cached, Function<Message, Map<String, Object>> run) {
	}

	/** Answers a message that came on a line; empty if nothing is to be answered. */
	public String answer(String line) {
		return answer(line, null).body();
	}

	/**
	 * Answers a message.
	 * @param envelope null for a transport without header fields
	 */
	Reply answer(String text, @Nullable Envelope envelope) {
		Object id = null;
		try {
			Map<String, Object> object = Message.object(text);
			id = Message.id(object);
			Message message = Message.of(object);
			if (text.length() > SHORT && !message.text("name").equals(Tools.DECODE)) {
				throw new Fault(Fault.NO_REQUEST, 413,
						"Only " + Tools.DECODE + " takes more than " + SHORT + " characters.");
			}
			return message.isNotification() ? Reply.NOTHING : new Reply(200, result(message, envelope));
		}
		catch (Fault ex) {
			return new Reply(ex.status, error(id, ex));
		}
		catch (RuntimeException | StackOverflowError ex) {
			// Not the message of the failure: it may quote what was sent.
			StackTraceElement[] trace = ex.getStackTrace();
			logger.error("No answer: {} at {}", ex.getClass().getName(), (trace.length > 0) ? trace[0] : "");
			return new Reply(500,
					error(id, new Fault(Fault.INTERNAL, 500, "The server failed; nothing is wrong with the request.")));
		}
	}

	private String result(Message message, @Nullable Envelope envelope) {
		boolean modern = isModern(message, envelope);
		if (modern) {
			checkModern(message, envelope);
		}
		Method method = this.methods.get(message.method());
		if (method == null || method.era() == (modern ? Era.LEGACY : Era.MODERN)) {
			throw new Fault(Fault.NO_METHOD, modern ? 404 : 200, "There is no method \"" + message.method() + "\".");
		}
		Map<String, Object> result = method.run().apply(message);
		if (modern) {
			result.put("resultType", "complete");
			result.put("_meta", Message.meta("serverInfo", Agents.server()));
			if (method.cached()) {
				result.put("ttlMs", AN_HOUR);
				result.put("cacheScope", "public");
			}
		}
		return Json.compact(Json.object("jsonrpc", "2.0", "id", message.id(), "result", result));
	}

	private static boolean isModern(Message message, @Nullable Envelope envelope) {
		String version = (envelope == null) ? "" : envelope.version();
		return message.meta("protocolVersion") != null || message.method().equals("server/discover")
				|| !version.isEmpty() && !LEGACY.contains(version);
	}

	private static void checkModern(Message message, @Nullable Envelope envelope) {
		if (!(message.meta("protocolVersion") instanceof String version)
				|| Message.map(message.meta("clientCapabilities")) == null) {
			throw new Fault(Fault.WRONG_PARAMETERS, 400,
					"Expected protocolVersion and clientCapabilities in \"_meta\", each after io.modelcontextprotocol/.");
		}
		if (envelope != null) {
			envelope.check(message);
		}
		if (!version.equals(MODERN)) {
			throw new Fault(Fault.UNSUPPORTED_VERSION, 400, "Unsupported protocol version.",
					Json.object("supported", List.of(MODERN), "requested", version));
		}
	}

	static String error(@Nullable Object id, Fault fault) {
		Map<String, Object> error = Json.object("code", fault.code, "message",
				Objects.requireNonNullElse(fault.getMessage(), ""));
		if (!fault.data.isEmpty()) {
			error.put("data", fault.data);
		}
		Map<String, Object> answer = Json.object("jsonrpc", "2.0");
		if (id != null) {
			answer.put("id", id);
		}
		answer.put("error", error);
		return Json.compact(answer);
	}

	private Map<String, Object> discover() {
		return Json.object("supportedVersions", List.of(MODERN), "capabilities", CAPABILITIES, "instructions",
				this.definitions.instructions());
	}

	private Map<String, Object> initialize(Message message) {
		String wanted = message.text("protocolVersion");
		return Json.object("protocolVersion", LEGACY.contains(wanted) ? wanted : LEGACY.get(0), "capabilities",
				CAPABILITIES, "serverInfo", Agents.server(), "instructions", this.definitions.instructions());
	}

	/** All of a list: they are short. */
	private Map<String, Object> list(Message message, String name) {
		if (message.parameters().get("cursor") != null) {
			throw Fault.parameter("There is one page only; expected no \"cursor\".");
		}
		return Json.object(name, this.definitions.list(name));
	}

}
