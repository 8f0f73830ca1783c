/**
 * What a trace proves: each finding has its evidence, and its words are in the labels of
 * a language. A rule that is not sure says nothing.
 */
@NullMarked
package org.sipcodes.finding;

import org.jspecify.annotations.NullMarked;
