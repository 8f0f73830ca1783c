package org.sipcodes.query;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.sipcodes.TestSite;
import org.sipcodes.model.Language;
import org.sipcodes.read.SearchReader;

import static org.assertj.core.api.Assertions.assertThatCode;

/** Ten thousand queries that nobody means well: every one gets an answer. */
class HostileQueryTests {

	private static final List<String> PIECES = List.of("*", "?", "~", "~2", "^9", "\"", "(", "((((", "[1 TO 9]", "{",
			"&&", "||", "NOT ", "AND", "+", "-", "\\", "/.*/", "stems:", "\u0000", "\u0007", "\r\n", "\t", "\uD800",
			"\uDC00", "\uFFFD", "\u202E", "\u200B", "😀", "İ", "ﬃ", "ＳＩＰ", "４８６", "٤٨٦", "'", "’’’", "<script>", "%s",
			"{0}", "${x}", "$1", "\\E", "486", "603+", "0x486", "4xx", "999", "000", "cause=", "cause 17",
			"cause 99999999999", "560403", "SIP/2.0 ", "SIP/2.0 486 ", "Reason: Q.850;cause=", "Via: ", "From: ",
			"To: ", "vs", "занято", "pfyznj", "ligação", "busy", "buzy", "e\u0301\u0301\u0301",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1.2.3.4:5060", "+1 202 555 0101", "   ", "ё",
			"q.850", "[486]", "~486", "486~");

	@Test
	void everyQueryIsAnswered() {
		Search search = SearchReader.read(TestSite.CATALOG);
		List<Language> languages = TestSite.CATALOG.languages();
		Random random = new Random(486);
		for (int i = 0; i < 10_000; i++) {
			String query = query(random);
			Language language = languages.get(i % languages.size());
			assertThatCode(() -> {
				search.find(language.tag(), query);
				search.complete(language.tag(), query);
			}).as(query).doesNotThrowAnyException();
		}
	}

	@Test
	void aLongQueryIsAnswered() {
		Search search = SearchReader.read(TestSite.CATALOG);
		for (String piece : PIECES) {
			String query = piece.repeat(20_000 / piece.length());
			TestSite.CATALOG.languages()
				.forEach((language) -> assertThatCode(() -> search.find(language.tag(), query)).as(piece)
					.doesNotThrowAnyException());
		}
	}

	private static String query(Random random) {
		StringBuilder query = new StringBuilder();
		int pieces = 1 + random.nextInt((random.nextInt(50) == 0) ? 900 : 12);
		for (int i = 0; i < pieces; i++) {
			switch (random.nextInt(4)) {
				case 0 -> query.append((char) random.nextInt(0x10000));
				case 1 -> query.append(' ').append(Integer.toString(random.nextInt(), 2 + random.nextInt(35)));
				default -> query.append(PIECES.get(random.nextInt(PIECES.size())));
			}
		}
		return query.toString();
	}

}
