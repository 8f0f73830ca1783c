package org.sipcodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

import org.sipcodes.site.Storage;

/** Reads the site from the class path, where the build has put it. */
final class JarStorage implements Storage {

	private final ResourcePatternResolver resolver;

	JarStorage(ResourcePatternResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	public Map<String, byte[]> files(String folder) {
		Map<String, byte[]> files = new TreeMap<>();
		try {
			for (Resource resource : this.resolver.getResources("classpath:" + folder + "/**/*.*")) {
				String address = URLDecoder.decode(resource.getURL().getPath().replace("+", "%2B"),
						StandardCharsets.UTF_8);
				files.put(address.substring(address.lastIndexOf("/" + folder + "/") + 1),
						resource.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	@Override
	public Object state() {
		return "fixed";
	}

}
