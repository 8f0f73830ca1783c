package org.sipcodes.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Every command, by its name. */
public record Commands(InputStream in, PrintStream out, PrintStream err) {

	/** Where the site is if nothing else is set. */
	public static final String LOCAL = "http://localhost:8080";

	static final String USAGE = "usage: java -jar sipcodes.jar [--setting=value …] | check <folder> | " + Decode.USAGE
			+ " | " + Export.USAGE + " | " + Mcp.USAGE + " | " + IndexNow.USAGE + " | " + NpmPackage.USAGE + " | help";

	/** The exit status of a wrong call. */
	static final int MISUSED = 2;

	private static final Set<String> HELP = Set.of("help", "--help", "-h");

	/** How readers reach the site that links lead to. */
	static String address() {
		return System.getenv().getOrDefault("SIPCODES_PUBLIC_ADDRESS", LOCAL);
	}

	/** Says what is wrong with a call. */
	static int misused(PrintStream err, String message, String usage) {
		err.println(message + "; usage: java -jar sipcodes.jar " + usage);
		return MISUSED;
	}

	/**
	 * Runs a command.
	 * @param words such as {@code check /srv/overlay}
	 * @return the exit status
	 */
	public int run(String... words) {
		List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
		String name = (words.length == 0) ? "" : words[0];
		if (HELP.contains(name) && rest.isEmpty()) {
			this.out.println(USAGE);
			return 0;
		}
		return switch (name) {
			case "check" -> (rest.size() == 1) ? new Check(this.out, this.err).run(rest.get(0)) : unknown();
			case "decode" -> Decode.of(this.in, this.out, this.err, rest).run();
			case "export" -> Export.of(this.out, this.err, System.getenv(), rest).run();
			case "mcp" -> new Mcp(this.in, this.out, this.err).run(rest);
			case "indexnow" -> new IndexNow(this.out, this.err, System.getenv()).run(rest);
			case "npm" -> new NpmPackage(this.err).run(rest);
			default -> unknown();
		};
	}

	private int unknown() {
		this.err.println(USAGE);
		return MISUSED;
	}

}
