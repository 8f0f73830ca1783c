package org.sipcodes.mcp;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.sipcodes.trace.Inputs;

/** Whatever an agent sends, it is answered, and soon. */
class HostileMessageTests {

	@Test
	void aBrokenMessageIsAnswered() throws IOException {
		Inputs.assertBorne("fuzz/messages", FuzzTarget::fuzzerTestOneInput);
	}

}
