package org.sipcodes.page;

import java.util.List;

/**
 * What one platform does with one code.
 *
 * @param href where the platform's page says it
 * @param name such as {@code FreeSWITCH}
 * @param cells by direction: what it becomes, what it is made from, when it is sent, what
 * is shown
 */
public record OnPlatform(String href, String name, List<PlatformPage.Group> cells) {

	public OnPlatform {
		cells = List.copyOf(cells);
	}

}
