package org.sipcodes;

import java.util.List;

/** The site cannot be started with these settings; each line of its message says why. */
final class SettingsException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	SettingsException(List<String> reasons) {
		super(String.join("\n", reasons));
	}

}
