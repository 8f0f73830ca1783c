package org.sipcodes.server;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/** A scheduler with which the patience of those who wait ends when a test says so. */
final class Hourglass extends ScheduledExecutorScheduler {

	/** Known by its length, which nothing else has. */
	static final Duration PATIENCE = Duration.ofNanos(1_234_567_890_123L);

	private final BlockingQueue<Runnable> ends = new LinkedBlockingQueue<>();

	@Override
	public Scheduler.Task schedule(Runnable task, long delay, TimeUnit unit) {
		if (unit.toNanos(delay) == PATIENCE.toNanos()) {
			this.ends.add(task);
		}
		return super.schedule(task, delay, unit);
	}

	/** What happens to the next one when it has waited for too long. */
	Runnable next() throws InterruptedException {
		return this.ends.take();
	}

}
