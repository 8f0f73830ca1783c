package org.sipcodes.form;

import java.util.Arrays;
import java.util.List;

import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Labels;
import org.sipcodes.sheet.CodeLink;
import org.sipcodes.sheet.Sheet;

/**
 * The picture that stands for a page where its address is shared.
 *
 * @param language what the language of the page calls itself, such as {@code Русский}
 * @param title the words below the plates, such as {@code Busy Here}; empty where each
 * plate has its own words
 * @param note a line about it, such as {@code SIP response codes}
 * @param plates the codes, each on the colour of its class
 */
public record Picture(String language, String title, String note, List<Plate> plates) {

	public Picture {
		plates = List.copyOf(plates);
	}

	/** The picture of a page: its codes, its class, or all classes. */
	public static Picture of(Sheet sheet) {
		Labels labels = sheet.head().language().labels();
		String name = sheet.head().language().name();
		String site = labels.get("home.heading");
		List<Plate> codes = sheet.title().codes().stream().map((code) -> plate(code, labels)).toList();
		if (!codes.isEmpty()) {
			boolean one = codes.size() == 1;
			return new Picture(name, one ? codes.get(0).phrase() : "", one ? site : "", codes);
		}
		if (sheet.title().digit() > 0) {
			CodeClass codeClass = CodeClass.values()[sheet.title().digit() - 1];
			return new Picture(name, className(labels, codeClass), site, List.of(plate(codeClass)));
		}
		return new Picture(name, sheet.title().text(), sheet.type().equals("home") ? labels.get("site.tagline") : site,
				Arrays.stream(CodeClass.values()).map(Picture::plate).toList());
	}

	private static Plate plate(CodeLink code, Labels labels) {
		CodeClass codeClass = code.code().codeClass();
		return new Plate(String.valueOf(code.number()), code.digit(), code.phrase(),
				codeClass.tag() + " " + className(labels, codeClass));
	}

	private static Plate plate(CodeClass codeClass) {
		return new Plate(codeClass.tag(), codeClass.digit(), "", "");
	}

	private static String className(Labels labels, CodeClass codeClass) {
		return labels.get("class." + codeClass.tag() + ".name");
	}

	/**
	 * A number on the colour of its class.
	 *
	 * @param text such as {@code 486} or {@code 4xx}
	 * @param digit of the class, such as 4
	 * @param phrase the words beside it, such as {@code Busy Here}
	 * @param kind the class in words, such as {@code Client error}
	 */
	public record Plate(String text, int digit, String phrase, String kind) {
	}

}
