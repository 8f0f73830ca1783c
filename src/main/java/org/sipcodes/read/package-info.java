/**
 * The files of a site and of the overlay above it, read at one moment, and the problems
 * in them with file and line.
 */
@NullMarked
package org.sipcodes.read;

import org.jspecify.annotations.NullMarked;
