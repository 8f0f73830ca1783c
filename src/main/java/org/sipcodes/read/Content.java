package org.sipcodes.read;

import java.util.List;

import org.sipcodes.model.Catalog;

/**
 * The content of a site, read and found sound.
 *
 * @param catalog what is in it
 * @param notices what an author should look at although the site can be served
 */
public record Content(Catalog catalog, List<Problem> notices) {

}
