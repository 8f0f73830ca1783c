package org.sipcodes.form;

import java.util.Arrays;
import java.util.List;

import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Labels;
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
		int digit = sheet.title().digit();
		String name = sheet.head().language().name();
		String site = labels.get("home.heading");
		List<Plate> codes = sheet.title()
			.codes()
			.stream()
			.map((code) -> new Plate(String.valueOf(code.number()), code.digit(), code.phrase(),
					code.code().codeClass().tag() + " " + className(labels, code.code().codeClass())))
			.toList();
		if (!codes.isEmpty()) {
			return new Picture(name, (codes.size() == 1) ? codes.get(0).phrase() : "", (codes.size() == 1) ? site : "",
					codes);
		}
		if (digit > 0) {
			CodeClass codeClass = CodeClass.values()[digit - 1];
			return new Picture(name, className(labels, codeClass), site, List.of(plate(codeClass)));
		}
		return new Picture(name, sheet.title().text(), sheet.type().equals("home") ? labels.get("site.tagline") : site,
				Arrays.stream(CodeClass.values()).map(Picture::plate).toList());
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
