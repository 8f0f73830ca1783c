package org.sipcodes;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A setting that cannot work is refused at once, in words that say what would. */
class SettingsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/nowhere | https://sipcodes.example | sipcodes.home is "/nowhere" and has no folder content; expected content, templates and static in it
					content  | https://sipcodes.example | sipcodes.home is "content" and has no folder content; expected content, templates and static in it
					''       | sipcodes.example         | sipcodes.public-address is "sipcodes.example"; expected an address such as https://sipcodes.example
					''       | ftp://sipcodes.example   | sipcodes.public-address is "ftp://sipcodes.example"; expected an address such as https://sipcodes.example
					""")
	void whatIsWrongIsNamed(String home, String address, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Settings(home, "", URI.create(address), "", ""))
			.withMessage(message);
	}

}
