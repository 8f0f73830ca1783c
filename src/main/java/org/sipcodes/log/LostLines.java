package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;

/** A message that has lost its ends of lines: it is cut before well-known fields. */
final class LostLines implements Unfold {

	private static final int FEWEST = 3;

	@Override
	public boolean unfold(String line, List<String> lines) {
		Start start = (line.length() < 100) ? null : Starts.find(line, 0);
		if (start == null) {
			return false;
		}
		List<Integer> cuts = new ArrayList<>();
		int body = line.indexOf(" v=0 ", start.column());
		int stop = (body < 0) ? line.length() : body;
		int field = Fields.find(line, start.column() + Starts.VERSION);
		while (field >= 0 && field < stop) {
			if (line.charAt(field - 1) == ' ') {
				cuts.add(field);
			}
			field = Fields.find(line, line.indexOf(':', field) + 1);
		}
		if (cuts.size() < FEWEST) {
			return false;
		}
		cut(line.substring(0, stop), cuts, lines);
		if (body >= 0) {
			lines.add("");
			description(line.substring(body + 1), lines);
		}
		lines.add(Lines.BREAK);
		return true;
	}

	private static void cut(String line, List<Integer> cuts, List<String> lines) {
		int from = 0;
		for (int cut : cuts) {
			lines.add(Letters.trimEnd(line.substring(from, cut)));
			from = cut;
		}
		lines.add(Letters.trimEnd(line.substring(from)));
	}

	private static void description(String text, List<String> lines) {
		int from = 0;
		for (int i = 1; i + 1 < text.length(); i++) {
			if (text.charAt(i - 1) == ' ' && text.charAt(i + 1) == '='
					&& Fields.isSdp(text.substring(i, Math.min(text.length(), i + 3)))) {
				lines.add(Letters.trimEnd(text.substring(from, i)));
				from = i;
			}
		}
		lines.add(Letters.trimEnd(text.substring(from)));
	}

}
