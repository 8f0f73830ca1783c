package org.sipcodes.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.site.Answer;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Wanted;

/**
 * Answers every request from the site; it stands before Spring MVC because finished bytes
 * need no dispatch.
 */
public final class SiteFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private static final Logger logger = LoggerFactory.getLogger(SiteFilter.class);

	private static final String ALLOWED = "GET, HEAD, OPTIONS";

	private final transient LiveSite site;

	public SiteFilter(LiveSite site) {
		this.site = site;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		Headers.secure(response, request.getServletPath());
		switch (request.getMethod()) {
			case "GET", "HEAD" -> answer(request, response);
			case "OPTIONS" -> {
				response.setHeader("Allow", ALLOWED);
				response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			}
			default -> {
				response.setHeader("Allow", ALLOWED);
				response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			}
		}
	}

	/** Readers get a plain page; what has happened stands in the log. */
	private void fail(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
		response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		response.setHeader("Cache-Control", "no-store");
		body(request, response, this.site.current().failure(path));
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = request.getServletPath() + ((request.getPathInfo() != null) ? request.getPathInfo() : "");
		Map<String, String> parameters;
		try {
			parameters = parameters(request);
		}
		catch (IllegalStateException ex) {
			unreadable(response);
			return;
		}
		Answer answer;
		try {
			answer = this.site.answer(path, parameters, wanted(request));
		}
		catch (RuntimeException ex) {
			logger.error("No answer for {}", path, ex);
			fail(request, response, path);
			return;
		}
		if (answer instanceof Answer.Found found) {
			write(request, response, found.resource());
		}
		else if (answer instanceof Answer.Moved moved) {
			response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
			response.setHeader("Location", moved.path());
			response.setHeader("Vary", "Accept, User-Agent");
		}
		else {
			Answer.Missing missing = (Answer.Missing) answer;
			response.setStatus(missing.status());
			missing.resource().fields().forEach(response::setHeader);
			body(request, response, missing.resource());
		}
	}

	/** A query that is no UTF-8 in percent encoding, or has a thousand parameters. */
	private static void unreadable(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		response.setContentType("text/plain;charset=utf-8");
		response.getWriter()
			.write("400 Bad Request: the part of the address behind the question mark cannot be read.\n");
	}

	private static void write(HttpServletRequest request, HttpServletResponse response, Resource resource)
			throws IOException {
		response.setHeader("ETag", resource.etag());
		resource.fields().forEach(response::setHeader);
		response.setHeader("Cache-Control", resource.caching());
		if (matches(request.getHeader("If-None-Match"), resource.etag())) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		body(request, response, resource);
	}

	private static void body(HttpServletRequest request, HttpServletResponse response, Resource resource)
			throws IOException {
		response.setContentType(resource.type());
		if (!resource.language().isEmpty()) {
			response.setHeader("Content-Language", resource.language());
		}
		response.setContentLength(resource.bytes().length);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(resource.bytes());
		}
	}

	private static boolean matches(@Nullable String condition, String etag) {
		return condition != null && (condition.strip().equals("*") || Arrays.stream(condition.split(","))
			.map((tag) -> tag.strip().replaceFirst("^W/", ""))
			.anyMatch(etag::equals));
	}

	private static Wanted wanted(HttpServletRequest request) {
		return new Wanted(Objects.requireNonNullElse(request.getHeader("Accept"), ""),
				Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
	}

	private static Map<String, String> parameters(HttpServletRequest request) {
		if (request.getQueryString() == null) {
			return Map.of();
		}
		Map<String, String> parameters = new HashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
		return parameters;
	}

}
