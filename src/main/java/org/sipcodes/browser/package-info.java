/**
 * The decoder and the search as scripts: what a page in a browser calls. TeaVM compiles
 * them, with all that they use, to {@code static/decoder.js} and
 * {@code static/finder.js}.
 */
@NullMarked
package org.sipcodes.browser;

import org.jspecify.annotations.NullMarked;
