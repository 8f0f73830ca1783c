package org.sipcodes.capture;

import org.sipcodes.sip.Place;

/** From where to where. */
record Route(Place source, Place target) {

	Route back() {
		return new Route(this.target, this.source);
	}

	/** The same for both directions. */
	Route both() {
		int ports = this.source.port() - this.target.port();
		int order = (ports != 0) ? ports : this.source.host().compareTo(this.target.host());
		return (order <= 0) ? this : back();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Route route && this.source.equals(route.source) && this.target.equals(route.target);
	}

	@Override
	public int hashCode() {
		int hash = this.source.host().hashCode() * 31 + this.source.port();
		return (hash * 31 + this.target.host().hashCode()) * 31 + this.target.port();
	}

}
