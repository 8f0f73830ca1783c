package org.sipcodes;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import org.sipcodes.site.LiveSite;

/**
 * Tells whoever operates the site that its last change cannot be served. The site before
 * it still is, so that no instance is taken out of service for it.
 */
record ContentHealth(LiveSite site) implements HealthIndicator {

	private static final Status STALE = new Status("STALE", "The last change cannot be served");

	@Override
	public Health health() {
		org.sipcodes.site.Status status = this.site.status();
		return Health.status(status.problems().isEmpty() ? Status.UP : STALE)
			.withDetail("served", this.site.current().since().toString())
			.withDetail("since", status.since().toString())
			.withDetail("reloads", status.reloads())
			.withDetail("failures", status.failures())
			.withDetail("problems", status.problems())
			.build();
	}

}
