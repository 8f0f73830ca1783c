package org.sipcodes.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
	 * Pages that may wait to be made: at 10 ms each, the last one is there in a second.
	 */
	private static final int WAITING = 128;

	private static final Pattern PLUS = Pattern.compile("%2[Bb]");

	private final LiveSite site;

	private final Function<String, Optional<Post>> operations;

	private final Headers headers;

	private final Sender sender;

	/** From the header of a request to the end of its body. */
	private final Duration bodyTime;

	private final Semaphore bodyMemory = new Semaphore(BODY_MEMORY);

	private final Workers workers = new Workers(Math.max(2, Runtime.getRuntime().availableProcessors()), WAITING);

	private volatile boolean stopping;

	SiteHandler(LiveSite site, Function<String, Optional<Post>> operations, Headers headers, Sender sender,
			Duration bodyTime) {
		this.site = site;
		this.operations = operations;
		this.headers = headers;
		this.sender = sender;
		this.bodyTime = bodyTime;
	}

	/** From now on each answer closes its connection, and says so. */
	void closeConnections() {
		this.stopping = true;
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
			exchange.fields().add(Headers.CLOSE);
		}
		if (framing != HttpStatus.OK_200) {
			refuseBody(exchange, framing);
		}
		else if (ready != null) {
			this.sender.found(exchange, ready);
		}
		else if (reads) {
			exchange.onWorker(new BodyReader(
					request, operation.bodyLimit(), this.bodyTime, this.bodyMemory, (body, read) -> work(exchange,
							(meant, parameters) -> post(exchange, operation, parameters, body), read),
					(status) -> refuseBody(exchange, status)));
		}
		else if (get && (operation == null || !operation.isAlone())) {
			work(exchange, (meant, parameters) -> get(exchange, meant, parameters), () -> {
			});
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

	/** Has a worker answer, if there is room for that, and then runs what comes last. */
	private void work(Exchange exchange, BiConsumer<String, Map<String, String>> answer, Runnable last) {
		boolean taken = this.workers.take(() -> {
			try {
				answer(exchange, answer);
			}
			finally {
				last.run();
			}
		});
		if (!taken) {
			last.run();
			refuse(exchange, HttpStatus.SERVICE_UNAVAILABLE_503);
		}
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

	/** What is left of the body must not be taken for the next request. */
	private void refuseBody(Exchange exchange, int status) {
		exchange.fields().put(Headers.CLOSE);
		refuse(exchange, status);
	}

	private void refuse(Exchange exchange, int status) {
		if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
			exchange.fields().add(HttpHeader.RETRY_AFTER, "1");
		}
		this.sender.refuse(exchange, status);
	}

}
