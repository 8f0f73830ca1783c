package org.sipcodes.log;

/** Lines that end a message. */
final class Ends {

	private static final String[] MARKS = { Lines.BREAK, "---", "===", "~~~", "***", "___", "<---", "<===", "--end msg",
			"||||", "####", "```", "<<<<", ">>>>", "+---", "-- end", "\u2500\u2500", "\u2014\u2014" };

	private Ends() {
	}

	static boolean isEnd(String line) {
		String text = line.trim();
		for (String mark : MARKS) {
			if (text.startsWith(mark)) {
				return true;
			}
		}
		return text.startsWith("[") && text.endsWith(",NET]");
	}

}
