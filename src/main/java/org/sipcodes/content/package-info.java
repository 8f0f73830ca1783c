/**
 * Markdown and YAML with positions: turns sources into documents and collects what is
 * wrong. Knows nothing of SIP.
 */
@NullMarked
package org.sipcodes.content;

import org.jspecify.annotations.NullMarked;
