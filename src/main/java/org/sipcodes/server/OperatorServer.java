package org.sipcodes.server;

import java.net.BindException;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Answers whoever operates the site, on a port and with threads of its own, so that it
 * does so however busy the site is.
 */
public final class OperatorServer extends Handler.Abstract {

	/** One accepts connections, one reads requests, the others answer. */
	private static final int THREADS = 6;

	private static final long IDLE_MILLIS = 15_000;

	private final Map<String, Function<String, Report>> reports;

	private final Server server = new Server(new QueuedThreadPool(THREADS, 2));

	private final ServerConnector connector;

	/**
	 * A server that does not listen yet.
	 * @param address where it will; all addresses if it is null
	 * @param port where it will; 0 for any that is free
	 * @param reports what is asked, by path; each is made for what a client accepts
	 */
	public OperatorServer(@Nullable String address, int port, Map<String, Function<String, Report>> reports) {
		this.reports = Map.copyOf(reports);
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.setSendServerVersion(false);
		this.connector = new ServerConnector(this.server, 1, 1, new HttpConnectionFactory(configuration));
		this.connector.setHost(address);
		this.connector.setPort(port);
		this.connector.setIdleTimeout(IDLE_MILLIS);
		this.server.addConnector(this.connector);
		this.server.setHandler(this);
		this.server.setErrorHandler((request, response, callback) -> write(response, callback, "text/plain",
				HttpStatus.getMessage(response.getStatus()) + "\n"));
	}

	/**
	 * Opens the port.
	 * @throws BindException if it is taken
	 * @throws Exception if it cannot be opened for another reason
	 */
	public void open() throws Exception {
		try {
			this.server.start();
		}
		catch (Exception ex) {
			close();
			throw (ex.getCause() instanceof BindException taken) ? taken : ex;
		}
	}

	public void close() throws Exception {
		this.server.stop();
	}

	/** The port that it listens on; -1 while it does not. */
	public int port() {
		return this.connector.getLocalPort();
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		Function<String, Report> maker = this.reports.get(Request.getPathInContext(request));
		if (maker == null) {
			Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
		}
		else if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
			response.getHeaders().add(HttpHeader.ALLOW, "GET, HEAD");
			Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
		}
		else {
			String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
			Report report = maker.apply((accepted != null) ? accepted : "");
			response.setStatus(report.status());
			write(response, callback, report.type(), report.text());
		}
		return true;
	}

	private static boolean write(Response response, Callback callback, String type, String text) {
		response.getHeaders().add(HttpHeader.CONTENT_TYPE, type);
		response.getHeaders().add(HttpHeader.CACHE_CONTROL, "no-store");
		Content.Sink.write(response, true, text, callback);
		return true;
	}

	/**
	 * What is told.
	 *
	 * @param status of HTTP
	 * @param type its media type
	 * @param text in UTF-8
	 */
	public record Report(int status, String type, String text) {
	}

}
