/** HTTP: methods, validators, redirects, headers. */
@NullMarked
package org.sipcodes.web;

import org.jspecify.annotations.NullMarked;
