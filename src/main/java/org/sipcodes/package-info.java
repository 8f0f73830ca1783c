/**
 * The wiring. The packages are the data flow, each knows only those before it:
 * {@code content} (Markdown and YAML with positions) → {@code language} (labels) →
 * {@code catalog} (what is known of SIP codes) → {@code search} (what a query means and
 * finds) → {@code page} (what a page shows, and its address) → {@code export} (the same
 * as text, Markdown, JSON, feeds) → {@code site} (address → finished bytes) → {@code web}
 * (HTTP).
 */
@NullMarked
package org.sipcodes;

import org.jspecify.annotations.NullMarked;
