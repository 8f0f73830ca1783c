package org.sipcodes.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Make what is not ready, in the order of the requests: a few at a time, so that those
 * who send what is ready are not kept from the processors. What has to wait takes no
 * thread, and is refused when that takes too long: a client that is refused at once asks
 * again at once.
 */
final class Workers {

	/** Seconds until a thread without work ends. */
	private static final int IDLE = 60;

	private final Queue bounds;

	private final Scheduler scheduler;

	private final BlockingQueue<Runnable> queue;

	private final ThreadPoolExecutor threads;

	private volatile boolean stopping;

	/**
	 * Workers who have nothing to do.
	 * @param count how many work at a time
	 * @param bounds how many tasks may wait for them, and for how long
	 * @param scheduler refuses those that have waited for too long
	 */
	Workers(int count, Queue bounds, Scheduler scheduler) {
		this.bounds = bounds;
		this.scheduler = scheduler;
		this.queue = new ArrayBlockingQueue<>(bounds.length());
		this.threads = new ThreadPoolExecutor(count, count, IDLE, TimeUnit.SECONDS, this.queue, Workers::thread);
		this.threads.allowCoreThreadTimeOut(true);
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "worker");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Runs one of two.
	 * @param task runs on a worker, at once or after it has waited
	 * @param refusal runs on any thread if there is too much to do now
	 */
	void take(Runnable task, Runnable refusal) {
		Waiting waiting = new Waiting(task, refusal);
		if (this.stopping && this.queue.size() >= this.bounds.last()) {
			waiting.refuse();
			return;
		}
		try {
			this.threads.execute(waiting);
		}
		catch (RejectedExecutionException ex) {
			waiting.refuse();
		}
	}

	/** Refuses those for whom a stop would have to wait for long. */
	void stop() {
		this.stopping = true;
		List<Runnable> all = new ArrayList<>(this.queue);
		all.stream().skip(this.bounds.last()).forEach((waiting) -> ((Waiting) waiting).refuse());
	}

	/**
	 * How many may wait, and for how long.
	 *
	 * @param length the most that may wait
	 * @param last how many of them are still served when the server stops
	 * @param patience how long each may wait
	 */
	record Queue(int length, int last, Duration patience) {
	}

	/** A task that is begun or refused, whichever comes first. */
	private final class Waiting implements Runnable {

		private final Runnable task;

		private final Runnable refusal;

		private final AtomicBoolean decided = new AtomicBoolean();

		private final Scheduler.Task end;

		Waiting(Runnable task, Runnable refusal) {
			this.task = task;
			this.refusal = refusal;
			this.end = Workers.this.scheduler.schedule(this::giveUp, Workers.this.bounds.patience().toNanos(),
					TimeUnit.NANOSECONDS);
		}

		@Override
		public void run() {
			if (this.decided.compareAndSet(false, true)) {
				this.end.cancel();
				this.task.run();
			}
		}

		void refuse() {
			this.end.cancel();
			giveUp();
		}

		private void giveUp() {
			if (this.decided.compareAndSet(false, true)) {
				Workers.this.threads.remove(this);
				this.refusal.run();
			}
		}

	}

}
