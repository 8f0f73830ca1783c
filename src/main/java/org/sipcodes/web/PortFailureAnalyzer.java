package org.sipcodes.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which settings there are for a port that cannot be listened on. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class PortFailureAnalyzer implements FailureAnalyzer {

	private static final Pattern NO_PORT = Pattern.compile("port out of range:(-?\\d+)");

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			Matcher matcher = NO_PORT.matcher(String.valueOf(cause.getMessage()));
			if (cause instanceof PortInUseException inUse) {
				return analysis("Port " + inUse.getPort() + " is taken.", failure);
			}
			if (cause instanceof IllegalArgumentException && matcher.matches()) {
				return analysis("There is no port " + matcher.group(1) + ".", failure);
			}
		}
		return null;
	}

	private static FailureAnalysis analysis(String description, Throwable failure) {
		return new FailureAnalysis(description, "Readers come to server.port (SERVER_PORT), operators to "
				+ "management.server.port (MANAGEMENT_SERVER_PORT; -1 for none): give each a free port of its own.",
				failure);
	}

}
