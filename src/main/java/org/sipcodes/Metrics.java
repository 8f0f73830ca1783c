package org.sipcodes;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.sipcodes.model.Language;
import org.sipcodes.site.LiveSite;

/** The figures of the site that are read when they are asked for. */
record Metrics(LiveSite site) implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String name : this.site.current().caches().keySet()) {
			Tags shelf = Tags.of("shelf", name);
			gauge(registry, "sipcodes.cache.resources", "Finished resources that are kept", null, shelf,
					(site) -> site.current().caches().get(name).size());
			gauge(registry, "sipcodes.cache.size", "What they weigh", "bytes", shelf,
					(site) -> site.current().caches().get(name).weight());
		}
		for (Language language : this.site.current().catalog().languages()) {
			Tags tags = Tags.of("language", language.tag());
			gauge(registry, "sipcodes.codes", "Codes with a page", null, tags,
					(site) -> site.current().catalog().codes(language).size());
			gauge(registry, "sipcodes.pairs", "Curated comparisons", null, tags,
					(site) -> site.current().catalog().pairs(language).size());
		}
		reloads(registry, "success", (site) -> site.status().reloads());
		reloads(registry, "failure", (site) -> site.status().failures());
		gauge(registry, "sipcodes.content.problems", "Why the last change is not served", null, Tags.empty(),
				(site) -> site.status().problems().size());
		gauge(registry, "sipcodes.content.read.timestamp", "When what is served was read, in Unix time", "seconds",
				Tags.empty(), (site) -> site.current().since().toEpochMilli() / 1000.0);
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
