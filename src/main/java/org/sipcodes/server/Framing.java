package org.sipcodes.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;

/**
 * Says whether the end of a request's body is certain, so that nothing of it can be taken
 * for another request.
 */
final class Framing {

	private Framing() {
	}

	/**
	 * The status that a request is refused with, or 200 if its body has a certain end.
	 */
	static int status(Request request) {
		HttpFields fields = request.getHeaders();
		if (!fields.contains(HttpHeader.TRANSFER_ENCODING)) {
			return HttpStatus.OK_200;
		}
		// RFC 9112 section 6.1: faulty, for a proxy of that version does not know it.
		if (request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_1_1) {
			return HttpStatus.BAD_REQUEST_400;
		}
		// The parser has refused what does not end with this coding; no other is known
		// here.
		return HttpHeaderValue.CHUNKED.is(fields.get(HttpHeader.TRANSFER_ENCODING)) ? HttpStatus.OK_200
				: HttpStatus.NOT_IMPLEMENTED_501;
	}

	static boolean hasBody(Request request) {
		return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
	}

}
