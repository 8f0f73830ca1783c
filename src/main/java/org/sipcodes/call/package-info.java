/**
 * From messages to calls: transactions, hops, attempts, who decided, which calls belong
 * together. A capture shows one place; nothing is concluded from what it does not show.
 */
@NullMarked
package org.sipcodes.call;

import org.jspecify.annotations.NullMarked;
