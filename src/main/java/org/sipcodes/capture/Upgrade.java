package org.sipcodes.capture;

/**
 * Reads the answer of HTTP after which a connection is a WebSocket, RFC 6455 section
 * 4.2.2.
 */
final class Upgrade implements Framing {

	private final Connection connection;

	private final Head head = new Head();

	Upgrade(Connection connection) {
		this.connection = connection;
	}

	@Override
	public int read(Slice data, Seen seen) {
		if (!this.head.read(data)) {
			return (data.size() > Head.LONGEST) ? NONE : MORE;
		}
		this.connection.upgrade();
		return this.head.body();
	}

}
