/**
 * What each page says, as typed parts in order and without its looks: a maker per kind of
 * thing. Every form is written from the same sheet.
 */
@NullMarked
package org.sipcodes.sheet;

import org.jspecify.annotations.NullMarked;
