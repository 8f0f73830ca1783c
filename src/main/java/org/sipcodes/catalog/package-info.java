/**
 * What is known of SIP response codes: facts in closed vocabularies, articles per
 * language, all of it immutable.
 */
@NullMarked
package org.sipcodes.catalog;

import org.jspecify.annotations.NullMarked;
