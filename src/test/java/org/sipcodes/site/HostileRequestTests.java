package org.sipcodes.site;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.sipcodes.trace.Inputs;

/** Whatever a request asks for and brings along, it is answered, and soon. */
class HostileRequestTests {

	@Test
	void aBrokenRequestIsAnswered() throws IOException {
		Inputs.assertBorne("fuzz/requests", FuzzTarget::fuzzerTestOneInput);
	}

}
