package org.sipcodes.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is replaced as a whole: what is written lies beside it until it is
 * complete.
 */
final class ExportFolder {

	/** The file by which an export is known. */
	private static final String MARK = ".sipcodes-export";

	private final Path folder;

	/** What is being written. */
	private final Path fresh;

	/** What was there before. */
	private final Path former;

	/**
	 * A folder for an export.
	 * @throws IOException with what is wrong with it
	 */
	ExportFolder(Path path) throws IOException {
		Path whole = path.toAbsolutePath().normalize();
		this.folder = Files.exists(whole) ? whole.toRealPath() : whole;
		Path parent = this.folder.getParent();
		if (parent == null) {
			throw new IOException(path + " is the root; expected a folder");
		}
		this.fresh = parent.resolve("." + this.folder.getFileName() + ".new");
		this.former = parent.resolve("." + this.folder.getFileName() + ".old");
		for (Path place : List.of(this.folder, this.fresh, this.former)) {
			if (Files.exists(place) && !isOurs(place)) {
				throw new IOException(
						place + " is not an export; expected an empty folder, an export or nothing there");
			}
		}
		if (!Files.exists(this.folder) && Files.exists(this.former)) {
			// A run that was stopped between the two moves of the exchange.
			Files.move(this.former, this.folder);
		}
		delete(this.fresh);
		write(MARK, "An export of sipcodes; the next one replaces this folder.\n".getBytes());
	}

	private static boolean isOurs(Path place) throws IOException {
		if (!Files.isDirectory(place)) {
			return false;
		}
		try (Stream<Path> files = Files.list(place)) {
			return Files.exists(place.resolve(MARK)) || files.findAny().isEmpty();
		}
	}

	/** The folder in the end. */
	Path path() {
		return this.folder;
	}

	/** Writes a file beside the folder. */
	void write(String name, byte[] bytes) {
		try {
			Path file = this.fresh.resolve(name);
			Files.createDirectories(file.getParent());
			Files.write(file, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Puts what was written in the place of what was there. */
	void exchange() throws IOException {
		delete(this.former);
		boolean existed = Files.exists(this.folder);
		if (existed) {
			Files.move(this.folder, this.former);
		}
		try {
			Files.move(this.fresh, this.folder);
		}
		catch (IOException ex) {
			if (existed) {
				Files.move(this.former, this.folder);
			}
			throw ex;
		}
		delete(this.former);
	}

	/** Leaves what was there. */
	void discard() throws IOException {
		delete(this.fresh);
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
