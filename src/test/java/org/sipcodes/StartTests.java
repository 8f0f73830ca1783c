package org.sipcodes;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A port that cannot be had ends the start, with a line that says which and what to do.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0    | 99999 | There is no port 99999.
			0    | abc   | Invalid value 'abc' for configuration property 'management.server.port'
			1234 | 1234  | Port 1234 is taken.
			""")
	void aPortThatCannotBeIsNamed(String readers, String operators, String message, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(readers, operators));
		assertThat(output).containsOnlyOnce(message).doesNotContain("\tat ");
	}

	@Test
	void aPortThatAnotherSiteHasIsNamed(CapturedOutput output) throws IOException {
		try (ServerSocket other = new ServerSocket(0)) {
			String taken = String.valueOf(other.getLocalPort());
			assertThatException().isThrownBy(() -> start("0", taken));
			assertThat(output).containsOnlyOnce("Port " + taken + " is taken.")
				.contains("MANAGEMENT_SERVER_PORT")
				.doesNotContain("\tat ");
		}
	}

	private static void start(String readers, String operators) {
		SpringApplication.run(Application.class, "--server.port=" + readers, "--management.server.port=" + operators);
	}

}
