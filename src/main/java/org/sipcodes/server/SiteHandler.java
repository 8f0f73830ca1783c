package org.sipcodes.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.site.Answer;
import org.sipcodes.site.AnswerType;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Post;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Sent;

/**
 * Answers every request from the site: at once if the bytes are ready, from another
 * thread if they have to be made.
 */
final class SiteHandler extends Handler.Wrapper {

	private static final Logger logger = LoggerFactory.getLogger(SiteHandler.class);

	/** Bytes that all bodies may take together. */
	static final int BODY_MEMORY = (int) Math.min(Runtime.getRuntime().maxMemory() / 8, 16 << 20);

	/**
	 * At 10 ms each, the last of those who wait when the server stops has its answer in a
	 * second.
	 */
	static final Workers.Queue QUEUE = new Workers.Queue(512, 128, Duration.ofSeconds(2));

	static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

	private static final Pattern PLUS = Pattern.compile("%2[Bb]");

	private final LiveSite site;

	private final Function<String, Optional<Post>> operations;

	private final Headers headers;

	private final Sender sender;

	/** From the header of a request to the end of its body. */
	private final Duration bodyTime;

	private final Semaphore bodyMemory = new Semaphore(BODY_MEMORY);

	private final IntFunction<Workers> newWorkers;

	private final Workers workers;

	/** Those for bodies of which only so many may be answered at a time. */
	private final Map<Integer, Workers> few = new ConcurrentHashMap<>();

	private volatile boolean stopping;

	SiteHandler(LiveSite site, Function<String, Optional<Post>> operations, Headers headers, Sender sender,
			Duration bodyTime, IntFunction<Workers> newWorkers) {
		this.site = site;
		this.operations = operations;
		this.headers = headers;
		this.sender = sender;
		this.bodyTime = bodyTime;
		this.newWorkers = newWorkers;
		this.workers = newWorkers.apply(WORKERS);
	}

	/** From now on each answer closes its connection, and says so. */
	void closeConnections() {
		this.stopping = true;
		this.workers.stop();
		this.few.values().forEach(Workers::stop);
	}

	/** The thread that reads requests may call this: nothing here waits. */
	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		Exchange exchange = new Exchange(request, response, callback);
		String path = exchange.path();
		this.headers.secure(exchange.fields(), path, request.isSecure());
		int framing = Framing.status(request);
		boolean get = exchange.is(HttpMethod.GET) || exchange.is(HttpMethod.HEAD);
		Resource ready = (get && exchange.query() == null) ? this.site.current().ready(path, exchange.preferences())
				: null;
		Post operation = (ready == null) ? this.operations.apply(path).orElse(null) : null;
		boolean reads = operation != null && exchange.is(HttpMethod.POST);
		if (this.stopping || (!reads && Framing.hasBody(request))) {
			exchange.fields().put(Headers.CLOSE);
		}
		if (framing != HttpStatus.OK_200) {
			refuseBody(exchange, framing);
		}
		else if (ready != null) {
			this.sender.found(exchange, ready);
		}
		else if (reads) {
			read(exchange, operation);
		}
		else if (get && (operation == null || !operation.isAlone())) {
			exchange.hold();
			this.workers.take(() -> answer(exchange, (meant, parameters) -> get(exchange, meant, parameters)),
					() -> refuse(exchange, HttpStatus.SERVICE_UNAVAILABLE_503));
		}
		else {
			refuseMethod(exchange, operation);
		}
		return true;
	}

	private void refuseMethod(Exchange exchange, @Nullable Post operation) {
		boolean alone = operation != null && operation.isAlone();
		exchange.fields()
			.add(alone ? Headers.ALLOW_POST_ALONE : (operation != null) ? Headers.ALLOW_POST : Headers.ALLOW);
		if (exchange.is(HttpMethod.OPTIONS)) {
			this.sender.empty(exchange, HttpStatus.NO_CONTENT_204, AnswerType.OTHER);
		}
		else {
			this.sender.refuse(exchange, HttpStatus.METHOD_NOT_ALLOWED_405);
		}
	}

	/** Reads a body as soon as a worker is free: one that is refused costs nothing. */
	private void read(Exchange exchange, Post operation) {
		IntConsumer refusal = (status) -> refuseBody(exchange, status);
		if (exchange.request().getLength() > operation.bodyLimit()) {
			refusal.accept(HttpStatus.PAYLOAD_TOO_LARGE_413);
			return;
		}
		Consumer<byte[]> reader = (body) -> answer(exchange,
				(meant, parameters) -> post(exchange, operation, parameters, body));
		BodyReader.Limits limits = new BodyReader.Limits(operation.bodyLimit(), this.bodyTime, this.bodyMemory);
		Workers workers = (operation.places() == 0) ? this.workers
				: this.few.computeIfAbsent(operation.places(), this.newWorkers::apply);
		exchange.hold();
		workers.take(() -> new BodyReader(exchange.request(), limits, workers, reader, refusal).begin(),
				() -> refusal.accept(HttpStatus.SERVICE_UNAVAILABLE_503));
	}

	private void answer(Exchange exchange, BiConsumer<String, Map<String, String>> answer) {
		try {
			Map<String, String> parameters = exchange.parameters();
			String path = exchange.decodedPath();
			if (parameters == null || path == null) {
				this.sender.refuse(exchange, HttpStatus.BAD_REQUEST_400);
			}
			else {
				answer.accept(path, parameters);
			}
		}
		catch (RuntimeException | Error ex) {
			logger.error("No answer for {}", exchange.path(), ex);
			exchange.fields().put(Headers.NEVER);
			this.sender.whole(exchange, HttpStatus.INTERNAL_SERVER_ERROR_500,
					this.site.current().failure(exchange.path()));
		}
	}

	private void get(Exchange exchange, String path, Map<String, String> parameters) {
		Answer answer = this.site.answer(path, parameters, exchange.preferences());
		closeIfStopping(exchange);
		if (answer instanceof Answer.Found found) {
			// A plus may be written either way, and who asks for another form than the
			// page gets it however the address is spelled.
			if (found.resource().isOtherForm() || path.equals(PLUS.matcher(exchange.path()).replaceAll("+"))) {
				this.sender.found(exchange, found.resource());
				return;
			}
			String query = exchange.query();
			answer = new Answer.Moved((query != null) ? path + "?" + query : path);
		}
		if (answer instanceof Answer.Moved moved) {
			exchange.fields().add(Headers.A_DAY);
			this.sender.moved(exchange, HttpStatus.MOVED_PERMANENTLY_301, moved.path());
		}
		else if (answer instanceof Answer.Missing missing) {
			this.sender.whole(exchange, missing.status(), missing.resource());
		}
	}

	private void post(Exchange exchange, Post operation, Map<String, String> parameters, byte[] body) {
		Answer answer = operation.post(new Sent(parameters, body, exchange::field));
		closeIfStopping(exchange);
		exchange.fields().add(Headers.NEVER);
		if (answer instanceof Answer.Found found) {
			this.sender.whole(exchange, HttpStatus.OK_200, found.resource());
		}
		else if (answer instanceof Answer.Moved moved) {
			this.sender.moved(exchange, HttpStatus.SEE_OTHER_303, moved.path());
		}
		else if (answer instanceof Answer.Missing missing) {
			this.sender.whole(exchange, missing.status(), missing.resource());
		}
	}

	/** The stop may have come while the answer was waited for. */
	private void closeIfStopping(Exchange exchange) {
		if (this.stopping) {
			exchange.fields().put(Headers.CLOSE);
		}
	}

	/** What is left of the body must not be taken for the next request. */
	private void refuseBody(Exchange exchange, int status) {
		exchange.fields().put(Headers.CLOSE);
		refuse(exchange, status);
	}

	private void refuse(Exchange exchange, int status) {
		if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
			exchange.fields().add(HttpHeader.RETRY_AFTER, "1");
		}
		closeIfStopping(exchange);
		this.sender.refuse(exchange, status);
	}

}
