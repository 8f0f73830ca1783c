package org.sipcodes.log;

import java.util.List;

import org.sipcodes.model.Letters;

/** Lines that a container engine has kept, each as an object in JSON with its time. */
final class ContainerLines implements Unfold {

	private static final String LOG = "{\"log\":\"";

	private static final String TIME = "\"time\":\"";

	@Override
	public boolean unfold(String line, List<String> lines) {
		int close = line.startsWith(LOG) ? line.lastIndexOf("\",\"") : -1;
		int stream = (close < 0) ? -1 : line.lastIndexOf("\",\"", close - 1);
		int time = line.lastIndexOf(TIME);
		int end = (stream < 0) ? close : stream;
		if (end < LOG.length() || time < 0) {
			return false;
		}
		int stop = line.indexOf('"', time + TIME.length());
		String stamp = line.substring(time + TIME.length(), (stop < 0) ? line.length() : stop);
		String text = Letters.trimEnd(Escapes.text(line.substring(LOG.length(), end)));
		Lines.split(text).forEach((part) -> lines.add(stamp + " " + part));
		return true;
	}

}
