package org.sipcodes;

import java.net.SocketException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import org.sipcodes.read.ContentException;

/**
 * Says in a line per reason why the site cannot start, instead of a stack trace; what it
 * does not know is left to Spring Boot.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

	private static final Logger logger = LoggerFactory.getLogger(StartFailureReporter.class);

	private static final String PORTS = "expected a free one for readers in server.port (SERVER_PORT) and another for "
			+ "operators in management.server.port (MANAGEMENT_SERVER_PORT; -1 for none)";

	@Override
	public boolean reportException(Throwable failure) {
		String known = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String reasons = reasons(cause);
			if (reasons != null && !(cause instanceof SocketException && known != null)) {
				// What lies deeper knows better, but for a socket, which knows no port.
				known = reasons;
			}
		}
		if (known == null) {
			return false;
		}
		known.lines().forEach((reason) -> logger.error("Cannot start: {}", reason));
		return true;
	}

	private static @Nullable String reasons(Throwable cause) {
		if (cause instanceof ContentException || cause instanceof SettingsException) {
			return cause.getMessage();
		}
		if (cause instanceof BindException binding && binding.getProperty() != null) {
			return binding.getName() + " is \"" + binding.getProperty().getValue() + "\"; expected a "
					+ binding.getTarget().getType().resolve(String.class).getSimpleName();
		}
		if (cause instanceof PortInUseException port) {
			return "port " + port.getPort() + " is taken; " + PORTS;
		}
		if (cause instanceof SocketException) {
			return "a port cannot be opened (" + cause.getMessage() + "); " + PORTS;
		}
		return null;
	}

}
