package org.sipcodes.sheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Spec;
import org.sipcodes.sheet.Part.ClassGroup;

/** The links that sheets of every kind have. */
final class Linker {

	private final Catalog catalog;

	private final Urls urls;

	/** All codes by class, which are on most pages of a language. */
	private final Map<Language, List<ClassGroup>> groups = new ConcurrentHashMap<>();

	Linker(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
	}

	CodeLink code(Language language, Code code) {
		return new CodeLink(code, this.urls.code(language, code), code.in(language).summary());
	}

	List<CodeLink> codes(Language language, Collection<Code> codes) {
		return codes.stream().map((code) -> code(language, code)).toList();
	}

	Link codeClass(Language language, CodeClass codeClass) {
		return new Link(this.urls.codeClass(language, codeClass), codeClass.tag(),
				language.labels().get("class." + codeClass.tag() + ".name"));
	}

	List<Link> classes(Language language) {
		return Arrays.stream(CodeClass.values()).map((codeClass) -> codeClass(language, codeClass)).toList();
	}

	/** All codes by class. */
	List<ClassGroup> groups(Language language) {
		return this.groups.computeIfAbsent(language,
				(key) -> Arrays.stream(CodeClass.values())
					.map((codeClass) -> new ClassGroup(codeClass(key, codeClass), codeClass.digit(),
							codes(key, this.catalog.codes(codeClass, key))))
					.toList());
	}

	/** A thing by its title, with its summary. */
	Link entry(Language language, Entry entry) {
		return new Link(this.urls.of(language, entry), entry.in(language).title(), entry.in(language).summary());
	}

	/** All things of a kind by title. */
	List<Link> entries(Language language, Kind kind) {
		return this.catalog.entries(kind, language).stream().map((entry) -> entry(language, entry)).toList();
	}

	List<Link> pairs(Language language, List<Pair> pairs) {
		return pairs.stream()
			.map((pair) -> new Link(this.urls.pair(language, pair.low(), pair.high()),
					language.labels().format("pair.short", pair.low().id(), pair.high().id()),
					pair.entry().in(language).summary()))
			.toList();
	}

	Part.Links specs(List<Spec> specs) {
		return new Part.Links("specs",
				specs.stream()
					.map((spec) -> new Link(spec.url(), spec.toString(), this.catalog.title(spec.document())))
					.toList());
	}

	/** The sections of an article, with their headings in its language. */
	static List<Part.Section> sections(Language language, Entry entry, List<String> keys, String suffix, int level) {
		return keys.stream().map((key) -> {
			String anchor = key.toLowerCase(java.util.Locale.ROOT);
			Part prose = new Part.Prose(entry.in(language).section(key).blocks());
			return section(anchor + suffix, language.labels().get("section." + anchor), level, prose);
		}).toList();
	}

	static Part.Section section(String key, String title, int level, Part... parts) {
		return new Part.Section(key, title, level, true, List.of(), List.of(parts));
	}

	/** A section that a terminal does not show. */
	static Part.Section hidden(String key, String title, int level, Part... parts) {
		return new Part.Section(key, title, level, false, List.of(), List.of(parts));
	}

}
