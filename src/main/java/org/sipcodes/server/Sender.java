package org.sipcodes.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;

import org.sipcodes.site.AnswerType;
import org.sipcodes.site.Cache;
import org.sipcodes.site.Resource;

/** Writes answers, and counts them. */
final class Sender {

	private static final long UNPACKED_LIMIT = Math.min(Runtime.getRuntime().maxMemory() / 16, 32L << 20);

	private final Traffic traffic;

	/** Identities that clients asked for lately, by their validators. */
	private final Cache<ByteBuffer> unpacked = new Cache<>(UNPACKED_LIMIT, (etag, bytes) -> bytes.limit());

	Sender(Traffic traffic) {
		this.traffic = traffic;
	}

	/** The resource of an address, as far as the client does not have it. */
	void found(Exchange exchange, Resource resource) {
		Resource.Body body = choose(exchange, resource);
		HttpFields.Mutable fields = exchange.fields();
		fields.add(new HttpField(HttpHeader.ETAG, body.etag()));
		if (!resource.modified().isEmpty()) {
			fields.add(new HttpField(HttpHeader.LAST_MODIFIED, resource.modified()));
		}
		int status = Conditions.status(exchange.request().getHeaders(), body.etag(), resource.modified());
		if (status == HttpStatus.OK_200) {
			whole(exchange, status, resource, body);
			return;
		}
		caching(fields, resource);
		if (status == HttpStatus.NOT_MODIFIED_304) {
			// Not 0: the length is that of the answer that is spared (RFC 9110 section
			// 8.6).
			fields.add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.length()));
		}
		end(exchange, status, resource.answerType());
	}

	/** A resource whatever the client has. */
	void whole(Exchange exchange, int status, Resource resource) {
		whole(exchange, status, resource, choose(exchange, resource));
	}

	private void whole(Exchange exchange, int status, Resource resource, Resource.Body body) {
		HttpFields.Mutable fields = exchange.fields();
		fields.add(new HttpField(HttpHeader.CONTENT_TYPE, resource.type()));
		fields.add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.length()));
		caching(fields, resource);
		if (!body.encoding().isEmpty()) {
			fields.add(new HttpField(HttpHeader.CONTENT_ENCODING, body.encoding()));
		}
		if (!resource.language().isEmpty()) {
			fields.add(new HttpField(HttpHeader.CONTENT_LANGUAGE, resource.language()));
		}
		if (exchange.is(HttpMethod.HEAD)) {
			end(exchange, status, resource.answerType());
		}
		else {
			write(exchange, status, resource.answerType(), bytes(body));
		}
	}

	void moved(Exchange exchange, int status, String address) {
		exchange.fields().add(Headers.VARY_BY_FORM);
		exchange.fields().add(HttpHeader.LOCATION, address);
		empty(exchange, status, AnswerType.REDIRECT);
	}

	/** An error in plain text, for requests that have no page. */
	void refuse(Exchange exchange, int status) {
		byte[] text = (status + " " + HttpStatus.getMessage(status) + "\n").getBytes(StandardCharsets.US_ASCII);
		HttpFields.Mutable fields = exchange.fields();
		fields.add(Headers.NEVER);
		fields.add(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
		fields.put(HttpHeader.CONTENT_LENGTH, text.length);
		if (exchange.is(HttpMethod.HEAD)) {
			end(exchange, status, AnswerType.OTHER);
		}
		else {
			write(exchange, status, AnswerType.OTHER, ByteBuffer.wrap(text));
		}
	}

	void empty(Exchange exchange, int status, AnswerType type) {
		if (!HttpStatus.hasNoBody(status)) {
			exchange.fields().put(HttpHeader.CONTENT_LENGTH, 0);
		}
		end(exchange, status, type);
	}

	private void end(Exchange exchange, int status, AnswerType type) {
		exchange.response().setStatus(status);
		this.traffic.answered(exchange.request(), type, status, 0);
		exchange.callback().succeeded();
	}

	private void write(Exchange exchange, int status, AnswerType type, ByteBuffer bytes) {
		exchange.response().setStatus(status);
		this.traffic.answered(exchange.request(), type, status, bytes.remaining());
		exchange.response().write(true, bytes, exchange.callback());
	}

	private ByteBuffer bytes(Resource.Body body) {
		ByteBuffer bytes = body.isPacked()
				? this.unpacked.get(body.etag(), () -> ByteBuffer.wrap(body.bytes()).asReadOnlyBuffer()) : body.kept();
		return bytes.duplicate();
	}

	private static Resource.Body choose(Exchange exchange, Resource resource) {
		String accepted = exchange.request().getHeaders().get(HttpHeader.ACCEPT_ENCODING);
		boolean zipped = resource.loose() && Encodings.isAccepted("gzip", accepted);
		Resource encoded = zipped ? resource.zipped() : resource;
		return (encoded.bodies().size() == 1) ? encoded.bodies().get(0) : Encodings.choose(encoded, accepted);
	}

	private static void caching(HttpFields.Mutable fields, Resource resource) {
		if (!fields.contains(HttpHeader.CACHE_CONTROL)) {
			fields.add(new HttpField(HttpHeader.CACHE_CONTROL, resource.caching()));
		}
		resource.fields().forEach((name, value) -> fields.add(new HttpField(name, value)));
		if ((resource.loose() || resource.bodies().size() > 1) && !resource.isNegotiated()) {
			fields.add(Headers.VARY_BY_ENCODING);
		}
	}

}
