package org.sipcodes.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files in a folder and in the folders in it. Files that editors and mounts leave
 * there are passed over, and a file that cannot be read is a problem of that file alone.
 *
 * @param name the folder of the site that it is or is laid over, such as {@code content}
 * @param root as its owner calls it, which is how problems call it; it need not exist
 */
record Folder(String name, Path root) {

	/** One level more than any content has, so that deeper folders are noticed. */
	private static final int DEEPEST = 4;

	private static final int MOST = 10_000;

	private static final long LARGEST = 1 << 20;

	/**
	 * A file as it is listed, before it is read.
	 *
	 * @param modified when it was written
	 * @param size in bytes
	 * @param flaw why it cannot be read; empty if it can
	 */
	record Seen(FileTime modified, long size, String flaw) {
	}

	/** Every file by its path in the site; equal as long as no file changes. */
	Map<String, Seen> look() {
		Map<String, Seen> found = new TreeMap<>();
		look(this.root, 0, found);
		return (found.size() <= MOST) ? found : Map.of(this.name + "/",
				unreadable("more than " + MOST + " files; expected the folder of the content and nothing else"));
	}

	/** The bytes of every file by its path in the site. */
	Map<String, byte[]> files(Problems problems) {
		Map<String, byte[]> files = new TreeMap<>();
		look().forEach((path, seen) -> {
			problems.require(seen.flaw().isEmpty(), file(path), 1, seen.flaw());
			try {
				if (seen.flaw().isEmpty()) {
					files.put(path, Files.readAllBytes(Path.of(file(path))));
				}
			}
			catch (IOException ex) {
				problems.add(file(path), 1, flaw(ex));
			}
		});
		return files;
	}

	/** Where the owner finds the file of a path. */
	String file(String path) {
		return this.root.resolve(path.substring(this.name.length() + 1)).toString().replace('\\', '/');
	}

	/**
	 * Editors leave files such as {@code .486.md.swp}, {@code 486.md~} and
	 * {@code #486.md#} beside the one that is edited, mounts {@code ..data} and
	 * {@code lost+found}.
	 */
	private static boolean isOfSite(Path file) {
		String name = file.getFileName().toString();
		return !name.startsWith(".") && !name.endsWith("~") && !name.startsWith("#")
				&& !List.of("lost+found", "README.md").contains(name);
	}

	/** Links are followed: mounted configuration is made of them. */
	private void look(Path path, int depth, Map<String, Seen> found) {
		Seen seen;
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			seen = new Seen(attributes.lastModifiedTime(), attributes.size(), flaw(path, depth, attributes));
			if (attributes.isDirectory() && seen.flaw().isEmpty()) {
				try (Stream<Path> files = Files.list(path)) {
					files.filter(Folder::isOfSite)
						.takeWhile((file) -> found.size() <= MOST)
						.forEach((file) -> look(file, depth + 1, found));
				}
				return;
			}
		}
		catch (IOException ex) {
			seen = unreadable(flaw(ex));
		}
		catch (UncheckedIOException ex) {
			seen = unreadable(flaw(ex.getCause()));
		}
		found.put(this.name + "/" + this.root.relativize(path).toString().replace('\\', '/'), seen);
	}

	private static Seen unreadable(String flaw) {
		return new Seen(FileTime.fromMillis(0), 0, flaw);
	}

	private static String flaw(Path path, int depth, BasicFileAttributes attributes) throws IOException {
		if (attributes.isDirectory()) {
			if (depth > 0 && Files.isSymbolicLink(path)
					&& path.resolveSibling("").toRealPath().startsWith(path.toRealPath())) {
				return "a link to a folder that contains it; expected none";
			}
			return (depth < DEEPEST) ? "" : "a folder that nothing reads; expected content at most three folders deep";
		}
		if (depth == 0 || !attributes.isRegularFile()) {
			return "is not a " + ((depth == 0) ? "folder" : "file") + "; expected one";
		}
		if (attributes.size() > LARGEST) {
			return "holds " + attributes.size() + " bytes; expected at most " + LARGEST;
		}
		return Files.isReadable(path) ? "" : flaw(new AccessDeniedException(path.toString()));
	}

	/** Why a file cannot be read. */
	static String flaw(IOException failure) {
		String reason = failure.toString();
		if (failure instanceof NoSuchFileException) {
			reason = "it does not exist, or is a link to nothing";
		}
		else if (failure instanceof AccessDeniedException) {
			reason = "permission denied to user " + System.getProperty("user.name");
		}
		return "cannot be read (" + reason + "); expected a file or folder that can";
	}

}
