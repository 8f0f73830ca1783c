package org.sipcodes.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.HeaderFacts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Named;
import org.sipcodes.model.Spec;
import org.sipcodes.model.Word;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of header fields and methods, compared with the registries. */
class HeaderTests {

	/** Pages about fields that nobody registered. */
	private static final List<String> UNREGISTERED = List.of("diversion", "x-headers");

	static Stream<Entry> fields() {
		return TestSite.CATALOG.entries(Kind.HEADER).stream().filter((field) -> !UNREGISTERED.contains(field.name()));
	}

	@Test
	void theRegistryIsComplete() {
		assertThat(TestSite.CATALOG.fields()).hasSize(134)
			.containsEntry("Session-Expires", "x RFC 4028")
			.containsEntry("Via", "v RFC 3261, RFC 7118");
	}

	@ParameterizedTest
	@MethodSource("fields")
	void aPageAgreesWithTheRegistry(Entry field) {
		String registered = TestSite.CATALOG.fields()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(field.name()))
			.findFirst()
			.orElseThrow()
			.getValue();
		Optional<String> compact = field.facts().all(HeaderFacts.COMPACT).stream().findFirst();
		assertThat(registered.indexOf(' ') == 1 ? registered.substring(0, 1) : "").isEqualTo(compact.orElse(""));
		assertThat(field.facts().all(CodeFacts.SPECS)).extracting(Spec::document)
			.anyMatch((document) -> List.of(registered.substring(compact.isPresent() ? 2 : 0).split(", "))
				.contains(document));
	}

	@Test
	void everyFieldThatACodeCarriesIsInTheRegistry() {
		assertThat(TestSite.CATALOG.codes()
			.stream()
			.map((code) -> code.facts().all(CodeFacts.HEADERS))
			.flatMap(Collection::stream)
			.map(Named::name)).isSubsetOf(TestSite.CATALOG.fields().keySet());
	}

	/** Those that a failing call is about, each in a sentence of what a code owes. */
	@Test
	void everyFieldThatACodeMustCarryHasAPage() {
		List<String> without = TestSite.CATALOG.codes()
			.stream()
			.filter(Code::isRegistered)
			.flatMap((code) -> code.facts().all(CodeFacts.HEADERS).stream())
			.filter((header) -> header.value().is("must"))
			.map(Named::name)
			.filter((name) -> TestSite.CATALOG.header(name, TestSite.language("en")).isEmpty())
			.distinct()
			.toList();
		assertThat(without).containsExactly("AlertMsg-Error", "Recv-Info");
	}

	@Test
	void everyMethodHasAPage() {
		assertThat(TestSite.CATALOG.entries(Kind.METHOD)).extracting((method) -> method.name().toUpperCase())
			.containsExactlyInAnyOrderElementsOf(CodeFacts.ANSWERS.vocabulary()
				.words()
				.stream()
				.filter(Word::isProtocolText)
				.map(Word::key)
				.toList());
	}

}
