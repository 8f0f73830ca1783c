package org.sipcodes;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.sipcodes.site.Storage;

/**
 * What can be set from outside.
 *
 * @param home the folder with content, templates and static, such as {@code .}; empty to
 * serve what is in the jar
 * @param publicAddress how readers reach the site, such as
 * {@code https://sipcodes.example}
 */
@ConfigurationProperties("sipcodes")
record Settings(@DefaultValue("") String home, @DefaultValue("http://localhost:8080") URI publicAddress) {

	Settings {
		for (String folder : List.of(Storage.CONTENT, Storage.TEMPLATES, Storage.STATIC)) {
			if (!home.isEmpty() && !Files.isDirectory(Path.of(home, folder))) {
				throw new IllegalArgumentException("sipcodes.home is \"" + home + "\" and holds no folder " + folder
						+ "; expected content, templates and static in it");
			}
		}
		if (publicAddress.getHost() == null || !String.valueOf(publicAddress.getScheme()).matches("https?")) {
			throw new IllegalArgumentException("sipcodes.public-address is \"" + publicAddress
					+ "\"; expected an address such as https://sipcodes.example");
		}
	}

}
