package org.sipcodes.server;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Collection;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a connector stop only when every request that it has accepted is answered: new
 * connections are refused, and each open one is closed with its next answer, which says
 * so. The graceful shutdown of Jetty 12.1 closes some unannounced, just as the client
 * sends the next request.
 */
final class GracefulStop implements LifeCycle.Listener {

	private static final Logger logger = LoggerFactory.getLogger(GracefulStop.class);

	private static final int LONGEST = 10_000;

	private static final int STEP = 50;

	/** How long a last connection may take, which is made here. */
	private static final int LAST = 1000;

	/** Quiet period after which the remaining connections count as idle. */
	private static final int QUIET = 1000;

	/** The same where none is left; one that is just accepted is not counted at once. */
	private static final int NOBODY = 100;

	private final ServerConnector connector;

	private final SiteHandler handler;

	GracefulStop(ServerConnector connector, SiteHandler handler) {
		this.connector = connector;
		this.handler = handler;
	}

	@Override
	public void lifeCycleStopping(LifeCycle event) {
		if (!this.connector.isOpen()) {
			// Its port was taken.
			return;
		}
		acceptTheRest();
		// Not before: clients whose connection is closed come back at once.
		this.connector.close();
		this.handler.closeConnections();
		int before = -1;
		int quiet = 0;
		for (int waited = 0; quiet < ((before == 0) ? NOBODY : QUIET) && waited < LONGEST; waited += STEP) {
			Collection<EndPoint> open = this.connector.getConnectedEndPoints();
			boolean idle = open.size() == before && open.stream().noneMatch(GracefulStop::isBusy);
			quiet = idle ? quiet + STEP : 0;
			before = open.size();
			try {
				Thread.sleep(STEP);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	/**
	 * Accepts the connections that the kernel holds ready: it would reset them when the
	 * listener is closed. An acceptor itself ends with its next connection, which is made
	 * here for each.
	 */
	private void acceptTheRest() {
		ServerSocketChannel listener = (ServerSocketChannel) this.connector.getTransport();
		try {
			for (int i = 0; i < this.connector.getAcceptors(); i++) {
				try (Socket last = new Socket()) {
					last.connect(listener.socket().getLocalSocketAddress(), LAST);
				}
			}
			// Waits until every acceptor has done its last.
			listener.configureBlocking(false);
			for (SocketChannel next = listener.accept(); next != null; next = listener.accept()) {
				next.configureBlocking(false);
				next.setOption(StandardSocketOptions.TCP_NODELAY, true);
				this.connector.getSelectorManager().accept(next);
			}
			// At once: what the kernel completes from now on is lost.
			listener.close();
		}
		catch (IOException ex) {
			logger.warn("Connections that were not accepted yet are lost", ex);
		}
	}

	private static boolean isBusy(EndPoint endPoint) {
		Connection connection = endPoint.getConnection();
		return connection != null && connection.getMessagesIn() != connection.getMessagesOut();
	}

}
