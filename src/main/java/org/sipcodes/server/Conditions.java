package org.sipcodes.server;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Decides by a request's preconditions, in the order of RFC 9110 section 13.2.2. */
final class Conditions {

	private Conditions() {
	}

	/**
	 * The status of the answer.
	 * @param request the header fields of the request
	 * @param etag the validator of the chosen body
	 * @param modified the date of the content as HTTP writes it, or empty
	 */
	static int status(HttpFields request, String etag, String modified) {
		if (request.contains(HttpHeader.IF_MATCH)) {
			if (!names(request, HttpHeader.IF_MATCH, etag, false)) {
				return HttpStatus.PRECONDITION_FAILED_412;
			}
		}
		else if (after(modified, request.get(HttpHeader.IF_UNMODIFIED_SINCE))) {
			return HttpStatus.PRECONDITION_FAILED_412;
		}
		if (request.contains(HttpHeader.IF_NONE_MATCH)) {
			return names(request, HttpHeader.IF_NONE_MATCH, etag, true) ? HttpStatus.NOT_MODIFIED_304
					: HttpStatus.OK_200;
		}
		String since = request.get(HttpHeader.IF_MODIFIED_SINCE);
		return (isDate(since) && !modified.isEmpty() && !after(modified, since)) ? HttpStatus.NOT_MODIFIED_304
				: HttpStatus.OK_200;
	}

	private static boolean names(HttpFields request, HttpHeader header, String etag, boolean weak) {
		for (HttpField field : request) {
			if (field.getHeader() == header) {
				for (String tag : String.valueOf(field.getValue()).split(",")) {
					String stripped = tag.strip();
					if (stripped.equals("*") || stripped.equals(etag) || (weak && stripped.equals("W/" + etag))) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/**
	 * Whether the content is newer than a date that a client names; without one it is
	 * not.
	 */
	private static boolean after(String modified, @Nullable String date) {
		return date != null && !modified.isEmpty() && !modified.equals(date) && isDate(date)
				&& parse(modified).isAfter(parse(date));
	}

	/** A date that is none has to be ignored (RFC 9110 section 13.1.3). */
	private static boolean isDate(@Nullable String text) {
		if (text == null) {
			return false;
		}
		try {
			parse(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static ZonedDateTime parse(String date) {
		return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
	}

}
