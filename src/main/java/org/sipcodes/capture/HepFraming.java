package org.sipcodes.capture;

/** Finds the packets of a capture agent in a stream. */
record HepFraming(Hep hep) implements Framing {

	@Override
	public int read(Slice data, Seen seen) {
		int size = Hep.size(data);
		if (data.size() >= Hep.HEADER && !Hep.isHep(data)) {
			return NONE;
		}
		if (data.size() < size) {
			return MORE;
		}
		this.hep.read(data.first(size), seen);
		return size;
	}

	@Override
	public void end(Slice data, Seen seen) {
		if (Hep.isHep(data)) {
			this.hep.read(data, seen);
		}
	}

}
