package org.sipcodes.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts of every code, compared with the tables that they were taken from. */
class FactsTests {

	/** How the tables speak of those who send. */
	private static final Map<Sender, String> SENDERS = Map.of(Sender.REGISTRAR, "registrar", Sender.REDIRECT_SERVER,
			"redirect", Sender.NOTIFIER, "notifier", Sender.SUBSCRIBER, "subscriber", Sender.COMPOSITOR, "compositor",
			Sender.VERIFICATION_SERVICE, "verification service", Sender.RELAY, "relay", Sender.LOCAL, "-internal:",
			Sender.INTERMEDIARY, "intermediary: B2BUA");

	static Stream<Code> registered() {
		return TestSite.CATALOG.codes().stream().filter((code) -> code.facts().isRegistered());
	}

	@Test
	void theRegistryIsCompleteAndItsPhrasesAreExact() {
		Map<String, String> registry = GroundTruth.table("iana-response-codes.tsv")
			.stream()
			.collect(Collectors.toMap((row) -> row.get("code"), (row) -> row.get("reason_phrase")));
		Map<String, String> ours = registered()
			.collect(Collectors.toMap((code) -> code.id().toString(), (code) -> code.facts().phrase()));
		assertThat(ours).hasSize(75).containsExactlyInAnyOrderEntriesOf(registry);
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theDefiningSectionStandsFirst(Code code) {
		assertThat(code.facts().specs().get(0))
			.hasToString(GroundTruth.facts("defined_in", code.id()).get(0).get("value"));
	}

	@ParameterizedTest
	@MethodSource("registered")
	void whatItEndsIsWhatRfc5057Says(Code code) {
		String effects = GroundTruth.facts("mid_dialog_effect", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.collect(Collectors.joining("; "));
		Ends expected = effects.contains("Destroys dialog") || effects.contains("whole dialog") ? Ends.DIALOG
				: effects.contains("Destroys usage") ? Ends.USAGE
						: effects.contains("not terminate") && !effects.contains("Transaction only") ? Ends.NOTHING
								: effects.isEmpty() ? Ends.NOTHING : Ends.TRANSACTION;
		assertThat(code.facts().ends()).as(effects).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theCauseIsTheOneOfRfc3398(Code code) {
		Optional<String> row = GroundTruth.table("rfc3398-sip-to-isup.tsv")
			.stream()
			.filter((candidate) -> candidate.get("sip_code").equals(code.id().toString()))
			.map((candidate) -> candidate.get("q850_cause"))
			.findFirst();
		int digit = code.codeClass().digit();
		String expected = row.map((cause) -> cause.equals("by Warning") ? "by-warning" : cause)
			.orElse((digit < 3) ? "none" : (digit == 3) ? "redirect" : "default");
		assertThat(code.facts().cause().text()).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theCausesThatBecomeItAreThoseOfRfc3398(Code code) {
		Set<Integer> expected = GroundTruth.table("rfc3398-isup-to-sip.tsv")
			.stream()
			.filter((row) -> row.get("sip_code").equals(code.id().toString()) && row.get("q850_cause").matches("\\d+"))
			.map((row) -> Integer.valueOf(row.get("q850_cause")))
			.collect(Collectors.toCollection(TreeSet::new));
		if (code.id().number() == 603) {
			expected.add(21); // "(+) if the cause location is user, the 6xx code could be
								// given instead"
		}
		assertThat(new TreeSet<>(code.facts().fromCauses())).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theHeaderFieldsAreTheSourcedOnes(Code code) {
		List<Map<String, String>> rows = GroundTruth.facts("header", code.id());
		code.facts().headers().forEach((name, level) -> {
			String levels = rows.stream()
				.filter((row) -> row.get("value").matches(".*\\b" + name + "\\b.*"))
				.map((row) -> row.get("level") + " " + row.get("note"))
				.collect(Collectors.joining("; "));
			assertThat(levels).as("no source for " + name).isNotEmpty();
			switch (level) {
				case MUST -> assertThat(levels).contains("MUST");
				case RELIABLE -> assertThat(levels).contains("reliably");
				case CONDITIONAL -> assertThat(levels).containsAnyOf("MUST", "SHOULD", "negotiated");
				case SHOULD -> assertThat(levels).contains("SHOULD");
				case MAY -> assertThat(levels).containsAnyOf("MAY", "optional");
				case EXPECTED -> assertThat(levels).doesNotContain("MUST", "SHOULD");
			}
		});
	}

	@ParameterizedTest
	@MethodSource("registered")
	void noRequiredHeaderFieldIsForgotten(Code code) {
		GroundTruth.facts("header", code.id())
			.stream()
			.filter((row) -> row.get("level").startsWith("MUST") && row.get("value").matches("[A-Z][A-Za-z-]+"))
			.forEach((row) -> assertThat(code.facts().headers()).containsKey(row.get("value")));
	}

	@ParameterizedTest
	@MethodSource("registered")
	void whoSendsItIsWhatTheSourcesSay(Code code) {
		String generators = GroundTruth.facts("generator", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.filter((value) -> !value.startsWith("not "))
			.collect(Collectors.joining("; "));
		SENDERS.forEach(
				(sender, word) -> assertThat(code.facts().sentBy().contains(sender)).as(sender + " in: " + generators)
					.isEqualTo(generators.contains(word)));
	}

	@ParameterizedTest
	@MethodSource("registered")
	void whoDoesNotSendItIsWhatTheSourcesSay(Code code) {
		String denied = GroundTruth.facts("generator", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.filter((value) -> value.startsWith("not "))
			.collect(Collectors.joining("; "));
		if (denied.contains("proxy")) {
			assertThat(code.facts().notBy()).contains(Sender.PROXY);
		}
		if (code.codeClass() == CodeClass.GLOBAL_FAILURE) {
			assertThat(code.facts().notBy()).as("a registrar must not generate 6xx").contains(Sender.REGISTRAR);
		}
		assertThat(code.facts().notBy()).doesNotContainSequence(code.facts().sentBy());
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theMethodsItAnswersAreTheSourcedOnes(Code code) {
		String rows = GroundTruth.facts("methods", code.id())
			.stream()
			.map((row) -> row.get("value") + " " + row.get("note"))
			.collect(Collectors.joining("; "));
		List<Method> answers = code.facts().answers();
		if (answers.contains(Method.ANY)) {
			assertThat(rows).containsAnyOf("not method-specific", "any request", "requests", "non-INVITE",
					"(non-REFER) request", "Security-Server column");
		}
		else {
			answers.stream()
				.filter(Method::isProtocolText)
				.forEach((method) -> assertThat(rows).contains(method.key()));
		}
	}

	@ParameterizedTest
	@MethodSource("registered")
	void aForkingProxyDoesWithItWhatTheSourcesSay(Code code) {
		String rows = GroundTruth.facts("forking", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.collect(Collectors.joining("; "));
		Map<Forking, String> signs = Map.of(Forking.STOPS_ALL, "6xx chosen over all", Forking.HOP_BY_HOP,
				"never forwarded upstream", Forking.RECURSE, "recurse on Contact", Forking.AGGREGATED, "aggregated",
				Forking.PREFERRED, "preferred within", Forking.CONVERTED, "sole 503 becomes 500", Forking.OTHER_FLOW,
				"another flow");
		String sign = signs.get(code.facts().forking());
		if (sign != null) {
			assertThat(rows).containsIgnoringCase(sign);
		}
		if (rows.contains("6xx chosen over all")) {
			assertThat(code.facts().forking()).isEqualTo(Forking.STOPS_ALL);
		}
		if (rows.contains("recurse on Contact")) {
			assertThat(code.facts().forking()).isEqualTo(Forking.RECURSE);
		}
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theRetryAdviceIsTheSourcedOne(Code code) {
		String rows = GroundTruth.facts("retry", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.collect(Collectors.joining("; "));
		Map<String, Retry> signs = Map.of("with credentials", Retry.WITH_CREDENTIALS, "at the URI(s) in Contact",
				Retry.AT_CONTACT, "via the given proxy", Retry.VIA_PROXY, "random timer", Retry.AFTER_DELAY,
				"authorization will not help", Retry.NEVER, "another flow", Retry.ELSEWHERE, "alternate server",
				Retry.ELSEWHERE, "unmodified, at any later time", Retry.LATER);
		signs.forEach((sign, retry) -> {
			if (rows.contains(sign)) {
				assertThat(code.facts().retry()).as(rows).contains(retry);
			}
		});
	}

	@Test
	void deprecatedAndReservedCodesAreMarked() {
		Map<String, Status> expected = GroundTruth.facts("status")
			.stream()
			.collect(Collectors.toMap((row) -> row.get("code"),
					(row) -> row.get("value").equals("deprecated") ? Status.DEPRECATED : Status.RESERVED));
		Map<String, Status> ours = registered().filter((code) -> code.facts().status() != Status.CURRENT)
			.collect(Collectors.toMap((code) -> code.id().toString(), (code) -> code.facts().status()));
		assertThat(ours).isEqualTo(expected);
	}

	@Test
	void codesThatEngineersMeetBesideTheRegistryAreThereAndMarked() {
		List<String> unregistered = TestSite.CATALOG.codes()
			.stream()
			.filter((code) -> !code.facts().isRegistered())
			.map((code) -> code.id().toString())
			.toList();
		assertThat(unregistered).containsExactlyElementsOf(Arrays.asList("155", "409", "411", "431", "473", "475",
				"476", "477", "478", "479", "490", "603+", "666", "687"));
	}

}
