package org.sipcodes.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Static files; their addresses carry a fingerprint, so that browsers may keep them for
 * good.
 */
final class Assets {

	private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=utf-8", "js",
			"text/javascript;charset=utf-8", "svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon",
			"webmanifest", "application/manifest+json");

	private final Map<String, String> addresses = new HashMap<>();

	private final Map<String, Resource> resources = new HashMap<>();

	/**
	 * The files of a site.
	 * @param files by path, such as {@code static/site.css}
	 * @param before those of the site it replaces, whose pages may still be open
	 * somewhere
	 */
	Assets(Map<String, byte[]> files, @Nullable Assets before) {
		if (before != null) {
			before.resources.forEach((address, resource) -> {
				if (resource.lasting()) {
					this.resources.put(address, resource);
				}
			});
		}
		files.forEach((path, file) -> {
			byte[] bytes = path.endsWith(".css") ? Stylesheet.squeezed(file) : file;
			String name = path.substring("static/".length());
			int dot = name.lastIndexOf('.');
			String extension = name.substring(dot + 1);
			String type = TYPES.get(extension);
			if (dot < 1 || type == null) {
				throw new IllegalArgumentException(path + ": no known kind of static file; expected one of "
						+ String.join(", ", TYPES.keySet().stream().sorted().toList()));
			}
			String address = "/static/" + name.substring(0, dot) + "." + Resource.fingerprint(bytes) + "." + extension;
			this.addresses.put(name, address);
			Resource resource = Resource.of(bytes, type, "", true);
			this.resources.put(address, resource);
			this.resources.put("/static/" + name, resource.checked());
			if (name.equals("favicon.ico")) {
				this.resources.put("/favicon.ico", resource.checked());
			}
		});
	}

	/** The lasting address of a file, such as {@code site.css}. */
	String address(String name) {
		return Optional.ofNullable(this.addresses.get(name))
			.orElseThrow(() -> new IllegalArgumentException("no file static/" + name));
	}

	Optional<Resource> resource(String path) {
		return Optional.ofNullable(this.resources.get(path));
	}

}
