package org.sipcodes.read;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Language;

/**
 * The words of one language of the site as it was built, without the rest of the site.
 */
public final class Words {

	private Words() {
	}

	/** A language by its tag; null if there is none. */
	public static @Nullable Language language(String tag) {
		String path = "content/" + tag + "/labels.properties";
		Optional<String> words = tag.contains("/") ? Optional.empty() : ClassPath.text("/" + path);
		return words.map((text) -> Entries.read(new Source(path, text), new Problems()))
			.map((entries) -> new Language(tag, entries.labels()))
			.orElse(null);
	}

}
