package org.sipcodes.catalog;

/** What a forking proxy does with the code when one of its branches answers so. */
public enum Forking implements Word {

	HOP_BY_HOP, PROVISIONAL, BRANCH_ENDED, WINS, RECURSE, ONE_BRANCH, PREFERRED, AGGREGATED, OTHER_FLOW, CONVERTED,

	STOPS_ALL

}
