package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Static files; their addresses carry a fingerprint, so that browsers may keep them for
 * good.
 */
final class Assets {

	private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=utf-8", "js",
			"text/javascript;charset=utf-8", "svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon",
			"webmanifest", "application/manifest+json", "speculationrules", "application/speculationrules+json");

	/** Within each page that comes from afar, because the first screen waits for them. */
	private static final String FIRST_LOOK = "first.css";

	private static final String FIRST_SCRIPT = "theme.js";

	private static final Pattern COMMENT = Pattern.compile("(?m)^\\t*//.*\\R|^\\t+");

	/**
	 * Those that are also at the root: there browsers look for the one, and a worker
	 * serves no page above its own folder.
	 */
	static final List<String> ROOTED = List.of("favicon.ico", "sw.js");

	private final Map<String, String> inlined = new HashMap<>();

	private final Map<String, String> addresses = new HashMap<>();

	private final Map<String, Resource> resources = new HashMap<>();

	/**
	 * The files of a site.
	 * @param files by path, such as {@code static/text.css}
	 * @param before those of the site it replaces, whose pages may still be open
	 * somewhere
	 */
	Assets(Map<String, byte[]> files, @Nullable Assets before) {
		if (before != null) {
			this.resources.putAll(before.resources);
			this.resources.values().removeIf((resource) -> !resource.lasting());
		}
		files.forEach(this::add);
	}

	private void add(String path, byte[] file) {
		byte[] bytes = path.endsWith(".css") ? squeezed(file) : path.endsWith(".js") ? uncommented(file) : file;
		String name = path.substring("static/".length());
		if (name.equals(FIRST_LOOK) || name.equals(FIRST_SCRIPT)) {
			this.inlined.put(name, text(bytes));
		}
		int dot = name.lastIndexOf('.');
		String extension = name.substring(dot + 1);
		String type = TYPES.get(extension);
		if (dot < 1 || type == null) {
			throw new IllegalArgumentException(path + ": no known kind of static file; expected one of "
					+ String.join(", ", TYPES.keySet().stream().sorted().toList()));
		}
		Resource resource = Resource.of(bytes, type, "", true);
		String address = "/static/" + name.substring(0, dot) + "." + Resource.fingerprint(bytes) + "." + extension;
		this.addresses.put(name, address);
		this.resources.put(address, resource);
		this.resources.put("/static/" + name, resource.checked());
		if (ROOTED.contains(name)) {
			this.resources.put("/" + name, resource.checked());
		}
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/**
	 * A stylesheet without comments, and without white space where it separates nothing.
	 */
	private static byte[] squeezed(byte[] css) {
		return text(css).replaceAll("(?s)/\\*.*?\\*/", "")
			.replaceAll("\\s+", " ")
			.replaceAll(" ?([{};,>]) ?", "$1")
			.replace(": ", ":")
			.replace(";}", "}")
			.strip()
			.getBytes(StandardCharsets.UTF_8);
	}

	/** A script without the lines that are comments, and without indentation. */
	private static byte[] uncommented(byte[] script) {
		return COMMENT.matcher(text(script)).replaceAll("").getBytes(StandardCharsets.UTF_8);
	}

	/** The text of a file that is sent within each page, such as {@code first.css}. */
	String inlined(String name) {
		return Optional.ofNullable(this.inlined.get(name))
			.orElseThrow(() -> new IllegalArgumentException("no file static/" + name));
	}

	/** What a page may have within it, as a policy names it. */
	Inlined inlined() {
		return new Inlined(Inlined.hash(inlined(FIRST_LOOK)), Inlined.hash(inlined(FIRST_SCRIPT)));
	}

	/** The lasting address of a file, such as {@code text.css}. */
	String address(String name) {
		return Optional.ofNullable(this.addresses.get(name))
			.orElseThrow(() -> new IllegalArgumentException("no file static/" + name));
	}

	/** The names of all files, such as {@code text.css}. */
	Set<String> names() {
		return this.addresses.keySet();
	}

	Optional<Resource> resource(String path) {
		return Optional.ofNullable(this.resources.get(path));
	}

}
