/**
 * Search: a query is understood first (numbers, messages, causes), then its words are
 * looked up in an index per language.
 */
@NullMarked
package org.sipcodes.search;

import org.jspecify.annotations.NullMarked;
