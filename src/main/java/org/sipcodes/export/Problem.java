package org.sipcodes.export;

/**
 * Why a question to the API has no answer (RFC 9457).
 *
 * @param type where problems are explained
 * @param title what went wrong, in short
 * @param status 404, or 400 for a question that cannot be understood
 * @param detail what was asked, and what can be
 * @param instance the address that was asked
 */
public record Problem(String type, String title, int status, String detail, String instance) {
}
