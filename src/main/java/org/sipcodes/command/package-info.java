/** The commands: what the program does when it does not serve. */
@NullMarked
package org.sipcodes.command;

import org.jspecify.annotations.NullMarked;
