package org.sipcodes.model;

/**
 * A response code.
 *
 * @param id such as 486
 * @param entry its facts and articles
 */
public record Code(CodeId id, Entry entry) implements Comparable<Code> {

	private static final Word IANA = CodeFacts.ORIGINS.parse("iana");

	public Facts facts() {
		return this.entry.facts();
	}

	public CodeClass codeClass() {
		return this.id.codeClass();
	}

	public String phrase() {
		return facts().one(CodeFacts.PHRASE);
	}

	/** As in a status line: {@code 486 Busy Here}. */
	public String name() {
		return (this.id.number() + " " + phrase()).strip();
	}

	/** Whether IANA lists it. */
	public boolean isRegistered() {
		return facts().all(CodeFacts.ORIGINS).contains(IANA);
	}

	public boolean isCurrent() {
		return facts().one(CodeFacts.STATUS).is("current");
	}

	/** The last change of substance, in ISO form. */
	public String updated() {
		return facts().one(CodeFacts.UPDATED);
	}

	public boolean isIn(Language language) {
		return this.entry.isIn(language);
	}

	public Article in(Language language) {
		return this.entry.in(language);
	}

	/**
	 * The last part of its address, the same in every language: {@code 486-busy-here}.
	 */
	public String slug() {
		StringBuilder slug = new StringBuilder().append(this.id.number());
		boolean gap = true;
		for (char c : phrase().toCharArray()) {
			char lower = Character.toLowerCase(c);
			boolean kept = (Text.LETTERS + Text.DIGITS).indexOf(lower) >= 0;
			if (kept) {
				slug.append(gap ? "-" : "").append(lower);
			}
			gap = !kept;
		}
		return slug.toString();
	}

	@Override
	public int compareTo(Code other) {
		return this.id.compareTo(other.id);
	}

}
