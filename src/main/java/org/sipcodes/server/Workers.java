package org.sipcodes.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Make what is not ready: a few at a time, so that those who send what is ready are not
 * kept from the processors, and with few that wait.
 */
final class Workers {

	/** Seconds until a thread without work ends. */
	private static final int IDLE = 60;

	private final ThreadPoolExecutor threads;

	/**
	 * Workers who have nothing to do.
	 * @param count how many work at a time
	 * @param waiting how many tasks may wait for them
	 */
	Workers(int count, int waiting) {
		this.threads = new ThreadPoolExecutor(count, count, IDLE, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting),
				Workers::thread);
		this.threads.allowCoreThreadTimeOut(true);
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "worker");
		thread.setDaemon(true);
		return thread;
	}

	/** Whether a task will be done; if not, there is too much to do now. */
	boolean take(Runnable task) {
		try {
			this.threads.execute(task);
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
	}

}
