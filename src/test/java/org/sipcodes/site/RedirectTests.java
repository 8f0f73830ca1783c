package org.sipcodes.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** An address that has existed once works for good. */
class RedirectTests {

	/** Every address that a release has had, without a language. */
	private static final Path KNOWN = Path.of("src/test/resources/addresses.txt");

	@Test
	void everyAddressThatEverExistedStillWorks() throws IOException {
		List<String> known = Files.readAllLines(KNOWN);
		for (String path : known) {
			assertThat(follow(path)).as(path + " is gone; add it to content/redirects.properties")
				.isInstanceOf(Answer.Found.class);
		}
		Set<String> all = new TreeSet<>(known);
		TestSite.SITE.paths().stream().filter((path) -> !path.matches("/(ru|pt)/.*")).forEach(all::add);
		if ("update".equals(System.getProperty("golden"))) {
			Files.write(KNOWN, all);
		}
		assertThat(known).as("run with -Dgolden=update to remember new addresses").containsExactlyElementsOf(all);
	}

	@Test
	void everyRedirectLeadsToSomethingAtOnceAndHidesNoPage() {
		assertThat(TestSite.CATALOG.redirects()).isNotEmpty().allSatisfy((from, to) -> {
			for (String prefix : List.of("", "/ru", "/pt")) {
				assertThat(TestSite.SITE.answer(prefix + from, Map.of())).isEqualTo(new Answer.Moved(prefix + to));
				assertThat(TestSite.SITE.answer(prefix + to, Map.of())).as(to).isInstanceOf(Answer.Found.class);
			}
		});
		assertThat(TestSite.SITE.paths()).doesNotContainAnyElementsOf(TestSite.CATALOG.redirects().keySet());
	}

	private static Answer follow(String path) {
		Answer answer = TestSite.SITE.answer(path, Map.of());
		return (answer instanceof Answer.Moved moved) ? TestSite.SITE.answer(moved.path(), Map.of()) : answer;
	}

}
