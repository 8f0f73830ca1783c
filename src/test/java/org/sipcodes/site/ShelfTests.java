package org.sipcodes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is kept, made once, and given up. */
class ShelfTests {

	@Test
	void nothingIsMadeTwiceHoweverManyAskForItAtOnce() throws InterruptedException, ExecutionException {
		Shelf shelf = new Shelf(Long.MAX_VALUE);
		AtomicInteger made = new AtomicInteger();
		ExecutorService readers = Executors.newFixedThreadPool(16);
		List<Future<Resource>> answers = new ArrayList<>();
		for (int i = 0; i < 64; i++) {
			answers.add(readers.submit(() -> shelf.get("/", () -> {
				made.incrementAndGet();
				Thread.sleep(20);
				return bytes(100);
			})));
		}
		for (Future<Resource> answer : answers) {
			assertThat(answer.get()).isSameAs(shelf.ready("/"));
		}
		readers.shutdown();
		assertThat(made).hasValue(1);
	}

	@Test
	void whatCameFirstIsGivenUpWhenTheShelfIsTooHeavy() {
		Shelf shelf = new Shelf(1000);
		for (int i = 0; i < 10_000; i++) {
			shelf.get("/" + i, () -> bytes(100));
		}
		assertThat(shelf.weight()).isEqualTo(1000);
		assertThat(shelf.ready("/0")).isNull();
		assertThat(shelf.ready("/9999")).isNotNull();
	}

	@Test
	void whatFailsIsTriedAgain() {
		Shelf shelf = new Shelf(1000);
		assertThatIllegalStateException().isThrownBy(() -> shelf.get("/", () -> {
			throw new IllegalStateException("broken");
		}));
		assertThat(shelf.ready("/")).isNull();
		assertThat(shelf.get("/", () -> bytes(1)).bytes()).hasSize(1);
	}

	@Test
	void aBetterOneTakesThePlaceOfWhatIsReadyAndOfNothingElse() {
		Shelf shelf = new Shelf(1000);
		shelf.improve("/", (before) -> bytes(1));
		assertThat(shelf.ready("/")).isNull();
		shelf.get("/", () -> bytes(100));
		shelf.improve("/", (before) -> bytes(2 * before.bytes().length));
		assertThat(shelf.ready("/").bytes()).hasSize(200);
		assertThat(shelf.weight()).isEqualTo(200);
		assertThat(shelf.size()).isEqualTo(1);
		shelf.get("/other", () -> bytes(700));
		shelf.improve("/other", (before) -> bytes(900));
		assertThat(shelf.ready("/")).isNull();
		assertThat(shelf.weight()).isEqualTo(900);
	}

	private static Resource bytes(int length) {
		return Resource.of(new byte[length], "image/png", "", false);
	}

}
