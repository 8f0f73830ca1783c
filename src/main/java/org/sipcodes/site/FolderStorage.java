package org.sipcodes.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the site from a folder on disk, so that edits show without a restart. */
public final class FolderStorage implements Storage {

	private final Path home;

	/**
	 * Reads from a folder.
	 * @param home the folder that holds content, templates and static
	 */
	public FolderStorage(Path home) {
		this.home = home;
	}

	@Override
	public Map<String, byte[]> files(String folder) {
		Map<String, byte[]> files = new TreeMap<>();
		for (Path path : paths(folder)) {
			try {
				files.put(name(path), Files.readAllBytes(path));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files;
	}

	@Override
	public Object state() {
		Map<String, Object> state = new TreeMap<>();
		for (String folder : List.of(CONTENT, TEMPLATES, STATIC)) {
			for (Path path : paths(folder)) {
				try {
					state.put(name(path), List.of(Files.getLastModifiedTime(path), Files.size(path)));
				}
				catch (IOException ex) {
					state.put(name(path), "gone");
				}
			}
		}
		return state;
	}

	private List<Path> paths(String folder) {
		try (Stream<Path> walk = Files.walk(this.home.resolve(folder))) {
			return walk.filter(Files::isRegularFile).filter(FolderStorage::isOurs).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Editors leave files such as {@code .486.md.swp} and {@code 486.md~} beside the one
	 * that is edited.
	 */
	private static boolean isOurs(Path path) {
		String name = path.getFileName().toString();
		return !name.startsWith(".") && !name.endsWith("~");
	}

	private String name(Path path) {
		return this.home.relativize(path).toString().replace('\\', '/');
	}

}
