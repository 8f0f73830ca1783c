package org.sipcodes.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.sipcodes.model.Article;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.model.Word;
import org.sipcodes.read.ClassPath;
import org.sipcodes.sheet.Urls;

/**
 * What other programs carry with them: the codes with little about each, texts in a file
 * per language, and a package for npm around both. Nothing in it depends on where the
 * site is or when it was made.
 *
 * @param catalog what has the facts
 * @param urls for the paths of pages
 */
public record DataPackage(Catalog catalog, Urls urls) {

	/** Where the site serves the data. */
	public static final String FOLDER = "/data/package/";

	/** The facts of every code by its name, the same in every language. */
	public Object codes() {
		return byName(this.catalog.codes(),
				(code) -> Json.object("phrase", code.phrase(), "class", code.codeClass().tag(), "status",
						code.facts().one(CodeFacts.STATUS).key(), "retry", keys(code.facts().all(CodeFacts.RETRY)),
						"registered", code.isRegistered(), "aliases", code.facts().all(CodeFacts.ALSO)));
	}

	/** Short texts about every code that is told in a language. */
	public Object texts(Language language) {
		return Json.object("language", language.tag(), "codes", byName(this.catalog.codes(language), (code) -> {
			Article article = code.in(language);
			return Json.object(Kind.SUMMARY, article.summary(), Kind.SEND, article.text(Kind.SEND), Kind.RECEIVE,
					article.text(Kind.RECEIVE), "path", this.urls.code(language, code));
		}));
	}

	private static Map<String, Object> byName(Collection<Code> codes, Function<Code, Object> form) {
		Map<String, Object> named = new LinkedHashMap<>();
		codes.forEach((code) -> named.put(code.id().toString(), form.apply(code)));
		return named;
	}

	private static List<String> keys(Collection<Word> words) {
		return words.stream().map(Word::key).toList();
	}

	/** The name of the file of a language: {@code codes.ru.json}. */
	public static String file(Language language) {
		return "codes." + language.tag() + ".json";
	}

	/**
	 * The files of a package for npm by name.
	 * @param version such as {@code 1.0.0}
	 * @param schema describes the data
	 */
	public Map<String, String> npm(String version, Object schema) {
		Map<String, String> files = new TreeMap<>();
		files.put("codes.json", Json.write(codes()));
		files.put("codes.schema.json", Json.write(schema));
		this.catalog.languages().forEach((language) -> files.put(file(language), Json.write(texts(language))));
		for (String name : List.of("index.cjs", "index.d.cts", "index.d.mts")) {
			files.put(name, template(name));
		}
		files.put("index.mjs", template("index.mjs").replace("CODES", Json.compact(codes())));
		files.put("types.d.ts", types());
		files.put("package.json", template("package.json").replace("VERSION", version));
		String others = this.catalog.languages()
			.stream()
			.filter((language) -> !language.isDefault())
			.map((language) -> "`" + file(language) + "`")
			.collect(Collectors.joining(", "));
		files.put("README.md", template("README.md").replace("LANGUAGES", others));
		return files;
	}

	private String types() {
		StringBuilder phrases = new StringBuilder();
		for (Code code : this.catalog.codes()) {
			if (!code.phrase().isEmpty() && !code.id().toString().endsWith("+")) {
				phrases.append("  readonly ")
					.append(code.id())
					.append(": ")
					.append(quoted(code.phrase()))
					.append(";\n");
			}
		}
		return template("types.d.ts")
			.replace("= ID;", "= " + union(this.catalog.codes(), (code) -> code.id().toString()) + ";")
			.replace("= STATUS;", "= " + union(CodeFacts.STATUS.vocabulary()) + ";")
			.replace("= RETRY;", "= " + union(CodeFacts.RETRY.vocabulary()) + ";")
			.replace("PHRASES\n", phrases);
	}

	private static String union(Vocabulary vocabulary) {
		return union(vocabulary.words(), Word::key);
	}

	private static <T> String union(Collection<T> things, Function<T, String> name) {
		return things.stream().map((thing) -> quoted(name.apply(thing))).collect(Collectors.joining(" | "));
	}

	private static String quoted(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
	}

	private static String template(String name) {
		return ClassPath.text("/org/sipcodes/form/npm/" + name).orElseThrow();
	}

}
