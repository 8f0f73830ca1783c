package org.sipcodes.site;

import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.content.ContentException;
import org.sipcodes.content.Problem;

/**
 * The site that is served now; a change that cannot be served is reported and the last
 * good one stays.
 */
public final class LiveSite {

	private static final Logger logger = LoggerFactory.getLogger(LiveSite.class);

	private final Storage storage;

	private final String origin;

	private Object state;

	private volatile Site current;

	private volatile boolean warm;

	private volatile Status status;

	/**
	 * Reads the site for the first time.
	 * @param storage where from
	 * @param origin how readers reach it
	 */
	public LiveSite(Storage storage, String origin) {
		this.storage = storage;
		this.origin = origin;
		this.state = storage.state();
		this.current = Site.read(storage, origin);
		this.status = Status.fresh();
		report();
	}

	public Site current() {
		return this.current;
	}

	/** What became of the last change. */
	public Status status() {
		return this.status;
	}

	public Answer answer(String path, Map<String, String> parameters) {
		return this.current.answer(path, parameters);
	}

	public Answer answer(String path, Map<String, String> parameters, Wanted wanted) {
		return this.current.answer(path, parameters, wanted);
	}

	/** Looks whether a file has changed, and if so reads the site again. */
	public synchronized void refresh() {
		try {
			Object now = this.storage.state();
			if (now.equals(this.state)) {
				return;
			}
			this.state = now;
			this.current = Site.read(this.storage, this.origin, this.current);
			this.warm = false;
			this.status = this.status.reloaded();
			report();
		}
		catch (RuntimeException ex) {
			this.status = this.status.failed(reasons(ex));
			logger.error("The change cannot be served, the site stays as it was:\n{}",
					String.join("\n", this.status.problems()));
		}
	}

	/**
	 * Makes every page of the current site before somebody asks for it, until another
	 * site takes its place.
	 */
	public void warmUp() {
		if (this.warm) {
			return;
		}
		this.warm = true;
		Site site = this.current;
		for (String path : site.paths()) {
			if (site != this.current || Thread.currentThread().isInterrupted()) {
				return;
			}
			try {
				site.answer(path, Map.of());
			}
			catch (RuntimeException ex) {
				logger.error("{} cannot be made: {}", path, ex.getMessage());
			}
		}
	}

	private static List<String> reasons(RuntimeException failure) {
		return (failure instanceof ContentException content)
				? content.problems().stream().map(Problem::toString).toList() : List.of(String.valueOf(failure));
	}

	private void report() {
		logger.info("Serving {} codes and {} curated pairs in {} languages", this.current.catalog().codes().size(),
				this.current.catalog().pairs().size(), this.current.catalog().languages().size());
		List<Problem> notices = this.current.catalog().notices();
		if (!notices.isEmpty()) {
			logger.warn("{} translations are older than their original, the first of them: {}", notices.size(),
					notices.get(0));
		}
	}

}
