package org.sipcodes.web;

import java.time.Duration;
import java.util.Set;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

import org.springframework.boot.jetty.JettyServerCustomizer;

import org.sipcodes.site.LiveSite;

/**
 * Puts the site before Spring MVC, and sets the limits that have no property of their
 * own.
 */
public final class SiteServer implements JettyServerCustomizer {

	/** From the first byte of a request to the end of its header. */
	private static final Duration HEADER_LIMIT = Duration.ofSeconds(15);

	private static final int BACKLOG = 1024;

	/** Milliseconds that an idle connection is left to others that wait for a place. */
	private static final long CROWDED_IDLE = 1000;

	private static final Set<Integer> NO_SUCH_VERSION = Set.of(HttpStatus.UPGRADE_REQUIRED_426,
			HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505);

	private final LiveSite site;

	private final Headers headers;

	private final Traffic traffic;

	private final Duration headerLimit;

	/**
	 * Serves a site.
	 * @param site what is served
	 * @param secure whether readers reach it through TLS
	 * @param traffic counts what is answered
	 */
	public SiteServer(LiveSite site, boolean secure, Traffic traffic) {
		this(site, secure, traffic, HEADER_LIMIT);
	}

	SiteServer(LiveSite site, boolean secure, Traffic traffic, Duration headerLimit) {
		this.site = site;
		this.headers = new Headers(secure);
		this.traffic = traffic;
		this.headerLimit = headerLimit;
	}

	@Override
	public void customize(Server server) {
		SiteHandler handler = new SiteHandler(this.site, this.headers, this.traffic);
		handler.setHandler(server.getHandler());
		server.setHandler(handler);
		server.setErrorHandler((request, response, callback) -> malformed(handler, request, response, callback));
		NetworkConnectionLimit limit = server.getBean(NetworkConnectionLimit.class);
		if (limit != null) {
			limit.setEndPointIdleTimeout(CROWDED_IDLE);
		}
		for (Connector connector : server.getConnectors()) {
			ServerConnector network = (ServerConnector) connector;
			network.setAcceptQueueSize(BACKLOG);
			HttpConfiguration configuration = network.getConnectionFactory(HttpConnectionFactory.class)
				.getHttpConfiguration();
			configuration.setSendServerVersion(false);
			configuration.setSendXPoweredBy(false);
			// To look a header up among those of the last request takes longer than to
			// parse it.
			configuration.setHeaderCacheSize(0);
			// All others stay as they are, such as the one for TLS.
			network.setConnectionFactories(network.getConnectionFactories()
				.stream()
				.map((made) -> (made instanceof HttpConnectionFactory)
						? new HurriedConnections(configuration, this.headerLimit) : made)
				.toList());
			network.addEventListener(new Drain(network, handler));
		}
	}

	/** Answers what is no request that a page could be found for. */
	private boolean malformed(SiteHandler handler, Request request, Response response, Callback callback) {
		int status = (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException failure)
				? failure.getCode() : response.getStatus();
		response.getHeaders().clear();
		this.headers.secure(response.getHeaders(), "", request.isSecure());
		response.getHeaders().add(Headers.CLOSE);
		// A version that nobody speaks is the mistake of the client like any other.
		handler.refuse(request, response, callback,
				NO_SUCH_VERSION.contains(status) ? HttpStatus.BAD_REQUEST_400 : status);
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
