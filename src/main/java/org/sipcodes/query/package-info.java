/**
 * Search: a query is understood first (numbers, messages, causes), then its words are
 * looked up in an index per language. Plain Java that also runs in a browser; it knows
 * nothing but what it is given.
 */
@NullMarked
package org.sipcodes.query;

import org.jspecify.annotations.NullMarked;
