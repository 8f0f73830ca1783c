package org.sipcodes;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A site that cannot start says why in a line per reason, without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("It sets up logging anew.")
class StartTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					--sipcodes.public-adress=https://x.example | unknown setting sipcodes.public-adress; expected one of sipcodes.home, sipcodes.content, sipcodes.public-address, sipcodes.contact, sipcodes.indexnow-key
					--sipcodes.public-address=sipcodes.example | sipcodes.public-address is "sipcodes.example"; expected an address such as https://sipcodes.example
					--sipcodes.content=/nowhere                | sipcodes.content is "/nowhere", which is not a folder; expected one with files such as en/codes/486.md in it
					--sipcodes.home=/nowhere                   | sipcodes.home is "/nowhere" and has no folder content; expected content, templates and static in it
					--sipcodes.contact=security@sip.example    | sipcodes.contact is "security@sip.example"; expected an address such as mailto:security@sipcodes.example or https://sipcodes.example/report
					--sipcodes.indexnow-key=short              | sipcodes.indexnow-key is "short"; expected 8 to 128 letters, digits and dashes
					--server.port=http                         | server.port is "http"; expected a number from 0 to 65535
					--management.server.port=-2                | management.server.port is "-2"; expected a number from 0 to 65535, or -1 for none
					--management.server.port=8080              | management.server.port is "8080", the same as server.port; expected another one
					--server.port=65536                        | server.port is "65536"; expected a number from 0 to 65535
					""")
	void aSettingThatCannotBeMeantIsNamed(String setting, String reason, CapturedOutput output) {
		assertThatThrownBy(() -> Application.main(new String[] { setting })).isNotNull();
		assertThat(output).contains("Cannot start: " + reason + System.lineSeparator()).doesNotContain("\tat ");
	}

	@Test
	void everyProblemOfTheContentIsALine(@TempDir Path own, CapturedOutput output) throws IOException {
		Files.createDirectories(own.resolve("en"));
		Files.writeString(own.resolve("en/labels.properties"), "nav.hom=Codes\n\nnav.home\n");
		assertThatThrownBy(() -> Application.main(new String[] { "--sipcodes.content=" + own, "--server.port=0" }))
			.isNotNull();
		assertThat(output).contains("Cannot start: " + own + "/en/labels.properties:1: unknown label \"nav.hom\"; ")
			.contains("Cannot start: " + own + "/en/labels.properties:3: \"nav.home\" has no value; ")
			.doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.port", "management.server.port" })
	void aPortInUseIsNamed(String setting, CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			String other = setting.equals("server.port") ? "--management.server.port=0" : "--server.port=0";
			String[] settings = { other, "--" + setting + "=" + taken.getLocalPort() };
			assertThatThrownBy(() -> Application.main(settings)).isNotNull();
			assertThat(output).containsOnlyOnce("Cannot start: port " + taken.getLocalPort() + " is taken; ")
				.contains(setting)
				.doesNotContain("\tat ");
		}
	}

	@ParameterizedTest
	@CsvSource({ "SIPCODES_PUBLIC_ADRESS, true", "SIPCODES_PUBLIC_ADDRESS, false", "SIPCODES_PUBLICADDRESS, false",
			"sipcodes.publicAddress, false", "sipcodes.contents, true", "SIPCODES_CONTENT, false",
			"SIPCODES_INDEXNOW_KEY, false", "SIPCODES_CONTACT, false", "SIPCODES_SERVICE_HOST, false",
			"SIPCODES_PORT, false", "SIPCODES_WEB_PORT_8080_TCP_ADDR, false", "SIPCODESCONTENT, false" })
	void aNameIsOursInEverySpellingAndThoseOfKubernetesAreNot(String name, boolean refused) {
		MockEnvironment environment = new MockEnvironment().withProperty(name, "x");
		if (refused) {
			assertThatThrownBy(() -> Settings.check(environment)).hasMessageStartingWith("unknown setting " + name);
		}
		else {
			Settings.check(environment);
		}
	}

}
