package org.sipcodes.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
		try (InputStream file = Words.class.getResourceAsStream("/" + path)) {
			if (file == null || tag.contains("/")) {
				return null;
			}
			Source source = new Source(path, new String(file.readAllBytes(), StandardCharsets.UTF_8));
			return new Language(tag, Entries.read(source, new Problems()).labels());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
