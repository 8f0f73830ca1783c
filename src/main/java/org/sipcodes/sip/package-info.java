/**
 * A SIP message and its parts, read from its bytes. Whatever the bytes are, there is no
 * exception: what is wrong with a message is a {@link org.sipcodes.sip.Fault} of it.
 */
@NullMarked
package org.sipcodes.sip;

import org.jspecify.annotations.NullMarked;
