package org.sipcodes.page;

import java.util.List;
import java.util.function.Function;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.Translated;
import org.sipcodes.language.Language;

/** The links that pages of every kind show. */
final class Links {

	private final Catalog catalog;

	private final Urls urls;

	Links(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
	}

	CodeLink code(Language language, Code code) {
		return new CodeLink(this.urls.code(language, code), code.id().toString(), code.id().number(),
				code.facts().phrase(), code.codeClass().digit(), code.facts().isRegistered(), code.name(),
				code.in(language).summary());
	}

	Link codeClass(Language language, CodeClass codeClass) {
		return new Link(this.urls.codeClass(language, codeClass), codeClass.tag(), className(language, codeClass));
	}

	static String className(Language language, CodeClass codeClass) {
		return language.labels().get("class." + codeClass.tag() + ".name");
	}

	List<Head.Version> everywhere(Function<Language, String> path) {
		return this.catalog.languages()
			.stream()
			.map((language) -> new Head.Version(language, path.apply(language)))
			.toList();
	}

	List<Head.Version> versions(Translated thing, Function<Language, String> path) {
		return this.catalog.languages()
			.stream()
			.filter(thing::isIn)
			.map((language) -> new Head.Version(language, path.apply(language)))
			.toList();
	}

}
