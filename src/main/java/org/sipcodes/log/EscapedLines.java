package org.sipcodes.log;

import java.util.List;

/** A message on one line with escapes for its ends of lines, without quotation marks. */
final class EscapedLines implements Unfold {

	@Override
	public boolean unfold(String line, List<String> lines) {
		if (!Escapes.hasLines(line)) {
			return false;
		}
		lines.addAll(Lines.split(Escapes.text(line)));
		lines.add(Lines.BREAK);
		return true;
	}

}
