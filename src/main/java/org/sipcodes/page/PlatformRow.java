package org.sipcodes.page;

/**
 * One thing that a platform does.
 *
 * @param anchor its place on the page of the platform
 * @param code such as {@code 486}; may be empty
 * @param href the page of that code; empty where there is none
 * @param digit of the class of the code, or 0
 * @param cause the platform's own name of the cause
 * @param number of that cause
 * @param causeHref the page of that cause; empty where the number is none of Q.850
 * @param text exactly as on the wire or on the screen
 * @param subCode the platform's own finer code
 * @param when the situation in the language of the page
 * @param source file and line, or page
 * @param sourceHref where the source can be opened; empty where it cannot
 * @param standing how well the row is founded, in the language of the page
 */
public record PlatformRow(String anchor, String code, String href, int digit, String cause, String number,
		String causeHref, String text, String subCode, String when, String source, String sourceHref, String standing) {
}
