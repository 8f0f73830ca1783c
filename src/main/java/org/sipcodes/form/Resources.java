package org.sipcodes.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that come with the forms. */
public final class Resources {

	private Resources() {
	}

	/** The text of a file, such as {@code openapi.json}. */
	static String text(String file) {
		return new String(bytes(file), StandardCharsets.UTF_8);
	}

	/** The bytes of a file, such as {@code docset/icon.png}. */
	public static byte[] bytes(String file) {
		try (InputStream bytes = Objects.requireNonNull(Resources.class.getResourceAsStream(file), file)) {
			return bytes.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
