package org.sipcodes.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.sipcodes.content.Problems;

/**
 * The files in a folder and in the folders in it. What editors and mounts leave there is
 * passed over, and whatever cannot be read is a problem of that file alone.
 */
final class Folder {

	/** One level more than anything has, so that what lies too deep is noticed. */
	private static final int DEEPEST = 4;

	private static final int MOST = 10_000;

	private static final long LARGEST = 1 << 20;

	private final Path root;

	/**
	 * A folder, there or not.
	 * @param root as its owner calls it, which is how problems call it
	 */
	Folder(Path root) {
		this.root = root;
	}

	/**
	 * What can be seen of a file without reading it.
	 *
	 * @param modified when it was written
	 * @param size in bytes
	 * @param flaw why it cannot be read; empty if it can
	 */
	private record Seen(@Nullable FileTime modified, long size, String flaw) {
	}

	/** Something that changes when a file changes, comes or goes. */
	Object state() {
		return look();
	}

	/**
	 * The bytes of every file by its path in this folder, such as
	 * {@code en/codes/486.md}.
	 */
	Map<String, byte[]> files(Problems problems) {
		Map<String, byte[]> files = new TreeMap<>();
		look().forEach((name, seen) -> {
			String flaw = seen.flaw();
			if (flaw.isEmpty()) {
				try {
					files.put(name, Files.readAllBytes(this.root.resolve(name)));
				}
				catch (IOException ex) {
					flaw = flaw(ex);
				}
			}
			if (!flaw.isEmpty()) {
				problems.add(path(name), 1, flaw);
			}
		});
		return files;
	}

	/** Where the owner finds a file. */
	String path(String name) {
		return this.root.resolve(name).toString().replace('\\', '/');
	}

	private Map<String, Seen> look() {
		Map<String, Seen> found = new TreeMap<>();
		try {
			// Links are followed: mounted configuration is made of them.
			Files.walkFileTree(this.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(found));
		}
		catch (IOException ex) {
			found.put("", new Seen(null, 0, flaw(ex)));
		}
		return found;
	}

	/**
	 * Editors leave files such as {@code .486.md.swp}, {@code 486.md~} and
	 * {@code #486.md#} beside the one that is edited, mounts {@code ..data} and
	 * {@code lost+found}.
	 */
	private boolean isOurs(Path path) {
		String name = path.equals(this.root) ? "" : path.getFileName().toString();
		return !name.startsWith(".") && !name.endsWith("~") && !name.startsWith("#") && !name.equals("lost+found")
				&& !name.equals("README.md");
	}

	private static String flaw(IOException failure) {
		if (failure instanceof NoSuchFileException) {
			return "is not there; expected a file or folder that can be read";
		}
		if (failure instanceof AccessDeniedException) {
			return "may not be read; expected permission to read it for " + System.getProperty("user.name");
		}
		if (failure instanceof FileSystemLoopException) {
			return "a link to a folder that it lies in; expected none";
		}
		if (failure instanceof NotDirectoryException) {
			return "is no folder; expected one";
		}
		return "cannot be read (" + failure + "); expected a file or folder that can";
	}

	/** Notes what there is. */
	private final class Visitor extends SimpleFileVisitor<Path> {

		private final Map<String, Seen> found;

		Visitor(Map<String, Seen> found) {
			this.found = found;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			return note(file, new Seen(attributes.lastModifiedTime(), attributes.size(), flaw(file, attributes)));
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException failure) {
			return note(file, new Seen(null, 0, Folder.flaw(failure)));
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
			return (failure != null) ? visitFileFailed(folder, failure) : FileVisitResult.CONTINUE;
		}

		private FileVisitResult note(Path file, Seen seen) {
			if (this.found.size() == MOST) {
				this.found.clear();
				this.found.put("", new Seen(null, MOST,
						"more than " + MOST + " files; expected the folder of the content and nothing else"));
				return FileVisitResult.TERMINATE;
			}
			if (isOurs(file)) {
				this.found.put(Folder.this.root.relativize(file).toString().replace('\\', '/'), seen);
			}
			return FileVisitResult.CONTINUE;
		}

		private String flaw(Path file, BasicFileAttributes attributes) {
			if (attributes.isDirectory()) {
				return "a folder that nothing reads; expected content at most three folders deep";
			}
			if (file.equals(Folder.this.root)) {
				return "is no folder; expected one";
			}
			if (attributes.isSymbolicLink()) {
				return "a link that leads nowhere; expected a file";
			}
			if (!attributes.isRegularFile()) {
				return "is no file; expected one";
			}
			if (attributes.size() > LARGEST) {
				return "holds " + attributes.size() + " bytes; expected at most " + LARGEST;
			}
			return Files.isReadable(file) ? "" : Folder.flaw(new AccessDeniedException(file.toString()));
		}

	}

}
