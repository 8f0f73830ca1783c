package org.sipcodes.site;

import java.util.function.Supplier;

import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet;

/**
 * A page at its canonical address, before it is made.
 *
 * @param language of the page
 * @param listed whether search engines may list it
 * @param sheet makes what it says
 */
record Page(Language language, boolean listed, Supplier<Sheet> sheet) {

}
