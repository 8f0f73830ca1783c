package org.sipcodes.site;

/** Something that answers the body of a POST. */
public interface Post {

	/** The most bytes that a body may have. */
	int bodyLimit();

	/** Whether its address answers nothing but POST. */
	default boolean isAlone() {
		return false;
	}

	/**
	 * How many such bodies may be answered at a time, or 0 if that is no less than
	 * others.
	 */
	default int places() {
		return 0;
	}

	/** Answers a body; it is called on a worker thread and may take its time. */
	Answer post(Sent sent);

}
