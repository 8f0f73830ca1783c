/**
 * SIP messages in text: logs, what tools print, what people paste. The reader knows no
 * tool; it looks for the first line of a message, for what its lines have in common, and
 * for words, addresses and clocks around it.
 */
@NullMarked
package org.sipcodes.log;

import org.jspecify.annotations.NullMarked;
