package org.sipcodes;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.sipcodes.site.FolderStorage;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Storage;
import org.sipcodes.web.SiteFilter;

/** Starts the site; every bean is here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(Settings.class)
public class Application {

	public static void main(String[] args) {
		SpringApplication.run(Application.class, args);
	}

	@Bean
	Storage storage(Settings settings) {
		String home = settings.home();
		return home.isEmpty() ? new JarStorage(new PathMatchingResourcePatternResolver())
				: new FolderStorage(Path.of(home));
	}

	@Bean
	LiveSite site(Storage storage, Settings settings) {
		return new LiveSite(storage, settings.publicAddress().toString());
	}

	@Bean
	FilterRegistrationBean<SiteFilter> siteFilter(LiveSite site) {
		FilterRegistrationBean<SiteFilter> registration = new FilterRegistrationBean<>(new SiteFilter(site));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.addUrlPatterns("/*");
		return registration;
	}

	/** A jar never changes; a folder is looked at every second. */
	@Bean(destroyMethod = "shutdownNow")
	ScheduledExecutorService follower(LiveSite site, Settings settings) {
		ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "follower");
			thread.setDaemon(true);
			return thread;
		});
		if (!settings.home().isEmpty()) {
			follower.scheduleWithFixedDelay(site::refresh, 1, 1, TimeUnit.SECONDS);
		}
		return follower;
	}

}
