/**
 * What each page shows, where it lives, and how it becomes HTML. The only user of
 * Thymeleaf and of addresses.
 */
@NullMarked
package org.sipcodes.page;

import org.jspecify.annotations.NullMarked;
