/**
 * What the site knows: kinds of things, their facts in closed vocabularies, and their
 * articles per language. Pure: it also compiles for the browser.
 */
@NullMarked
package org.sipcodes.model;

import org.jspecify.annotations.NullMarked;
