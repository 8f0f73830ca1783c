package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.sipcodes.form.Document;
import org.sipcodes.form.Json;
import org.sipcodes.model.Language;

/**
 * What a browser keeps of a language to show it without a network.
 *
 * @param addresses of the pages
 * @param assets what pages load
 * @param language of the pages
 */
record Offline(Addresses addresses, Assets assets, Language language) {

	/** The name of the list in the folder of the language. */
	static final String LIST = "offline.json";

	/**
	 * The list of all of it, its size, and a version that changes with any of it.
	 * @param bytes what is at an address
	 */
	Document list(Function<String, byte[]> bytes) {
		List<String> pages = new ArrayList<>(this.addresses.exported());
		pages.removeIf((path) -> !this.addresses.language(path).equals(this.language));
		List<String> all = new ArrayList<>(pages);
		// The decoder knows its words in every language, and a search may need those of
		// another one.
		all.addAll(this.addresses.data().stream().filter((path) -> path.endsWith(".js")).toList());
		all.addAll(this.assets.names().stream().sorted().map(this.assets::address).toList());
		long size = 0;
		StringBuilder prints = new StringBuilder();
		for (String path : all) {
			byte[] file = bytes.apply(path);
			size += file.length;
			prints.append(Resource.fingerprint(file));
		}
		String version = Resource.fingerprint(prints.toString().getBytes(StandardCharsets.US_ASCII));
		return new Document(
				Json.write(Json.object("version", version, "pages", pages.size(), "bytes", size, "addresses", all)),
				Document.JSON, "", "");
	}

}
