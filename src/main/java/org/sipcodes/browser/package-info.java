/**
 * The decoder as a script: what a page in a browser calls. TeaVM compiles it, with all
 * that it uses, to {@code static/decoder.js}.
 */
@NullMarked
package org.sipcodes.browser;

import org.jspecify.annotations.NullMarked;
