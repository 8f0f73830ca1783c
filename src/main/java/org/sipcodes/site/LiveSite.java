package org.sipcodes.site;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.model.Catalog;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.Problem;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;

/**
 * The site that is served now; a change that cannot be served is reported and the last
 * good one stays.
 */
public final class LiveSite {

	private static final Logger logger = LoggerFactory.getLogger(LiveSite.class);

	private final Root root;

	private final Operator operator;

	private final MeterRegistry registry;

	private @Nullable Object state;

	private volatile CompletableFuture<Site> current;

	private volatile boolean warm;

	private volatile Status status;

	/** A site of which only the address is known besides. */
	public LiveSite(Root root, String origin, MeterRegistry registry) {
		this(root, Operator.of(origin), registry);
	}

	/**
	 * Starts to read the site for the first time.
	 * @param root where its files are
	 * @param operator who runs it
	 * @param registry counts the pages that are rendered
	 */
	public LiveSite(Root root, Operator operator, MeterRegistry registry) {
		this.root = root;
		this.operator = operator;
		this.registry = registry;
		this.status = Status.fresh();
		this.current = CompletableFuture.supplyAsync(this::first);
	}

	/**
	 * What is in a jar was proven when it was built, so that only its home page is made
	 * at once, and not waited for.
	 */
	private Site first() {
		this.state = this.root.state().get();
		Site site = Site.read(this.root.files().get(), this.operator, this.registry, null);
		report(site);
		if (!this.state.equals(Root.FIXED)) {
			return site.proven();
		}
		CompletableFuture.runAsync(() -> site.answer("/", Map.of()));
		return site;
	}

	/** The site, as soon as it has been read; or a failure if it could not be. */
	public Site current() {
		try {
			return this.current.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	/** What became of the last change. */
	public Status status() {
		return this.status;
	}

	public Answer answer(String path, Map<String, String> parameters) {
		return current().answer(path, parameters);
	}

	public Answer answer(String path, Map<String, String> parameters, Preferences preferences) {
		return current().answer(path, parameters, preferences);
	}

	/** Looks whether a file has changed, and if so reads the site again. */
	public synchronized void refresh() {
		Site before = current();
		Object now = this.root.state().get();
		if (now.equals(this.state)) {
			return;
		}
		Supplier<Site> next = next(before);
		if (!this.root.state().get().equals(now)) {
			// Files are still being written; the next look sees all of them.
			return;
		}
		this.state = now;
		try {
			Site site = next.get();
			this.current = CompletableFuture.completedFuture(site);
			this.warm = false;
			this.status = this.status.reloaded();
			report(site);
		}
		catch (RuntimeException | VirtualMachineError ex) {
			this.status = this.status.failed(reasons(ex));
			logger.error("The change cannot be served, the site stays as it was");
			this.status.problems().forEach(logger::error);
		}
	}

	/** Reads all files at once; what they make is for later. */
	private Supplier<Site> next(Site before) {
		try {
			SiteFiles files = this.root.files().get();
			return () -> Site.read(files, this.operator, this.registry, before).proven();
		}
		catch (RuntimeException ex) {
			return () -> {
				throw ex;
			};
		}
	}

	/**
	 * Prepares the search and every page of the current site, most of them before they
	 * are asked for, until another site takes its place.
	 */
	public void warmUp() {
		if (this.warm) {
			return;
		}
		this.warm = true;
		Site site = current();
		site.prepareSearch();
		for (String path : site.paths()) {
			if (site != current() || Thread.currentThread().isInterrupted()) {
				return;
			}
			try {
				site.prepare(path);
			}
			catch (RuntimeException ex) {
				logger.error("{} cannot be made: {}", path, ex.getMessage());
			}
		}
	}

	private static List<String> reasons(Throwable failure) {
		return (failure instanceof ContentException content)
				? content.problems().stream().map(Problem::toString).toList() : List.of(String.valueOf(failure));
	}

	private static void report(Site site) {
		Catalog catalog = site.catalog();
		logger.info("Serving {} codes and {} curated pairs in {} languages; {} files lie over the content",
				catalog.codes().size(), catalog.pairs().size(), catalog.languages().size(), site.overlay());
		List<Problem> notices = site.notices();
		if (!notices.isEmpty()) {
			logger.info("Notices on the content: {}, the first of them: {}", notices.size(), notices.get(0));
		}
	}

}
