package org.sipcodes.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.site.Answer;
import org.sipcodes.site.Genre;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Wanted;

/**
 * Answers every request from the site: at once if the bytes lie ready, from another
 * thread if they have to be made.
 */
final class SiteHandler extends Handler.Wrapper {

	private static final Logger logger = LoggerFactory.getLogger(SiteHandler.class);

	private static final Pattern PLUS = Pattern.compile("%2[Bb]");

	private final LiveSite site;

	private final Headers headers;

	private final Traffic traffic;

	private volatile boolean leaving;

	SiteHandler(LiveSite site, Headers headers, Traffic traffic) {
		this.site = site;
		this.headers = headers;
		this.traffic = traffic;
	}

	/** From now on each answer is the last one on its connection, and says so. */
	void sayGoodbye() {
		this.leaving = true;
	}

	/** The thread that reads requests may call this: nothing here waits. */
	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		HttpURI uri = request.getHttpURI();
		String path = (uri.getPath() != null) ? uri.getPath() : "";
		this.headers.secure(response.getHeaders(), path, request.isSecure());
		if (this.leaving) {
			response.getHeaders().add(Headers.CLOSE);
		}
		String method = request.getMethod();
		if (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method)) {
			Resource ready = (uri.getQuery() == null) ? this.site.current().ready(path, wanted(request)) : null;
			if (ready != null) {
				found(request, response, callback, ready);
			}
			else {
				request.getComponents().getExecutor().execute(() -> answer(request, response, callback));
			}
			return true;
		}
		response.getHeaders().add(Headers.ALLOW);
		if (HttpMethod.OPTIONS.is(method)) {
			empty(request, response, callback, Genre.OTHER, HttpStatus.NO_CONTENT_204);
		}
		else {
			refuse(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
		}
		return true;
	}

	private void answer(Request request, Response response, Callback callback) {
		try {
			Map<String, String> parameters = parameters(request);
			String path = (parameters != null) ? request.getHttpURI().getDecodedPath() : null;
			if (path == null || !path.startsWith("/")) {
				refuse(request, response, callback, HttpStatus.BAD_REQUEST_400);
				return;
			}
			Answer answer = this.site.answer(path, parameters, wanted(request));
			if (answer instanceof Answer.Found found) {
				// A plus may be written either way.
				if (path.equals(PLUS.matcher(request.getHttpURI().getPath()).replaceAll("+"))) {
					found(request, response, callback, found.resource());
				}
				else {
					moved(request, response, callback, path, request.getHttpURI().getQuery());
				}
			}
			else if (answer instanceof Answer.Moved moved) {
				moved(request, response, callback, moved.path(), null);
			}
			else {
				Answer.Missing missing = (Answer.Missing) answer;
				response.setStatus(missing.status());
				body(request, response, callback, missing.resource(), body(request, missing.resource()));
			}
		}
		catch (RuntimeException ex) {
			logger.error("No answer for {}", Harmless.text(request.getHttpURI().getPath()), Harmless.of(ex));
			response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR_500);
			response.getHeaders().put(Headers.NEVER);
			Resource page = this.site.current().failure(request.getHttpURI().getPath());
			body(request, response, callback, page, body(request, page));
		}
	}

	private void found(Request request, Response response, Callback callback, Resource resource) {
		Resource.Body body = body(request, resource);
		HttpFields.Mutable fields = response.getHeaders();
		fields.add(new HttpField(HttpHeader.ETAG, body.etag()));
		if (!resource.modified().isEmpty()) {
			fields.add(new HttpField(HttpHeader.LAST_MODIFIED, resource.modified()));
		}
		int status = Conditions.status(request.getHeaders(), body.etag(), resource.modified());
		response.setStatus(status);
		if (status == HttpStatus.OK_200) {
			body(request, response, callback, resource, body);
			return;
		}
		fields.add(new HttpField(HttpHeader.CACHE_CONTROL, resource.caching()));
		fields(fields, resource);
		if (status == HttpStatus.NOT_MODIFIED_304) {
			// Not 0: the length is that of the answer that is spared (RFC 9110 section
			// 8.6).
			fields.add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.length()));
		}
		this.traffic.answered(request, resource.genre(), status, 0);
		callback.succeeded();
	}

	private void body(Request request, Response response, Callback callback, Resource resource, Resource.Body body) {
		HttpFields.Mutable fields = response.getHeaders();
		fields.add(new HttpField(HttpHeader.CONTENT_TYPE, resource.type()));
		fields.add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.length()));
		if (!fields.contains(HttpHeader.CACHE_CONTROL)) {
			fields.add(new HttpField(HttpHeader.CACHE_CONTROL, resource.caching()));
		}
		fields(fields, resource);
		if (!body.encoding().isEmpty()) {
			fields.add(new HttpField(HttpHeader.CONTENT_ENCODING, body.encoding()));
		}
		if (!resource.language().isEmpty()) {
			fields.add(new HttpField(HttpHeader.CONTENT_LANGUAGE, resource.language()));
		}
		boolean head = HttpMethod.HEAD.is(request.getMethod());
		this.traffic.answered(request, resource.genre(), response.getStatus(), head ? 0 : body.length());
		if (head) {
			callback.succeeded();
		}
		else {
			response.write(true, body.buffer(), callback);
		}
	}

	private static Resource.Body body(Request request, Resource resource) {
		return (resource.bodies().size() == 1) ? resource.bodies().get(0)
				: Encodings.choose(resource, request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
	}

	private static void fields(HttpFields.Mutable fields, Resource resource) {
		resource.fields().forEach((name, value) -> fields.add(new HttpField(name, value)));
		if (resource.bodies().size() > 1) {
			fields.add(Headers.VARY_BY_ENCODING);
		}
	}

	private static Wanted wanted(Request request) {
		HttpFields fields = request.getHeaders();
		return new Wanted(Objects.requireNonNullElse(fields.get(HttpHeader.ACCEPT), ""),
				Objects.requireNonNullElse(fields.get(HttpHeader.USER_AGENT), ""));
	}

	private void moved(Request request, Response response, Callback callback, String path, @Nullable String query) {
		response.getHeaders().add(Headers.A_DAY);
		response.getHeaders().add(Headers.VARY_BY_FORM);
		response.getHeaders().add(HttpHeader.LOCATION, (query != null) ? path + "?" + query : path);
		empty(request, response, callback, Genre.REDIRECT, HttpStatus.MOVED_PERMANENTLY_301);
	}

	/** Says in plain words, to whom there is no page to show, what is wrong. */
	void refuse(Request request, Response response, Callback callback, int status) {
		byte[] text = (status + " " + HttpStatus.getMessage(status) + "\n").getBytes(StandardCharsets.US_ASCII);
		response.setStatus(status);
		response.getHeaders().add(Headers.NEVER);
		response.getHeaders().add(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
		response.getHeaders().put(HttpHeader.CONTENT_LENGTH, text.length);
		this.traffic.answered(request, Genre.OTHER, status, text.length);
		if (HttpMethod.HEAD.is(request.getMethod())) {
			callback.succeeded();
		}
		else {
			response.write(true, ByteBuffer.wrap(text), callback);
		}
	}

	private void empty(Request request, Response response, Callback callback, Genre genre, int status) {
		response.setStatus(status);
		if (!HttpStatus.hasNoBody(status)) {
			response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
		}
		this.traffic.answered(request, genre, status, 0);
		callback.succeeded();
	}

	/** The first value of each parameter; null if the query is not well-formed. */
	private static @Nullable Map<String, String> parameters(Request request) {
		if (request.getHttpURI().getQuery() == null) {
			return Map.of();
		}
		try {
			Map<String, String> parameters = new HashMap<>();
			for (Fields.Field field : Request.extractQueryParameters(request, StandardCharsets.UTF_8)) {
				parameters.put(field.getName(), field.getValue());
			}
			return parameters;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}
