package org.sipcodes.catalog;

/** What a platform has to do with a code. */
public enum Direction implements Word {

	RECEIVES, SENDS, MAKES, SHOWS, SKIPS, NAMES

}
