/**
 * The catalog in the forms that are no pages: text, Markdown, JSON, CSV, feeds, sitemaps.
 * Every form is made from the page, so that no two can disagree. Knows nothing of HTTP.
 */
@NullMarked
package org.sipcodes.export;

import org.jspecify.annotations.NullMarked;
