package org.sipcodes.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files that the build has put beside the classes. */
public final class ClassPath {

	private ClassPath() {
	}

	/** The bytes of a file, such as {@code /static/finder.js}, if there is one. */
	public static Optional<byte[]> bytes(String path) {
		try (InputStream file = ClassPath.class.getResourceAsStream(path)) {
			return (file == null) ? Optional.empty() : Optional.of(file.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Optional<String> text(String path) {
		return bytes(path).map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

}
