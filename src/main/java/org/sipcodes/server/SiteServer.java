package org.sipcodes.server;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;

import org.springframework.boot.jetty.JettyServerCustomizer;

import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Post;

/**
 * Puts the site in the place of servlets, and sets the limits that have no property of
 * their own.
 */
public final class SiteServer implements JettyServerCustomizer {

	/**
	 * From the first byte of a request to the end of its header, and from there to that
	 * of its body.
	 */
	private static final Duration READ_LIMIT = Duration.ofSeconds(15);

	private static final int BACKLOG = 1024;

	/**
	 * Milliseconds after which idle connections are closed while there are as many as
	 * there may be.
	 */
	private static final long CROWDED_IDLE = 1000;

	private static final Set<Integer> NO_SUCH_VERSION = Set.of(HttpStatus.UPGRADE_REQUIRED_426,
			HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505);

	private final LiveSite site;

	private final Function<String, Optional<Post>> operations;

	private final Headers headers;

	private final Sender sender;

	private final Duration readLimit;

	private final Workers.Queue queue;

	/**
	 * Serves a site.
	 * @param site what is served
	 * @param operations what a client may send a body to, by its path
	 * @param secure whether clients reach it through TLS
	 * @param traffic counts what is answered
	 */
	public SiteServer(LiveSite site, Function<String, Optional<Post>> operations, boolean secure, Traffic traffic) {
		this(site, operations, secure, traffic, READ_LIMIT, SiteHandler.QUEUE);
	}

	SiteServer(LiveSite site, Function<String, Optional<Post>> operations, boolean secure, Traffic traffic,
			Duration readLimit, Workers.Queue queue) {
		this.site = site;
		this.operations = operations;
		this.headers = new Headers(secure, () -> site.current().inlined());
		this.sender = new Sender(traffic);
		this.readLimit = readLimit;
		this.queue = queue;
	}

	@Override
	public void customize(Server server) {
		SiteHandler handler = new SiteHandler(this.site, this.operations, this.headers, this.sender, this.readLimit,
				(count) -> new Workers(count, this.queue, server.getScheduler()));
		handler.setHandler(server.getHandler());
		server.setHandler(handler);
		server.setErrorHandler((request, response, callback) -> malformed(new Exchange(request, response, callback)));
		NetworkConnectionLimit limit = server.getBean(NetworkConnectionLimit.class);
		if (limit != null) {
			limit.setEndPointIdleTimeout(CROWDED_IDLE);
		}
		for (Connector connector : server.getConnectors()) {
			ServerConnector network = (ServerConnector) connector;
			network.setAcceptQueueSize(BACKLOG);
			HttpConfiguration configuration = network.getConnectionFactory(HttpConnectionFactory.class)
				.getHttpConfiguration();
			// Not even a lone line feed ends a line: a proxy may see it otherwise.
			configuration.setHttpCompliance(HttpCompliance.STRICT);
			configuration.setSendServerVersion(false);
			configuration.setSendXPoweredBy(false);
			// To look a header up among those of the last request takes longer than to
			// parse it.
			configuration.setHeaderCacheSize(0);
			// All others stay as they are, such as the one for TLS.
			network.setConnectionFactories(network.getConnectionFactories()
				.stream()
				.map((made) -> (made instanceof HttpConnectionFactory)
						? new HurriedConnections(configuration, this.readLimit) : made)
				.toList());
			network.addEventListener(new GracefulStop(network, handler));
		}
	}

	/** Answers a request that cannot be read. */
	private boolean malformed(Exchange exchange) {
		int status = (exchange.request().getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException failure)
				? failure.getCode() : exchange.response().getStatus();
		exchange.fields().clear();
		this.headers.secure(exchange.fields(), "", exchange.request().isSecure());
		exchange.fields().add(Headers.CLOSE);
		// Unsupported HTTP versions are answered 400.
		this.sender.refuse(exchange, NO_SUCH_VERSION.contains(status) ? HttpStatus.BAD_REQUEST_400 : status);
		return true;
	}

	/** Makes connections that end when a header drips in for too long. */
	private static final class HurriedConnections extends HttpConnectionFactory {

		private final long limit;

		HurriedConnections(HttpConfiguration configuration, Duration limit) {
			super(configuration);
			this.limit = limit.toNanos();
		}

		@Override
		public Connection newConnection(Connector connector, EndPoint endPoint) {
			return configure(new HttpConnection(getHttpConfiguration(), connector, endPoint) {

				@Override
				public void onFillable() {
					long begin = getParser().getBeginNanoTime();
					if (begin != 0 && getParser().inHeaderState()
							&& NanoTime.since(begin) > HurriedConnections.this.limit) {
						getEndPoint().close();
						return;
					}
					super.onFillable();
				}

			}, connector, endPoint);
		}

	}

}
