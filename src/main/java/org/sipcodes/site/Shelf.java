package org.sipcodes.site;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Keeps finished resources, makes none of them twice at the same time, and gives up those
 * that came first when they grow too heavy together.
 */
public final class Shelf {

	private final long limit;

	private final Map<String, FutureTask<Resource>> resources = new ConcurrentHashMap<>();

	private final Queue<String> order = new ConcurrentLinkedQueue<>();

	private final AtomicLong weight = new AtomicLong();

	/**
	 * An empty shelf.
	 * @param limit bytes it may carry
	 */
	Shelf(long limit) {
		this.limit = limit;
	}

	/** The resource at an address if it stands here ready. */
	@Nullable Resource ready(String address) {
		FutureTask<Resource> task = this.resources.get(address);
		return (task != null && task.isDone()) ? finished(task) : null;
	}

	/** The resource at an address; whoever comes while it is made waits for it. */
	Resource get(String address, Callable<Resource> maker) {
		FutureTask<Resource> known = this.resources.get(address);
		if (known != null) {
			return finished(known);
		}
		FutureTask<Resource> made = new FutureTask<>(maker);
		known = this.resources.putIfAbsent(address, made);
		if (known != null) {
			return finished(known);
		}
		made.run();
		try {
			Resource resource = finished(made);
			this.order.add(address);
			lighten(this.weight.addAndGet(resource.weight()));
			return resource;
		}
		catch (RuntimeException ex) {
			this.resources.remove(address);
			throw ex;
		}
	}

	/** Puts a better one in the place of a resource that stands here ready. */
	void improve(String address, UnaryOperator<Resource> better) {
		FutureTask<Resource> known = this.resources.get(address);
		if (known == null || !known.isDone()) {
			return;
		}
		Resource before = finished(known);
		Resource after = better.apply(before);
		FutureTask<Resource> improved = new FutureTask<>(() -> after);
		improved.run();
		if (this.resources.replace(address, known, improved)) {
			lighten(this.weight.addAndGet(after.weight() - before.weight()));
		}
	}

	/** How many resources it carries. */
	public int size() {
		return this.resources.size();
	}

	/** How many bytes they have together. */
	public long weight() {
		return this.weight.get();
	}

	private void lighten(long now) {
		long left = now;
		while (left > this.limit) {
			String oldest = this.order.poll();
			FutureTask<Resource> gone = (oldest != null) ? this.resources.remove(oldest) : null;
			if (gone == null) {
				return;
			}
			left = this.weight.addAndGet(-finished(gone).weight());
		}
	}

	private static Resource finished(FutureTask<Resource> task) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return task.get();
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
