/** HTTP: methods, validators, redirects, headers. */
@NullMarked
package org.sipcodes.server;

import org.jspecify.annotations.NullMarked;
