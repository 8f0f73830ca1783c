package org.sipcodes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.SystemHealthDescriptor;
import org.springframework.boot.info.BuildProperties;

import org.sipcodes.form.Document;
import org.sipcodes.form.Json;
import org.sipcodes.server.OperatorServer.Report;

/**
 * What Actuator knows, at the addresses and in the words of its endpoints: health, the
 * version and metrics, and nothing else.
 *
 * @param health of the site and its parts
 * @param groups of these parts, such as {@code readiness}
 * @param build the version, if the site was built by Maven
 * @param metrics of the site and the JVM
 */
record Reports(HealthEndpoint health, HealthEndpointGroups groups, @Nullable BuildProperties build,
		PrometheusMeterRegistry metrics) {

	private static final String PATH = "/actuator/";

	private static final String OPEN_METRICS = "application/openmetrics-text";

	/** All of them, by path, made for what a client accepts. */
	Map<String, Function<String, Report>> all() {
		Map<String, Function<String, Report>> all = new HashMap<>();
		all.put(PATH + "health", (accepted) -> whole());
		this.groups.getNames().forEach((name) -> all.put(PATH + "health/" + name, (accepted) -> part(name)));
		all.put(PATH + "info", (accepted) -> json(200, info()));
		all.put(PATH + "prometheus", this::metrics);
		return all;
	}

	private Report whole() {
		HealthDescriptor health = this.health.health();
		return json(status(this.groups.getPrimary(), health), parts(health));
	}

	/** A probe is told no more than it asks for. */
	private Report part(String name) {
		HealthDescriptor health = this.health.healthForPath(name);
		return json(status(this.groups.get(name), health), Json.object("status", health.getStatus().getCode()));
	}

	private static int status(HealthEndpointGroup group, HealthDescriptor health) {
		return group.getHttpCodeStatusMapper().getStatusCode(health.getStatus());
	}

	private static Map<String, Object> parts(HealthDescriptor health) {
		Map<String, Object> all = new LinkedHashMap<>();
		if (health instanceof CompositeHealthDescriptor whole) {
			Map<String, Object> components = new LinkedHashMap<>();
			whole.getComponents().forEach((name, part) -> components.put(name, parts(part)));
			all.put("components", components);
		}
		if (health instanceof IndicatedHealthDescriptor part && !part.getDetails().isEmpty()) {
			all.put("details", part.getDetails());
		}
		if (health instanceof SystemHealthDescriptor system) {
			all.put("groups", system.getGroups());
		}
		all.put("status", health.getStatus().getCode());
		return all;
	}

	private Map<String, Object> info() {
		return (this.build == null) ? Map.of()
				: Json.object("build",
						Json.object("artifact", this.build.getArtifact(), "name", this.build.getName(), "time",
								String.valueOf(this.build.getTime()), "version", this.build.getVersion(), "group",
								this.build.getGroup()));
	}

	private Report metrics(String accepted) {
		String type = accepted.contains(OPEN_METRICS) ? OPEN_METRICS + ";version=1.0.0" : "text/plain;version=0.0.4";
		return new Report(200, type + ";charset=utf-8", this.metrics.scrape(type));
	}

	private static Report json(int status, Map<String, Object> report) {
		return new Report(status, Document.JSON, Json.compact(report));
	}

}
