package org.sipcodes.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A place from which the content, the templates and the static files are read.
 *
 * @param files reads all of them at once, or throws a {@link ContentException} if the
 * site is not complete
 * @param state something that changes when any file changes; no file is read for it
 */
public record Root(Supplier<SiteFiles> files, Supplier<Object> state) {

	/** The state of files that never change. */
	public static final Object FIXED = "fixed";

	/** The folders that every site has. */
	public static final List<String> FOLDERS = List.of("content", "templates", "static");

	/** What the lab recorded; a site without it has pages that say less. */
	private static final List<String> LAB = List.of("lab/captures", "lab/results");

	/** The scripts that the build compiles; no folder of sources holds them. */
	private static final List<String> BUILT = List.of("static/decoder.js", "static/finder.js");

	/** A folder on disk that holds the folders of a site. */
	public static Root folder(Path home) {
		Stream<String> recorded = LAB.stream().filter((name) -> Files.isDirectory(home.resolve(name)));
		List<Folder> folders = Stream.concat(FOLDERS.stream(), recorded)
			.map((name) -> new Folder(name, home.resolve(name)))
			.toList();
		return new Root(() -> {
			Problems problems = new Problems();
			Map<String, byte[]> files = new TreeMap<>();
			folders.forEach((folder) -> files.putAll(folder.files(problems)));
			problems.throwIfAny();
			BUILT.forEach((script) -> files.computeIfAbsent(script,
					(path) -> ClassPath.bytes("/" + path).orElse(new byte[0])));
			return SiteFiles.of(files);
		}, () -> folders.stream().map(Folder::look).toList());
	}

	/**
	 * What the build has put beside the classes: in a jar, as it was built or extracted,
	 * or in a folder.
	 */
	public static Root classPath() {
		URL self = Objects.requireNonNull(Root.class.getResource("Root.class"));
		return self.getProtocol().equals("jar") ? new Root(() -> jar(self), () -> FIXED)
				: folder(Path.of(URI.create(self.toString())).resolve("../../../..").normalize());
	}

	/**
	 * The place of a site by its settings.
	 * @param home the folder with all of it; empty for what the build has put beside the
	 * classes
	 * @param content a folder to lay over the content; empty for none
	 */
	public static Root of(String home, String content) {
		Root site = home.isEmpty() ? classPath() : folder(Path.of(home));
		return content.isEmpty() ? site : site.with(Path.of(content));
	}

	/**
	 * The same with a folder laid over the content. A file there that cannot be read is
	 * one problem among those of the site.
	 * @param overlay a folder with the layout of {@code content}; problems are reported
	 * by this path
	 */
	public Root with(Path overlay) {
		Folder folder = new Folder("content", overlay);
		return new Root(() -> this.files.get().with(folder), () -> List.of(this.state.get(), folder.look()));
	}

	private static boolean isOfSite(String path) {
		return Stream.concat(FOLDERS.stream(), LAB.stream()).anyMatch((folder) -> path.startsWith(folder + "/"));
	}

	/** Lists the jar once; to find each file by its URL takes several times as long. */
	private static SiteFiles jar(URL self) {
		Map<String, byte[]> files = new TreeMap<>();
		try {
			JarURLConnection connection = (JarURLConnection) self.openConnection();
			connection.setUseCaches(false);
			try (JarFile jar = connection.getJarFile()) {
				for (JarEntry entry : Collections.list(jar.entries())) {
					if (!entry.isDirectory() && isOfSite(entry.getName())) {
						files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return SiteFiles.of(files);
	}

}
