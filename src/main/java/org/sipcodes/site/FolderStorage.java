package org.sipcodes.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sipcodes.content.Problems;

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
		Problems problems = new Problems();
		Map<String, byte[]> files = new TreeMap<>();
		new Folder(this.home.resolve(folder)).files(problems)
			.forEach((name, bytes) -> files.put(folder + "/" + name, bytes));
		problems.throwIfAny();
		return files;
	}

	@Override
	public Object state() {
		return Stream.of(CONTENT, TEMPLATES, STATIC)
			.map((folder) -> new Folder(this.home.resolve(folder)).state())
			.toList();
	}

}
