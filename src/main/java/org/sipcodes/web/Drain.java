package org.sipcodes.web;

import java.util.Collection;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Lets a connector stop only when every request that it has accepted is answered: no new
 * connection comes in, and each open one is told to close with its next answer. Jetty's
 * own shutdown closes some without telling, just as the client sends the next request.
 */
final class Drain implements LifeCycle.Listener {

	private static final int LONGEST = 10_000;

	private static final int STEP = 50;

	/**
	 * So long nobody may send anything before the connections that are left count as
	 * idle.
	 */
	private static final int QUIET = 1000;

	private final ServerConnector connector;

	private final SiteHandler handler;

	Drain(ServerConnector connector, SiteHandler handler) {
		this.connector = connector;
		this.handler = handler;
	}

	@Override
	public void lifeCycleStopping(LifeCycle event) {
		this.handler.sayGoodbye();
		this.connector.close();
		int before = -1;
		int quiet = 0;
		for (int waited = 0; quiet < QUIET && waited < LONGEST; waited += STEP) {
			Collection<EndPoint> open = this.connector.getConnectedEndPoints();
			if (open.isEmpty()) {
				return;
			}
			boolean idle = open.size() == before && open.stream().noneMatch(Drain::isBusy);
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
