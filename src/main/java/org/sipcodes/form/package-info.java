/**
 * The forms of a page: each writer takes any sheet. Knows nothing of HTTP; the only user
 * of Thymeleaf.
 */
@NullMarked
package org.sipcodes.form;

import org.jspecify.annotations.NullMarked;
