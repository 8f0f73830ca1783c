package org.sipcodes.model;

import java.util.List;

/**
 * A call of the lab in which a system sends a code.
 *
 * @param code that it sends
 * @param sender of the code
 * @param request that it answers, such as {@code INVITE}; empty if it is none
 * @param event why the code is sent, such as {@code max-forwards-is-0}
 * @param file the packets, such as {@code lab/captures/483/kamailio.pcap}
 */
public record Recording(CodeId code, Tested sender, String request, Word event, String file) {

	/** The packets, and the scenarios of caller and callee that make the call anew. */
	public List<String> files() {
		String folder = this.file.substring(0, this.file.lastIndexOf('/') + 1);
		return this.sender.isScenario() ? List.of(this.file, folder + "uac.xml", folder + "uas.xml")
				: List.of(this.file);
	}

}
