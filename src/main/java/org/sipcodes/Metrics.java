package org.sipcodes;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.sipcodes.language.Language;
import org.sipcodes.site.Genre;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Tally;
import org.sipcodes.web.Traffic;

/**
 * What there is to measure. The site counts for itself; here its figures get names, all
 * of them at the start, and are read when somebody asks.
 */
final class Metrics implements MeterBinder {

	private final LiveSite site;

	private final Traffic traffic;

	Metrics(LiveSite site, Traffic traffic) {
		this.site = site;
		this.traffic = traffic;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Genre genre : Genre.values()) {
			Tags type = Tags.of("type", genre.name().toLowerCase(Locale.ROOT));
			for (int hundreds = 2; hundreds <= 5; hundreds++) {
				timer(registry, "sipcodes.requests", "From the header of a request until its answer is ready",
						type.and("status", hundreds + "xx"), this.traffic.tally(genre, hundreds));
			}
			Tally rendered = this.site.current().rendered().get(genre);
			if (rendered != null) {
				timer(registry, "sipcodes.renders", "Pages that were rendered and zipped", type, rendered);
			}
		}
		for (String name : this.site.current().shelves().keySet()) {
			Tags shelf = Tags.of("shelf", name);
			gauge(registry, "sipcodes.cache.resources", "Finished resources that are kept", null, shelf,
					(site) -> site.current().shelves().get(name).size());
			gauge(registry, "sipcodes.cache.size", "What they weigh", "bytes", shelf,
					(site) -> site.current().shelves().get(name).weight());
		}
		for (Language language : this.site.current().catalog().languages()) {
			Tags tags = Tags.of("language", language.tag());
			gauge(registry, "sipcodes.codes", "Codes with a page", null, tags,
					(site) -> site.current().catalog().codes(language).size());
			gauge(registry, "sipcodes.pairs", "Comparisons that somebody wrote", null, tags,
					(site) -> site.current().catalog().pairs(language).size());
		}
		reloads(registry, "success", (site) -> site.status().reloads());
		reloads(registry, "failure", (site) -> site.status().failures());
		gauge(registry, "sipcodes.content.problems", "Why the last change is not served", null, Tags.empty(),
				(site) -> site.status().problems().size());
		gauge(registry, "sipcodes.content.read.timestamp", "When what is served was read, in Unix time", "seconds",
				Tags.empty(), (site) -> site.current().since().toEpochMilli() / 1000.0);
	}

	private static void timer(MeterRegistry registry, String name, String description, Tags tags, Tally tally) {
		FunctionTimer.builder(name, tally, Tally::count, Tally::nanos, TimeUnit.NANOSECONDS)
			.description(description)
			.tags(tags)
			.register(registry);
	}

	private void gauge(MeterRegistry registry, String name, String description, @Nullable String unit, Tags tags,
			ToDoubleFunction<LiveSite> value) {
		Gauge.builder(name, this.site, value).description(description).baseUnit(unit).tags(tags).register(registry);
	}

	private void reloads(MeterRegistry registry, String result, ToDoubleFunction<LiveSite> count) {
		FunctionCounter.builder("sipcodes.reloads", this.site, count)
			.description("Changes of the files that were noticed")
			.tag("result", result)
			.register(registry);
	}

}
