package org.sipcodes.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.sipcodes.form.Document;

/**
 * Who runs the site.
 *
 * @param origin how readers reach it, such as {@code https://sipcodes.example}
 * @param contact where weaknesses are reported, such as
 * {@code mailto:security@sipcodes.example}; may be empty
 * @param indexNowKey proves to search engines that they are told of pages by its owner;
 * may be empty
 */
public record Operator(String origin, String contact, String indexNowKey) {

	private static final String SECURITY = "/.well-known/security.txt";

	/**
	 * A contact that nobody looked after for so long is none (RFC 9116 section 2.5.5).
	 */
	private static final int MONTHS = 6;

	/** Someone of whom only the address of the site is known. */
	static Operator of(String origin) {
		return new Operator(origin, "", "");
	}

	/** A file that says something of the operator. */
	Optional<Document> file(String path) {
		if (path.equals(SECURITY) && !this.contact.isEmpty()) {
			LocalDate until = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).plusMonths(MONTHS);
			return Optional
				.of(new Document("Contact: " + this.contact + "\nExpires: " + until + "T00:00:00Z\nCanonical: "
						+ this.origin.replaceAll("/+$", "") + SECURITY + "\n", Document.TEXT, "", ""));
		}
		return (!this.indexNowKey.isEmpty() && path.equals("/" + this.indexNowKey + ".txt"))
				? Optional.of(new Document(this.indexNowKey, Document.TEXT, "", "")) : Optional.empty();
	}

}
