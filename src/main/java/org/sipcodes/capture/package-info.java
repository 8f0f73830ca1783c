/**
 * Reads captured packets and takes the messages out of them. Whatever the bytes are,
 * there is no exception, and what is kept meanwhile is limited.
 */
@NullMarked
package org.sipcodes.capture;

import org.jspecify.annotations.NullMarked;
