package org.sipcodes;

import io.micrometer.core.instrument.Metrics;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import org.sipcodes.site.LiveSite;

/** Reads the settings, and starts to read the site while Spring starts. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SiteInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Settings settings = Settings.of(context.getEnvironment());
		context.getBeanFactory().registerSingleton("settings", settings);
		// Spring Boot adds its registries to the global one when they are made.
		context.getBeanFactory()
			.registerSingleton("site", new LiveSite(settings.root(), settings.operator(), Metrics.globalRegistry));
	}

}
