/** Languages and the words of their interface; a language is a folder of the content. */
@NullMarked
package org.sipcodes.language;

import org.jspecify.annotations.NullMarked;
