package org.sipcodes.web;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sends cannot pass for a line of the log, nor command a terminal. */
class HarmlessTests {

	@ParameterizedTest
	@ValueSource(strings = { "\r\n2026-11-20 ERROR forged", "\u001b[31mred", "\u009b31mred", "\u202egnp.exe", "\u2028b",
			"\u2029b", "\u0085b", "\0b", "\u007fb", "\u200bb" })
	void whatDoesNotShowIsWritten(String sent) {
		assertThat(Harmless.text("/a" + sent)).matches("/a(\\\\u\\p{XDigit}{4})+[ -~]+");
	}

	@Test
	void whatShowsStays() {
		assertThat(Harmless.text("/ru/занято?é")).isEqualTo("/ru/занято?é");
	}

	@Test
	void aFailureKeepsItsPlacesAndItsCauseButNoWordsThatBreakALine() {
		Throwable failure = new IllegalStateException("no page for /a\n2026-11-20 ERROR forged",
				new IllegalArgumentException("\u001b[2Jno number"));
		StringWriter printed = new StringWriter();
		Harmless.of(failure).printStackTrace(new PrintWriter(printed));
		assertThat(printed.toString().lines()).allMatch((line) -> line.matches("(Caused by|org\\.sipcodes).*|\\t.*"));
		assertThat(printed.toString())
			.contains("IllegalStateException: no page for /a\\u000a2026",
					"IllegalArgumentException: \\u001b[2Jno number", "at org.sipcodes.web.HarmlessTests.aFailure")
			.doesNotContain("\u001b");
	}

}
