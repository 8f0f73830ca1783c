package org.sipcodes.read;

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
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Named;
import org.sipcodes.model.Word;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts of every code, compared with the tables that they were taken from. */
class FactsTests {

	/** How the tables speak of those who send. */
	private static final Map<String, String> SENDERS = Map.of("registrar", "registrar", "redirect-server", "redirect",
			"notifier", "notifier", "subscriber", "subscriber", "compositor", "compositor", "verification-service",
			"verification service", "relay", "relay", "local", "-internal:", "intermediary", "intermediary: B2BUA");

	/**
	 * How the tables describe a forking proxy, the most particular first; only a 2xx has
	 * none of them.
	 */
	private static final List<Map.Entry<String, String>> FORKING = List.of(
			Map.entry("stops-all", "6xx chosen over all"), Map.entry("recurse", "recurse on Contact"),
			Map.entry("hop-by-hop", "never forwarded upstream"), Map.entry("aggregated", "aggregated"),
			Map.entry("preferred", "preferred within"), Map.entry("converted", "sole 503 becomes 500"),
			Map.entry("other-flow", "another flow"),
			Map.entry("branch-ended", "for a branch that failed while others are pending"),
			Map.entry("provisional", "each branch may create its own early dialog"),
			Map.entry("one-branch", "stored; best response chosen when all branches end"));

	static Stream<Code> registered() {
		return TestSite.CATALOG.codes().stream().filter((code) -> code.isRegistered());
	}

	@Test
	void theRegistryIsCompleteAndItsPhrasesAreExact() {
		Map<String, String> registry = GroundTruth.table("iana-response-codes.tsv")
			.stream()
			.collect(Collectors.toMap((row) -> row.get("code"), (row) -> row.get("reason_phrase")));
		Map<String, String> ours = registered()
			.collect(Collectors.toMap((code) -> code.id().toString(), (code) -> code.phrase()));
		assertThat(ours).hasSize(75).containsExactlyInAnyOrderEntriesOf(registry);
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theDefiningSectionStandsFirst(Code code) {
		assertThat(code.facts().all(CodeFacts.SPECS).get(0))
			.hasToString(GroundTruth.facts("defined_in", code.id()).get(0).get("value"));
	}

	@ParameterizedTest
	@MethodSource("registered")
	void whatItEndsIsWhatRfc5057Says(Code code) {
		String effects = GroundTruth.facts("mid_dialog_effect", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.collect(Collectors.joining("; "));
		String expected = effects.contains("Destroys dialog") ? "dialog" : effects.contains("redirection") ? "redirects"
				: effects.contains("Destroys usage") ? "usage" : effects.isEmpty() ? "nothing" : "transaction";
		assertThat(code.facts().one(CodeFacts.ENDS).key()).as(effects).isEqualTo(expected);
	}

	/** RFC 3398 §8.2.6: a gateway states a cause when an INVITE has been rejected. */
	private static boolean isForInvite(Code code) {
		return code.facts()
			.all(CodeFacts.ANSWERS)
			.stream()
			.anyMatch((method) -> List.of("INVITE", "any", "in-dialog").contains(method.key()));
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
			.orElse((digit < 3 || !isForInvite(code)) ? "none" : (digit == 3) ? "redirect" : "default");
		assertThat(code.facts().one(CodeFacts.CAUSE).text()).isEqualTo(expected);
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
		assertThat(new TreeSet<>(code.facts().all(CodeFacts.FROM_CAUSES))).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theHeaderFieldsAreTheSourcedOnes(Code code) {
		List<Map<String, String>> rows = GroundTruth.facts("header", code.id());
		for (Named<Word> header : code.facts().all(CodeFacts.HEADERS)) {
			String levels = rows.stream()
				.filter((row) -> row.get("value").matches(".*\\b" + header.name() + "\\b.*"))
				.map((row) -> row.get("level") + " " + row.get("note"))
				.collect(Collectors.joining("; "));
			assertThat(levels).as("no source for " + header.name()).isNotEmpty();
			switch (header.value().key()) {
				case "must" -> assertThat(levels).containsPattern("MUST(?! NOT)");
				case "reliable" -> assertThat(levels).contains("reliably");
				case "conditional" -> assertThat(levels).containsPattern("(MUST|SHOULD)(?! NOT)|negotiated");
				case "should" -> assertThat(levels).containsPattern("SHOULD(?! NOT)");
				case "may" -> assertThat(levels).containsAnyOf("MAY", "optional");
				case "expected" -> assertThat(levels).doesNotContain("MUST", "SHOULD");
				default -> throw new AssertionError("how is " + header + " checked?");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("registered")
	void noRequiredHeaderFieldIsForgotten(Code code) {
		GroundTruth.facts("header", code.id())
			.stream()
			.filter((row) -> row.get("level").startsWith("MUST") && row.get("value").matches("[A-Z][A-Za-z-]+"))
			.forEach((row) -> assertThat(code.facts().all(CodeFacts.HEADERS)).extracting(Named::name)
				.contains(row.get("value")));
	}

	@ParameterizedTest
	@MethodSource("registered")
	void whoSendsItIsWhatTheSourcesSay(Code code) {
		String generators = GroundTruth.facts("generator", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.filter((value) -> !value.startsWith("not "))
			.collect(Collectors.joining("; "));
		SENDERS.forEach((sender, word) -> assertThat(keys(code, CodeFacts.SENT_BY).contains(sender))
			.as(sender + " in: " + generators)
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
			assertThat(keys(code, CodeFacts.NOT_BY)).contains("proxy");
		}
		if (code.codeClass() == CodeClass.GLOBAL_FAILURE) {
			assertThat(keys(code, CodeFacts.NOT_BY)).as("a registrar must not generate 6xx").contains("registrar");
		}
		assertThat(keys(code, CodeFacts.NOT_BY)).doesNotContainAnyElementsOf(keys(code, CodeFacts.SENT_BY));
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theMethodsItAnswersAreTheSourcedOnes(Code code) {
		String rows = GroundTruth.facts("methods", code.id())
			.stream()
			.map((row) -> row.get("value") + " " + row.get("note"))
			.collect(Collectors.joining("; "));
		List<Word> answers = code.facts().all(CodeFacts.ANSWERS);
		if (keys(code, CodeFacts.ANSWERS).contains("any")) {
			assertThat(rows).containsAnyOf("not method-specific", "any request", "requests", "non-INVITE",
					"(non-REFER) request", "Security-Server column");
		}
		else {
			answers.stream().filter(Word::isProtocolText).forEach((method) -> assertThat(rows).contains(method.key()));
		}
	}

	@ParameterizedTest
	@MethodSource("registered")
	void aForkingProxyDoesWithItWhatTheSourcesSay(Code code) {
		String rows = GroundTruth.facts("forking", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.collect(Collectors.joining("; "));
		Optional<String> expected = FORKING.stream()
			.filter((sign) -> rows.contains(sign.getValue()))
			.map(Map.Entry::getKey)
			.findFirst();
		assertThat(expected.isEmpty()).as("a 2xx: " + rows).isEqualTo(code.codeClass() == CodeClass.SUCCESS);
		assertThat(code.facts().one(CodeFacts.FORKING).key()).as(rows).isEqualTo(expected.orElse("wins"));
	}

	@ParameterizedTest
	@MethodSource("registered")
	void theRetryAdviceIsTheSourcedOne(Code code) {
		String rows = GroundTruth.facts("retry", code.id())
			.stream()
			.map((row) -> row.get("value"))
			.collect(Collectors.joining("; "));
		Map<String, String> signs = Map.of("with credentials", "with-credentials", "at the URI(s) in Contact",
				"at-contact", "via the given proxy", "via-proxy", "random timer", "after-delay",
				"authorization will not help", "never", "another flow", "elsewhere", "alternate server", "elsewhere",
				"unmodified, at any later time", "later");
		signs.forEach((sign, retry) -> {
			if (rows.contains(sign)) {
				assertThat(keys(code, CodeFacts.RETRY)).as(rows).contains(retry);
			}
		});
	}

	@Test
	void deprecatedAndReservedCodesAreMarked() {
		Map<String, String> expected = GroundTruth.facts("status")
			.stream()
			.collect(Collectors.toMap((row) -> row.get("code"),
					(row) -> row.get("value").equals("deprecated") ? "deprecated" : "reserved"));
		Map<String, String> ours = registered().filter((code) -> !code.isCurrent())
			.collect(Collectors.toMap((code) -> code.id().toString(),
					(code) -> code.facts().one(CodeFacts.STATUS).key()));
		assertThat(ours).isEqualTo(expected);
	}

	@Test
	void codesThatEngineersMeetBesideTheRegistryAreThereAndMarked() {
		List<String> unregistered = TestSite.CATALOG.codes()
			.stream()
			.filter((code) -> !code.isRegistered())
			.map((code) -> code.id().toString())
			.toList();
		assertThat(unregistered).containsExactlyElementsOf(Arrays.asList("155", "409", "411", "431", "473", "475",
				"476", "477", "478", "479", "490", "603+", "666", "687"));
	}

	private static List<String> keys(Code code, FactType<Word> type) {
		return code.facts().all(type).stream().map(Word::key).toList();
	}

}
