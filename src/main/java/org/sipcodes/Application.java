package org.sipcodes;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.jetty.autoconfigure.metrics.JettyMetricsAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.micrometer.metrics.autoconfigure.task.TaskExecutorMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

import org.sipcodes.read.Root;
import org.sipcodes.server.SiteServer;
import org.sipcodes.server.Traffic;
import org.sipcodes.site.LiveSite;

/** Starts the site; every bean is here. */
@SpringBootConfiguration(proxyBeanMethods = false)
// Spring MVC answers operators alone, in a context of its own; the rest nobody here
// calls.
@EnableAutoConfiguration(
		exclude = { WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
				MultipartAutoConfiguration.class, AopAutoConfiguration.class, TaskExecutionAutoConfiguration.class,
				TaskSchedulingAutoConfiguration.class, TaskExecutorMetricsAutoConfiguration.class,
				JettyMetricsAutoConfiguration.class, ObservationAutoConfiguration.class })
@EnableConfigurationProperties(Settings.class)
public class Application {

	public static void main(String[] args) {
		boolean serve = Arrays.stream(args).allMatch((word) -> word.startsWith("--") && !word.equals("--help"));
		if (serve) {
			SpringApplication site = new SpringApplication(Application.class);
			site.addInitializers((context) -> Settings.check(context.getEnvironment()));
			site.run(args);
		}
		else {
			// Nothing but the answer is printed.
			LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
			System.exit(new Check(utf8(System.out), utf8(System.err)).run(args));
		}
	}

	/** Messages quote what stands in files, whatever the locale of the terminal. */
	private static PrintStream utf8(PrintStream stream) {
		return new PrintStream(stream, true, StandardCharsets.UTF_8);
	}

	@Bean
	Root root(Settings settings) {
		Root site = settings.home().isEmpty() ? Root.classPath() : Root.folder(Path.of(settings.home()));
		return settings.content().isEmpty() ? site : site.with(Path.of(settings.content()));
	}

	@Bean
	LiveSite site(Root root, Settings settings, MeterRegistry registry) {
		return new LiveSite(root, settings.publicAddress().toString(), registry);
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> siteServer(LiveSite site, Settings settings,
			Traffic traffic) {
		boolean secure = "https".equals(settings.publicAddress().getScheme());
		return (factory) -> factory
			.addServerCustomizers(new SiteServer(site, (path) -> Optional.empty(), secure, traffic));
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

	/** A folder is looked at every second; a jar never changes. */
	@Bean(destroyMethod = "shutdownNow")
	ScheduledExecutorService follower(LiveSite site, Settings settings) {
		ScheduledExecutorService follower = Executors.newScheduledThreadPool(2, Application::background);
		if (!settings.home().isEmpty() || !settings.content().isEmpty()) {
			follower.scheduleWithFixedDelay(site::refresh, 1, 1, TimeUnit.SECONDS);
		}
		follower.scheduleWithFixedDelay(site::warmUp, 1, 1, TimeUnit.SECONDS);
		return follower;
	}

	private static Thread background(Runnable task) {
		Thread thread = new Thread(task, "background");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	}

}
