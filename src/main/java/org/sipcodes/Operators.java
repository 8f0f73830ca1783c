package org.sipcodes;

import java.net.BindException;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import org.sipcodes.server.OperatorServer;

/** Opens the port of operators before that of readers, and closes it after that. */
final class Operators implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Operators.class);

	private static final String PORT = "management.server.port";

	private final ConfigurableEnvironment environment;

	private final int port;

	private final OperatorServer server;

	Operators(ConfigurableEnvironment environment, Reports reports) {
		this.environment = environment;
		this.port = environment.getRequiredProperty(PORT, Integer.class);
		this.server = new OperatorServer(environment.getProperty("management.server.address"), this.port,
				reports.all());
	}

	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

	@Override
	public boolean isAutoStartup() {
		return this.port >= 0;
	}

	@Override
	public void start() {
		try {
			this.server.open();
		}
		catch (BindException ex) {
			throw new PortInUseException(this.port, ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		logger.info("Operators are answered on port {}", this.server.port());
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("operators", Map.of("local.management.port", this.server.port())));
	}

	@Override
	public void stop() {
		try {
			this.server.close();
		}
		catch (Exception ex) {
			logger.warn("The port of operators was not closed", ex);
		}
	}

	@Override
	public boolean isRunning() {
		return this.server.port() > 0;
	}

}
