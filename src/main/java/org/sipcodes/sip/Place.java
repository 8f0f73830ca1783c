package org.sipcodes.sip;

/**
 * An address that messages come from or go to.
 *
 * @param host such as {@code 192.0.2.1}, {@code 2001:db8::1} or a name; empty if it is
 * not known
 * @param port 0 if it is not known
 */
public record Place(String host, int port) {

	/** A place of which nothing is known. */
	public static final Place UNKNOWN = new Place("", 0);

	public boolean isKnown() {
		return !this.host.isEmpty();
	}

	@Override
	public String toString() {
		String name = (this.host.indexOf(':') >= 0) ? "[" + this.host + "]" : this.host;
		return (this.port == 0) ? name : name + ":" + this.port;
	}

}
