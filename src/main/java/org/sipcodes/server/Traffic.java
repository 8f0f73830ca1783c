package org.sipcodes.server;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.site.AnswerType;

/**
 * Times answers by type and class of status, from the header of a request until its
 * answer is ready to be sent. The log {@code access}, which is off unless switched on,
 * has a line for each that says nothing of the client.
 */
public final class Traffic {

	private static final Logger access = LoggerFactory.getLogger("access");

	/** Those of 2xx to 5xx for each type. */
	private final Map<AnswerType, Timer[]> timers = new HashMap<>();

	public Traffic(MeterRegistry registry) {
		for (AnswerType type : AnswerType.ALL) {
			this.timers.put(type, IntStream.rangeClosed(2, 5)
				.mapToObj((hundreds) -> type.timer(registry, "sipcodes.requests",
						"From the header of a request until its answer is ready", Tags.of("status", hundreds + "xx")))
				.toArray(Timer[]::new));
		}
	}

	void answered(Request request, AnswerType type, int status, long bytes) {
		long took = NanoTime.since(request.getHeadersNanoTime());
		this.timers.get(type)[status / 100 - 2].record(took, TimeUnit.NANOSECONDS);
		if (access.isInfoEnabled()) {
			access.info("{} {} {} {} {} ms", request.getMethod(), request.getHttpURI().getPath(), status, bytes,
					took / 1_000_000);
		}
	}

}
