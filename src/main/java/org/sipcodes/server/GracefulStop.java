package org.sipcodes.server;

import java.util.Collection;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Lets a connector stop only when every request that it has accepted is answered: new
 * connections are refused, and each open one is closed with its next answer, which says
 * so. The graceful shutdown of Jetty 12.1 closes some unannounced, just as the client
 * sends the next request.
 */
final class GracefulStop implements LifeCycle.Listener {

	private static final int LONGEST = 10_000;

	private static final int STEP = 50;

	/** Quiet period after which the remaining connections count as idle. */
	private static final int QUIET = 1000;

	private final ServerConnector connector;

	private final SiteHandler handler;

	GracefulStop(ServerConnector connector, SiteHandler handler) {
		this.connector = connector;
		this.handler = handler;
	}

	@Override
	public void lifeCycleStopping(LifeCycle event) {
		this.handler.closeConnections();
		this.connector.close();
		int before = -1;
		int quiet = 0;
		for (int waited = 0; quiet < QUIET && waited < LONGEST; waited += STEP) {
			Collection<EndPoint> open = this.connector.getConnectedEndPoints();
			if (open.isEmpty()) {
				return;
			}
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

	private static boolean isBusy(EndPoint endPoint) {
		Connection connection = endPoint.getConnection();
		return connection != null && connection.getMessagesIn() != connection.getMessagesOut();
	}

}
