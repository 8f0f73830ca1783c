package org.sipcodes.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Few work, few wait and not for long, and no more are taken. */
class WorkersTests {

	private final Hourglass scheduler = new Hourglass();

	/** What became of the tasks, in that order. */
	private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

	private final CountDownLatch end = new CountDownLatch(1);

	@BeforeEach
	void start() throws Exception {
		this.scheduler.start();
	}

	@AfterEach
	void stop() throws Exception {
		this.end.countDown();
		this.scheduler.stop();
	}

	@Test
	void whoWaitsIsServedInTurn() throws InterruptedException {
		Workers workers = busy(3, 3);
		take(workers, "a", "b", "c");
		this.end.countDown();
		assertThat(next(3)).containsExactly("a done", "b done", "c done");
	}

	@Test
	void whatIsMoreThanMayWaitIsRefusedAtOnceUntilThereIsRoom() throws InterruptedException {
		Workers workers = busy(2, 2);
		take(workers, "a", "b", "c");
		assertThat(next(1)).containsExactly("c refused");
		this.end.countDown();
		assertThat(next(2)).containsExactly("a done", "b done");
		take(workers, "d");
		assertThat(next(1)).containsExactly("d done");
	}

	@Test
	void whoHasWaitedForTooLongIsRefusedAndMakesRoom() throws InterruptedException {
		Workers workers = busy(1, 1);
		take(workers, "a");
		this.scheduler.next().run();
		take(workers, "b");
		this.end.countDown();
		assertThat(next(2)).containsExactly("a refused", "b done");
	}

	@Test
	void whoIsServedIsNotRefusedAsWell() throws InterruptedException {
		Workers workers = busy(1, 1);
		take(workers, "a");
		this.end.countDown();
		assertThat(next(1)).containsExactly("a done");
		this.scheduler.next().run();
		assertThat(this.log).isEmpty();
	}

	@Test
	void aStopRefusesThoseWhoWouldWaitForLong() throws InterruptedException {
		Workers workers = busy(4, 2);
		take(workers, "a", "b", "c", "d");
		workers.stop();
		take(workers, "e");
		assertThat(next(3)).containsExactly("c refused", "d refused", "e refused");
		this.end.countDown();
		assertThat(next(2)).containsExactly("a done", "b done");
		take(workers, "f");
		assertThat(next(1)).containsExactly("f done");
	}

	/** One worker, who works until the end. */
	private Workers busy(int length, int last) throws InterruptedException {
		Workers workers = new Workers(1, new Workers.Queue(length, last, Hourglass.PATIENCE), this.scheduler);
		CountDownLatch begun = new CountDownLatch(1);
		workers.take(() -> {
			begun.countDown();
			await(this.end);
		}, () -> this.log.add("never"));
		begun.await();
		this.scheduler.next();
		return workers;
	}

	private void take(Workers workers, String... names) {
		for (String name : names) {
			workers.take(() -> this.log.add(name + " done"), () -> this.log.add(name + " refused"));
		}
	}

	private List<String> next(int count) throws InterruptedException {
		List<String> next = new ArrayList<>();
		while (next.size() < count) {
			next.add(this.log.take());
		}
		return next;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
