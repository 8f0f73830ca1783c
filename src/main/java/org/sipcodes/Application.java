package org.sipcodes;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.jetty.autoconfigure.metrics.JettyMetricsAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.micrometer.metrics.autoconfigure.task.TaskExecutorMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

import org.sipcodes.command.Commands;
import org.sipcodes.form.Agents;
import org.sipcodes.mcp.McpEndpoint;
import org.sipcodes.mcp.McpServer;
import org.sipcodes.server.SiteServer;
import org.sipcodes.server.Traffic;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Post;

/** Starts the site; every bean but {@link Settings} and {@link LiveSite} is here. */
@SpringBootConfiguration(proxyBeanMethods = false)
// Operators are answered without a context of their own; the rest nobody here calls.
@EnableAutoConfiguration(exclude = { ManagementContextAutoConfiguration.class, AopAutoConfiguration.class,
		TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class,
		TaskExecutorMetricsAutoConfiguration.class, JettyMetricsAutoConfiguration.class,
		ObservationAutoConfiguration.class })
public class Application {

	public static void main(String[] args) {
		boolean serve = Arrays.stream(args).allMatch((word) -> word.startsWith("--") && !word.equals("--help"));
		if (serve) {
			SpringApplication.run(Application.class, args);
		}
		else {
			// Nothing but the answer is printed.
			LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
			System.exit(new Commands(System.in, utf8(System.out), utf8(System.err)).run(args));
		}
	}

	/** Messages quote what stands in files, whatever the locale of the terminal. */
	private static PrintStream utf8(PrintStream stream) {
		return new PrintStream(stream, true, StandardCharsets.UTF_8);
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> siteServer(LiveSite site, Settings settings,
			Traffic traffic) {
		boolean secure = "https".equals(settings.publicAddress().getScheme());
		Post mcp = new McpEndpoint(new McpServer(site::current), settings.publicAddress().getHost());
		Function<String, Optional<Post>> operations = (path) -> path.equals(Agents.ENDPOINT) ? Optional.of(mcp)
				: site.current().post(path);
		return (factory) -> factory.addServerCustomizers(new SiteServer(site, operations, secure, traffic));
	}

	@Bean
	Traffic traffic(MeterRegistry registry) {
		return new Traffic(registry);
	}

	@Bean
	Metrics siteMetrics(LiveSite site) {
		return new Metrics(site);
	}

	/** Its name in the answer is what stands before {@code HealthIndicator}. */
	@Bean
	ContentHealth contentHealthIndicator(LiveSite site) {
		return new ContentHealth(site);
	}

	@Bean
	Reports reports(HealthEndpoint health, HealthEndpointGroups groups, ObjectProvider<BuildProperties> build,
			PrometheusMeterRegistry metrics) {
		return new Reports(health, groups, build.getIfAvailable(), metrics);
	}

	@Bean
	Operators operators(ConfigurableEnvironment environment, Reports reports) {
		return new Operators(environment, reports);
	}

	/** The ports open when the site has been read. */
	@Bean
	SmartInitializingSingleton siteIsRead(LiveSite site) {
		return site::current;
	}

	@Bean(destroyMethod = "shutdownNow")
	ScheduledExecutorService background() {
		return Executors.newScheduledThreadPool(2, Application::background);
	}

	/** When all has started, a folder is looked at every second; a jar never changes. */
	@Bean
	ApplicationRunner follower(LiveSite site, Settings settings, ScheduledExecutorService background) {
		return (args) -> {
			if (!settings.home().isEmpty() || !settings.content().isEmpty()) {
				background.scheduleWithFixedDelay(site::refresh, 1, 1, TimeUnit.SECONDS);
			}
			background.scheduleWithFixedDelay(site::warmUp, 1, 1, TimeUnit.SECONDS);
		};
	}

	private static Thread background(Runnable task) {
		Thread thread = new Thread(task, "background");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	}

}
