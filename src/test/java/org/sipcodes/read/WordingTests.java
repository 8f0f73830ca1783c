package org.sipcodes.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Block;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** One word for one thing: the terms of each language, and who acts at a step. */
class WordingTests {

	/** What stands in brackets at the end of the words in bold that open a step. */
	private static final Pattern ROLE = Pattern.compile("\\(([^()]*)\\)[.:?!]?$");

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void noFileHasAFormForWhichThereIsABetterOne(String tag) throws IOException {
		Map<Pattern, String> forms = lines("terms/" + tag + ".tsv").stream()
			.map((line) -> line.split("\t"))
			.collect(Collectors.toMap((form) -> Pattern.compile(form[0]), (form) -> form[1]));
		List<String> found = new ArrayList<>();
		for (Source source : sources(tag)) {
			List<String> lines = source.text().lines().toList();
			for (int i = 0; i < lines.size(); i++) {
				String line = lines.get(i);
				String place = source.path() + ":" + (i + 1) + ": ";
				forms.forEach((form, better) -> form.matcher(line)
					.results()
					.forEach((match) -> found.add(place + match.group() + "; better: " + better)));
			}
		}
		assertThat(forms).hasSizeGreaterThan(10);
		assertThat(found).isEmpty();
	}

	/** That the list above is read as it is meant. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | 1. **Raise the limit (operator).** | a tag of roles-en.txt
					en | The operator of the proxy sees it. | administrator for the person who runs a system, carrier for the company
					ru | Файрвол закрыл порт.               | межсетевой экран
					ru | По таймауту вызов снимается.       | тайм-аут
					pt | O registrar responde.              | servidor de registro (lê-se o verbo)
					pt | O operador reinicia o servidor.    | administrador (quem cuida da máquina) ou operadora (a empresa)
					""")
	void aFormIsFoundInASentence(String tag, String sentence, String better) throws IOException {
		assertThat(lines("terms/" + tag + ".tsv").stream()
			.map((line) -> line.split("\t"))
			.filter((form) -> Pattern.compile(form[0]).matcher(sentence).find())
			.map((form) -> form[1])).contains(better);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void whoActsAtAStepIsOneOfAClosedList(String tag) throws IOException {
		List<String> roles = lines("terms/roles-" + tag + ".txt");
		List<String> used = new ArrayList<>();
		for (Kind kind : List.of(Kind.CODE, Kind.SYMPTOM)) {
			for (Entry entry : TestSite.CATALOG.entries(kind)) {
				heads(entry.in(TestSite.language(tag)).section("Fix").blocks(), (head) -> {
					Matcher role = ROLE.matcher(head);
					if (role.find()) {
						used.add(role.group(1));
					}
				});
			}
		}
		assertThat(used).hasSizeGreaterThan(250).isSubsetOf(roles);
		assertThat(used).as("no role is on the list for nothing").containsAll(roles);
	}

	private static void heads(List<Block> blocks, Consumer<String> head) {
		for (Block block : blocks) {
			if (block instanceof Block.Items items && items.ordered()) {
				items.items().forEach((item) -> Block.paragraphs(item, (pieces) -> {
					if (pieces.get(0).style() == Inline.Style.STRONG) {
						head.accept(Inline.plain(pieces.get(0).parts()));
					}
				}));
			}
		}
	}

	private static List<Source> sources(String tag) {
		return TestSite.FILES.content()
			.stream()
			.filter((source) -> source.path().startsWith("content/" + tag + "/"))
			// What readers say for the search is in their words.
			.filter((source) -> !source.path().matches(".*/(symptoms|synonyms)\\.properties"))
			.toList();
	}

	private static List<String> lines(String file) throws IOException {
		return Files.readAllLines(Path.of("src/test/resources", file));
	}

}
