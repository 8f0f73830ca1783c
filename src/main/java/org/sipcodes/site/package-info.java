/**
 * From an address to finished bytes, and the site that is replaced as a whole when its
 * sources change.
 */
@NullMarked
package org.sipcodes.site;

import org.jspecify.annotations.NullMarked;
