package org.sipcodes.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that come with the forms. */
final class Resources {

	private Resources() {
	}

	/** The text of a file, such as {@code openapi.json}. */
	static String text(String file) {
		try (InputStream bytes = Objects.requireNonNull(Resources.class.getResourceAsStream(file), file)) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
