package org.sipcodes.finding;

/** Looks for one kind of thing in a trace. */
interface Rule {

	/** Reports what a scene proves. */
	void look(Scene scene, Report report);

}
