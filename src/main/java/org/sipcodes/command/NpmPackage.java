package org.sipcodes.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.sipcodes.read.Root;
import org.sipcodes.site.Site;

/** The command {@code npm}: writes the codes as a package for npm. */
record NpmPackage(PrintStream err) {

	static final String USAGE = "npm <folder> <version>";

	/**
	 * Writes the package.
	 * @param words the folder, which is made if need be, and the version
	 * @return 0 if it was written, 1 if it could not be, 2 for a wrong call
	 */
	int run(List<String> words) {
		if (words.size() != 2 || !words.get(1).matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?")) {
			return Commands.misused(this.err, "expected a folder, and a version such as 1.0.0", USAGE);
		}
		Path folder = Path.of(words.get(0));
		Site site = Site.read(Root.classPath().files().get(), Commands.LOCAL);
		try {
			Files.createDirectories(folder);
			for (Map.Entry<String, String> file : site.npm(words.get(1)).entrySet()) {
				Files.writeString(folder.resolve(file.getKey()), file.getValue());
			}
			return 0;
		}
		catch (IOException ex) {
			this.err.println(folder + " cannot be written (" + ex + ")");
			return 1;
		}
	}

}
