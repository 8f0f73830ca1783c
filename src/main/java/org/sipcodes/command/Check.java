package org.sipcodes.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.read.ContentException;
import org.sipcodes.read.Problem;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;
import org.sipcodes.read.Source;
import org.sipcodes.site.Site;

/** The command {@code check}: whether a folder of content can be laid over the site. */
record Check(PrintStream out, PrintStream err) {

	/**
	 * Checks a folder.
	 * @param folder such as {@code /srv/overlay}
	 * @return 0 if it can be, 1 if not, 2 for a wrong call
	 */
	int run(String folder) {
		if (!Files.isDirectory(Path.of(folder))) {
			this.err.println(folder + " is not a folder; " + Commands.USAGE);
			return Commands.MISUSED;
		}
		return check(Root.classPath().with(Path.of(folder)), folder);
	}

	private int check(Root root, String folder) {
		List<Problem> problems = List.of();
		List<Problem> notices = List.of();
		try {
			SiteFiles files = root.files().get();
			Site site = Site.read(files, Commands.LOCAL);
			notices = site.notices();
			site.prove(concerned(files.overlay()));
		}
		catch (ContentException ex) {
			problems = ex.problems();
		}
		catch (RuntimeException ex) {
			problems = List.of(new Problem(folder, 1, "no site can be made with it (" + ex + ")"));
		}
		problems.forEach(this.out::println);
		for (Problem notice : notices) {
			this.out.println(new Problem(notice.file(), notice.line(), "notice: " + notice.message()));
		}
		this.out.println(count(problems.size(), "problem") + ", " + count(notices.size(), "notice"));
		return problems.isEmpty() ? 0 : 1;
	}

	/**
	 * The pages of what is in the folder, and those that belong to no code; all pages
	 * take several times as long.
	 */
	private static Predicate<String> concerned(List<Source> overlay) {
		Stream<String> names = overlay.stream()
			.map(Source::path)
			.filter((path) -> path.endsWith(".md"))
			.map((path) -> path.replaceAll(".*/|\\.md$", "").replace("+", "").replace("-", ".*-vs-"))
			.map((name) -> ".*\\b" + name + "\\b.*");
		return Pattern.compile(Stream.concat(Stream.of("\\D*"), names).collect(Collectors.joining("|")))
			.asMatchPredicate();
	}

	private static String count(int number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

}
