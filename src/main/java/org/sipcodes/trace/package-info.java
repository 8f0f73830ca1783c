/**
 * From bytes to an answer: what they are is recognised, messages are read and sorted, and
 * what they prove is found.
 */
@NullMarked
package org.sipcodes.trace;

import org.jspecify.annotations.NullMarked;
