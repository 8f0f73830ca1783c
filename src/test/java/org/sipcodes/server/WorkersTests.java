package org.sipcodes.server;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Few work, few wait, and no more are taken. */
class WorkersTests {

	@Test
	void whatIsMoreThanMayWaitIsRefusedUntilThereIsRoom() throws InterruptedException {
		Workers workers = new Workers(2, 3);
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(5);
		for (int i = 0; i < 5; i++) {
			assertThat(workers.take(() -> {
				await(end);
				done.countDown();
			})).isTrue();
		}
		assertThat(workers.take(done::countDown)).isFalse();
		end.countDown();
		done.await();
		CountDownLatch again = new CountDownLatch(1);
		assertThat(workers.take(again::countDown)).isTrue();
		again.await();
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
