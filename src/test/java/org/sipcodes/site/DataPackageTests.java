package org.sipcodes.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.TestSite;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Language;
import org.sipcodes.read.GroundTruth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What programs carry with them is what the site says. */
class DataPackageTests {

	private static final Map<String, String> FILES = TestSite.SITE.npm("1.2.3");

	private static final JsonNode CODES = read("codes.json");

	@Test
	void thePhrasesAreThoseOfTheRegistry() {
		Map<String, String> registry = new TreeMap<>();
		GroundTruth.table("iana-response-codes.tsv")
			.forEach((row) -> registry.put(row.get("code"), row.get("reason_phrase")));
		Map<String, String> registered = new TreeMap<>();
		CODES.properties().forEach((code) -> {
			if (code.getValue().get("registered").asBoolean()) {
				registered.put(code.getKey(), code.getValue().get("phrase").asString());
			}
		});
		assertThat(registered).isEqualTo(registry).hasSize(75);
		assertThat(CODES.propertyNames()).hasSameSizeAs(TestSite.CATALOG.codes());
	}

	@Test
	void theSiteServesTheSameBytesAtAnAddressThatStays() {
		for (String file : FILES.keySet().stream().filter((name) -> name.matches("codes\\..*json")).toList()) {
			assertThat(TestSite.html("/data/package/" + file)).as(file).isEqualTo(FILES.get(file));
		}
		assertThat(FILES).containsKeys("codes.json", "codes.schema.json", "codes.en.json", "codes.ru.json",
				"codes.pt.json");
		assertThat(String.join("", FILES.values())).doesNotContain(TestSite.ORIGIN, "localhost");
	}

	@Test
	void theSchemaTakesEveryFileAndNothingElse() {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(FILES.get("codes.schema.json"), InputFormat.JSON);
		for (String file : List.of("codes.json", "codes.en.json", "codes.ru.json", "codes.pt.json")) {
			assertThat(schema.validate(FILES.get(file), InputFormat.JSON)).as(file).isEmpty();
		}
		String tired = FILES.get("codes.json").replaceFirst("\"current\"", "\"tired\"");
		assertThat(schema.validate(tired, InputFormat.JSON)).isNotEmpty();
	}

	@Test
	void everyLanguageTellsItsCodesAndWhereTheirPagesAre() {
		for (Language language : TestSite.CATALOG.languages()) {
			JsonNode texts = read("codes." + language.tag() + ".json");
			assertThat(texts.get("codes").propertyNames()).hasSameSizeAs(TestSite.CATALOG.codes(language));
			texts.get("codes").properties().forEach((code) -> {
				assertThat(TestSite.SITE.paths()).contains(code.getValue().get("path").asString());
				assertThat(code.getValue().get("summary").asString()).isNotEmpty();
			});
		}
	}

	/**
	 * An alias is none if it is the phrase, and leads nowhere if it is that of another
	 * code.
	 */
	@Test
	void noAliasIsAPhrase() {
		List<String> phrases = TestSite.CATALOG.codes().stream().map((code) -> code.phrase().toLowerCase()).toList();
		TestSite.CATALOG.codes()
			.forEach((code) -> assertThat(code.facts().all(CodeFacts.ALSO)).as(code.name())
				.noneMatch((alias) -> phrases.contains(alias.toLowerCase())));
		assertThat(CODES.at("/480/aliases").get(0).asString()).isEqualTo("Temporarily not available");
	}

	@Test
	void theNameAndTheVersionPleaseTheRegistryOfNpm() {
		JsonNode manifest = read("package.json");
		assertThat(manifest.get("name").asString()).matches("[a-z0-9][a-z0-9._-]{0,213}");
		assertThat(manifest.get("version").asString()).isEqualTo("1.2.3");
		manifest.findValuesAsString("default").forEach((file) -> assertThat(FILES).containsKey(file.substring(2)));
		manifest.findValuesAsString("types").forEach((file) -> assertThat(FILES).containsKey(file.substring(2)));
	}

	/** Both kinds of modules, as the package that it replaces is used. */
	@Test
	void nodeReadsIt(@TempDir Path folder) throws IOException, InterruptedException {
		assumeTrue(System.getenv("PATH")
			.lines()
			.flatMap((path) -> List.of(path.split(":")).stream())
			.anyMatch((path) -> Files.isExecutable(Path.of(path, "node"))), "node is not on the path");
		Path home = folder.resolve("node_modules/sipcodes");
		Files.createDirectories(home);
		for (Map.Entry<String, String> file : FILES.entrySet()) {
			Files.writeString(home.resolve(file.getKey()), file.getValue());
		}
		Files.writeString(folder.resolve("old.cjs"),
				"""
						const status = require('sipcodes');
						console.log(status[486], Object.keys(status).length, status.codes['486'].retry, status[599]);
						console.log(require('sipcodes/codes.ru.json').codes['486'].path, require('sipcodes/codes.json')[607].phrase);
						""");
		Files.writeString(folder.resolve("new.mjs"), """
				import status, { codes } from 'sipcodes';
				console.log(status[486], Object.keys(status).length, codes['603+'].registered, status['603+']);
				""");
		long phrases = TestSite.CATALOG.codes()
			.stream()
			.filter((code) -> !code.phrase().isEmpty() && code.id().toString().matches("\\d+"))
			.count();
		assertThat(node(folder, "old.cjs"))
			.isEqualTo("Busy Here " + phrases + " [ 'later' ] undefined\n" + "/ru/sip/486-busy-here Unwanted\n");
		assertThat(node(folder, "new.mjs")).isEqualTo("Busy Here " + phrases + " false undefined\n");
	}

	private static String node(Path folder, String file) throws IOException, InterruptedException {
		Process node = new ProcessBuilder("node", file).directory(folder.toFile()).redirectErrorStream(true).start();
		String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(node.waitFor()).as(output).isZero();
		return output;
	}

	private static JsonNode read(String file) {
		return JsonMapper.shared().readTree(FILES.get(file));
	}

}
