package org.sipcodes.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.sipcodes.TestSite;
import org.sipcodes.model.Language;
import org.sipcodes.read.SearchReader;

/** Prints what the search costs; see {@code bench/README.md}. */
public final class SearchBenchmark {

	private static final int QUERIES = 1000;

	private static final int WARM_UP = 5;

	private SearchBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		List<Typed> queries = queries();
		long before = heap();
		long start = System.nanoTime();
		Search search = SearchReader.read(TestSite.CATALOG);
		System.out.printf("build, cold    %6d ms%n", (System.nanoTime() - start) / 1_000_000);
		System.out.printf("heap           %6d KiB%n", (heap() - before) / 1024);
		for (int i = 0; i < WARM_UP; i++) {
			start = System.nanoTime();
			search = SearchReader.read(TestSite.CATALOG);
		}
		System.out.printf("build, warm    %6d ms%n", (System.nanoTime() - start) / 1_000_000);
		for (int i = 0; i < WARM_UP; i++) {
			for (Typed typed : queries) {
				search.find(typed.language().tag(), typed.query());
				search.complete(typed.language().tag(), typed.query());
			}
		}
		long[] found = new long[queries.size()];
		long[] completed = new long[queries.size()];
		for (int i = 0; i < queries.size(); i++) {
			Typed typed = queries.get(i);
			start = System.nanoTime();
			search.find(typed.language().tag(), typed.query());
			long between = System.nanoTime();
			search.complete(typed.language().tag(), typed.query());
			found[i] = between - start;
			completed[i] = System.nanoTime() - between;
		}
		print("query", found);
		print("suggestion", completed);
	}

	/** Bytes in use when the collector has done its best. */
	private static long heap() {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < WARM_UP; i++) {
			System.gc();
			least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
		}
		return least;
	}

	private static void print(String what, long[] nanos) {
		Arrays.sort(nanos);
		System.out.printf("%-12s p50 %6.2f ms   p99 %6.2f ms   max %6.2f ms%n", what, nanos[nanos.length / 2] / 1e6,
				nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6);
	}

	/**
	 * Real questions, numbers, pairs, messages, mistyped words and beginnings of words,
	 * always the same thousand.
	 */
	private static List<Typed> queries() throws IOException {
		List<Typed> queries = new ArrayList<>();
		for (String row : Files.readAllLines(Path.of("src/test/resources/facts/search-dev.tsv"))
			.stream()
			.skip(1)
			.toList()) {
			String[] cells = row.split("\t");
			Language language = TestSite.language(cells[0]);
			queries.add(new Typed(language, cells[1]));
			queries.add(new Typed(language, cells[1].substring(0, cells[1].length() / 2)));
			queries.add(new Typed(language, cells[1].replaceAll("(\\p{L}{3})\\p{L}(\\p{L})", "$1$2")));
		}
		for (Language language : TestSite.CATALOG.languages()) {
			TestSite.CATALOG.codes(language).forEach((code) -> {
				queries.add(new Typed(language, code.id().toString()));
				queries.add(new Typed(language,
						"SIP/2.0 " + code.name() + " Via: SIP/2.0/UDP 192.0.2.1 From: <sip:a@example.com>"));
			});
			TestSite.CATALOG.pairs(language)
				.forEach((pair) -> queries.add(new Typed(language, pair.low().id() + " vs " + pair.high().id())));
			TestSite.CATALOG.lexicon(language)
				.symptoms()
				.keySet()
				.forEach((phrase) -> queries.add(new Typed(language, phrase)));
		}
		Collections.shuffle(queries, new Random(486));
		return queries.subList(0, QUERIES);
	}

	private record Typed(Language language, String query) {
	}

}
