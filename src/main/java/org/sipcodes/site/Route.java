package org.sipcodes.site;

import java.util.function.Supplier;

import org.sipcodes.page.Page;

/** Where an address leads, before anything is rendered. */
sealed interface Route {

	/**
	 * To a page that can be made.
	 *
	 * @param page makes it
	 * @param lasting whether it is worth keeping once made
	 */
	record To(Supplier<Page> page, boolean lasting) implements Route {
	}

	/**
	 * To something that is no page.
	 *
	 * @param resource makes it
	 */
	record Data(java.util.function.Supplier<Resource> resource) implements Route {
	}

	/**
	 * To another address.
	 *
	 * @param path the address
	 */
	record Away(String path) implements Route {
	}

	/**
	 * Nowhere.
	 *
	 * @param page the page that helps
	 */
	record Nowhere(Supplier<Page> page) implements Route {
	}

}
