package org.sipcodes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is kept, made once, and given up. */
class CacheTests {

	@Test
	void nothingIsMadeTwiceHoweverManyAskForItAtOnce() throws InterruptedException, ExecutionException {
		Cache<Resource> cache = Cache.ofResources(Long.MAX_VALUE);
		AtomicInteger made = new AtomicInteger();
		CountDownLatch asked = new CountDownLatch(16);
		ExecutorService readers = Executors.newFixedThreadPool(16);
		List<Future<Resource>> answers = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			answers.add(readers.submit(() -> {
				asked.countDown();
				return cache.get("/", () -> {
					made.incrementAndGet();
					await(asked);
					assertThat(cache.ready("/")).as("without waiting").isNull();
					return bytes(100);
				});
			}));
		}
		for (Future<Resource> answer : answers) {
			assertThat(answer.get()).isSameAs(cache.ready("/"));
		}
		readers.shutdown();
		assertThat(made).hasValue(1);
	}

	@Test
	void whatIsAskedForOftenStaysHoweverMuchIsAskedForOnce() {
		Cache<Resource> cache = Cache.ofResources(1000);
		cache.get("/often", () -> bytes(100));
		for (int i = 0; i < 10_000; i++) {
			cache.get("/" + i, () -> bytes(100));
			assertThat(cache.weight()).isLessThanOrEqualTo(1000);
			assertThat(cache.ready("/often")).as("after " + i).isNotNull();
		}
		assertThat(cache.weight()).isEqualTo(1000);
		assertThat(cache.size()).isEqualTo(10);
	}

	@Test
	void whatFailsIsTriedAgain() {
		Cache<Resource> cache = Cache.ofResources(1000);
		assertThatIllegalStateException().isThrownBy(() -> cache.get("/", () -> {
			throw new IllegalStateException("broken");
		}));
		assertThat(cache.ready("/")).isNull();
		assertThat(cache.get("/", () -> bytes(1)).bytes()).hasSize(1);
	}

	@Test
	void aBetterOneTakesThePlaceOfWhatIsReadyAndOfNothingElse() {
		Cache<Resource> cache = Cache.ofResources(1000);
		cache.improve("/", (before) -> bytes(1));
		assertThat(cache.ready("/")).isNull();
		cache.get("/", () -> bytes(100));
		cache.improve("/", (before) -> bytes(2 * before.bytes().length));
		assertThat(cache.ready("/").bytes()).hasSize(200);
		assertThat(cache.weight()).isEqualTo(200);
		assertThat(cache.size()).isEqualTo(1);
		cache.get("/other", () -> bytes(700));
		cache.improve("/other", (before) -> bytes(900));
		assertThat(cache.weight()).isLessThanOrEqualTo(1000);
		assertThat(cache.size()).isEqualTo(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Resource bytes(int length) {
		return Resource.of(new byte[length], "image/png", "", false);
	}

}
