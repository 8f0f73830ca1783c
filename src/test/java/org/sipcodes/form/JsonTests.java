package org.sipcodes.form;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.trace.Inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** JSON is written as Jackson writes it, and read and refused as Jackson does. */
class JsonTests {

	private static final ObjectMapper JACKSON = JsonMapper.builder()
		.defaultPrettyPrinter(new DefaultPrettyPrinter(
				Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
			.withObjectIndenter(new DefaultIndenter("  ", "\n")))
		.build();

	private static final ObjectReader STRICT = JACKSON.readerFor(Object.class)
		.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

	private static final String SPACE = " \t\r\n";

	@Test
	void anObjectHasALinePerFieldAndAListNone() {
		Map<String, Object> value = Json.object("none", List.of(), "empty", Map.of(), "list", List.of(1, true, "a/b"),
				"objects", List.of(Json.object("a", 1L), Json.object("b", List.of(List.of(), List.of(2)))));
		assertThat(Json.write(value)).isEqualTo("""
				{
				  "none": [ ],
				  "empty": { },
				  "list": [ 1, true, "a/b" ],
				  "objects": [ {
				    "a": 1
				  }, {
				    "b": [ [ ], [ 2 ] ]
				  } ]
				}
				""");
		assertThat(Json.compact(value))
			.isEqualTo("{\"none\":[],\"empty\":{},\"list\":[1,true,\"a/b\"],\"objects\":[{\"a\":1},{\"b\":[[],[2]]}]}");
		assertThat(Json.inHtml(Json.object("a", "</script>"))).isEqualTo("{\"a\":\"\\u003c/script>\"}");
	}

	static Stream<Object> valuesWithoutJson() {
		return Stream.of(1.5, 'a', new StringBuilder("a"), Locale.ROOT, Optional.empty(), new int[] { 1 });
	}

	@ParameterizedTest
	@MethodSource("valuesWithoutJson")
	void aValueOfAnotherTypeIsRefused(Object value) {
		assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Json.object("a", List.of(value))))
			.withMessageContaining(value.getClass().getName());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			1                      | 1                     | Integer
			-0                     | 0                     | Integer
			2147483647             | 2147483647            | Integer
			-2147483648            | -2147483648           | Integer
			2147483648             | 2147483648            | Long
			3000000000             | 3000000000            | Long
			-2147483649            | -2147483649           | Long
			9223372036854775807    | 9223372036854775807   | Long
			-9223372036854775808   | -9223372036854775808  | Long
			9223372036854775808    | 9223372036854775808   | BigInteger
			-9223372036854775809   | -9223372036854775809  | BigInteger
			123456789012345678901  | 123456789012345678901 | BigInteger
			1e3                    | 1000.0                | Double
			1E+3                   | 1000.0                | Double
			-1e-3                  | -0.001                | Double
			1.5                    | 1.5                   | Double
			-0.0                   | -0.0                  | Double
			1000000000000000000000.5 | 1.0E21              | Double
			1e400                  | Infinity              | Double
			1e99999999999          | Infinity              | Double
			1e-400                 | 0.0                   | Double
			true                   | true                  | Boolean
			false                  | false                 | Boolean
			null                   | null                  |
			"a"                    | a                     | String
			"\\"\\\\\\/\\u0041\\u00e9\\u00E9" | "\\/Aéé     | String
			"'"                    | '                     | String
			""                     | ``                    | String
			[]                     | []                    | ArrayList
			[[], [ ] ]             | [[], []]              | ArrayList
			{}                     | {}                    | LinkedHashMap
			{"b": 1, "a": {"b": 2}, "": 3} | {b=1, a={b=2}, =3} | LinkedHashMap
			""")
	void aValueIsRead(String text, String value, String type) {
		Object read = Json.read(text);
		assertThat(String.valueOf(read)).isEqualTo(value);
		assertThat((read == null) ? null : read.getClass().getSimpleName()).isEqualTo(type);
		assertThat(read).isEqualTo(STRICT.<Object>readValue(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			``                  | line 1, column 1: found the end; expected a value
			` `                 | line 1, column 2: found the end; expected a value
			01                  | line 1, column 2: found 1; expected the end
			-01                 | line 1, column 3: found 1; expected the end
			+1                  | line 1, column 1: found +; expected a value
			.5                  | line 1, column 1: found .; expected a value
			1.                  | line 1, column 2: found .; expected the end
			1.e3                | line 1, column 2: found .; expected the end
			1e+                 | line 1, column 2: found e; expected the end
			-                   | line 1, column 1: found -; expected a value
			0x1                 | line 1, column 2: found x; expected the end
			١                   | line 1, column 1: found U+0661; expected a value
			NaN                 | line 1, column 1: found N; expected a value
			-Infinity           | line 1, column 1: found -; expected a value
			tru                 | line 1, column 1: found t; expected true
			falsey              | line 1, column 6: found y; expected the end
			NULL                | line 1, column 1: found N; expected a value
			undefined           | line 1, column 1: found u; expected a value
			'a'                 | line 1, column 1: found '; expected a value
			/* a */ 1           | line 1, column 1: found /; expected a value
			1 // a              | line 1, column 3: found /; expected the end
			# a                 | line 1, column 1: found #; expected a value
			1 2                 | line 1, column 3: found 2; expected the end
			{} x                | line 1, column 4: found x; expected the end
			{}]                 | line 1, column 3: found ]; expected the end
			]                   | line 1, column 1: found ]; expected a value
			[                   | line 1, column 2: found the end; expected a value
			[1                  | line 1, column 3: found the end; expected a comma or ]
			[1,]                | line 1, column 4: found ]; expected a value
			[,1]                | line 1, column 2: found ,; expected a value
			[1 2]               | line 1, column 4: found 2; expected a comma or ]
			[1}                 | line 1, column 3: found }; expected a comma or ]
			{                   | line 1, column 2: found the end; expected a name in quotation marks
			{,}                 | line 1, column 2: found ,; expected a name in quotation marks
			{a:1}               | line 1, column 2: found a; expected a name in quotation marks
			{'a':1}             | line 1, column 2: found '; expected a name in quotation marks
			{1:2}               | line 1, column 2: found 1; expected a name in quotation marks
			{"a"                | line 1, column 5: found the end; expected a colon
			{"a" 1}             | line 1, column 6: found 1; expected a colon
			{"a":}              | line 1, column 6: found }; expected a value
			{"a":1              | line 1, column 7: found the end; expected a comma or }
			{"a":1,}            | line 1, column 8: found }; expected a name in quotation marks
			{"a":1 "b":2}       | line 1, column 8: found "; expected a comma or }
			{"a":1,"\\u0061":2} | line 1, column 8: the object has the name "a" already
			{"a":null,"a":2}    | line 1, column 11: the object has the name "a" already
			"a                  | line 1, column 3: found the end; expected a quotation mark
			"\\                 | line 1, column 3: found the end; expected an escape such as \\n or \\u000A
			"\\x"               | line 1, column 3: found x; expected an escape such as \\n or \\u000A
			"\\'"               | line 1, column 3: found '; expected an escape such as \\n or \\u000A
			"\\u12"             | line 1, column 6: found "; expected four hexadecimal digits
			`{\n "a": 1,\n b}`  | line 3, column 2: found b; expected a name in quotation marks
			""")
	void whatIsNoJsonIsRefusedWithItsPlace(String text, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text)).withMessage(message);
		assertThat(jackson(text)).as("Jackson").isEmpty();
	}

	/** Jackson takes other digits here: it looks at the low byte of a character only. */
	@Test
	void anEscapeHasDigitsOfAscii() {
		assertThatIllegalArgumentException().isThrownBy(() -> Json.read("\"\\u١٢٣٤\""))
			.withMessage("line 1, column 4: found U+0661; expected four hexadecimal digits");
	}

	@Test
	void onlyFourCharactersAreSpaceAndNoControlCharacterStandsInAText() {
		for (char c = 0; c <= '\u2028'; c++) {
			String around = c + "[" + c + "1" + c + "," + c + "{" + c + "}" + c + "]" + c;
			assertThat(own(around)).as("U+%04X", (int) c)
				.isEqualTo((SPACE.indexOf(c) >= 0) ? Optional.of(List.of(1, Map.of())) : Optional.empty());
			if (c != '"' && c != '\\') {
				String text = "\"" + c + "\"";
				assertThat(own(text)).isEqualTo((c < ' ') ? Optional.empty() : Optional.of(String.valueOf(c)))
					.isEqualTo(jackson(text));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":" })
	void aTextIsReadToADepth(String opening) {
		String closing = opening.equals("[") ? "]" : "}";
		assertThat(own(opening.repeat(500) + "1" + closing.repeat(500))).isPresent();
		for (int depth : new int[] { 501, 100_000 }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> Json.read(opening.repeat(depth) + "1" + closing.repeat(depth)))
				.withMessageEndingWith(": more than 500 objects and lists within each other");
		}
	}

	@Test
	void aNumberIsReadToALength() {
		assertThat(own("1".repeat(1_000))).contains(new BigInteger("1".repeat(1_000)));
		for (String number : List.of("1".repeat(1_001), "1".repeat(1_500_000), "0." + "1".repeat(1_500_000))) {
			assertTimeout(Duration.ofSeconds(5),
					() -> assertThatIllegalArgumentException().isThrownBy(() -> Json.read(number))
						.withMessage("line 1, column 1: a number of more than 1000 characters"));
		}
	}

	@Test
	void whatIsWrittenIsWhatJacksonWritesAndIsReadAgain() {
		Random random = new Random(8259);
		for (int i = 0; i < 3_000; i++) {
			Object value = value(random, 5);
			String pretty = Json.write(value);
			String compact = Json.compact(value);
			assertThat(pretty).isEqualTo(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
			assertThat(compact).isEqualTo(JACKSON.writeValueAsString(value));
			assertThat(Json.read(pretty)).isEqualTo(value).isEqualTo(Json.read(compact));
			assertThat(Json.compact(Json.read(pretty))).as("in its order").isEqualTo(compact);
		}
		Set<String> keys = Json.object("b", 1, "a", 2).keySet();
		assertThat(Json.compact(keys)).isEqualTo(JACKSON.writeValueAsString(keys)).isEqualTo("[\"b\",\"a\"]");
	}

	/** Any value that is written, with texts of awkward characters. */
	private static Object value(Random random, int depth) {
		int size = random.nextInt(5);
		switch (random.nextInt((depth > 0) ? 9 : 7)) {
			case 0:
				return null;
			case 1:
				return random.nextBoolean();
			case 2:
				return random.nextInt();
			case 3:
				return random.nextLong();
			case 4:
				return new BigInteger(200, random).setBit(64);
			case 7:
				List<Object> list = new ArrayList<>();
				for (int i = 0; i < size; i++) {
					list.add(value(random, depth - 1));
				}
				return list;
			case 8:
				Map<String, Object> object = new LinkedHashMap<>();
				for (int i = 0; i < size; i++) {
					object.put(text(random), value(random, depth - 1));
				}
				return object;
			default:
				return text(random);
		}
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(30); i > 0; i--) {
			switch (random.nextInt(4)) {
				case 0 -> text.append("/\"\\\b\f\n\r\t\u0000\u007f\u2028\u2029\ufeff\uffff".charAt(random.nextInt(14)));
				case 1 -> text.append((char) ('\ud800' + random.nextInt(2048)));
				case 2 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
				default -> text.append((char) random.nextInt(256));
			}
		}
		return text.toString();
	}

	@Test
	void everyCharacterIsWrittenAsJacksonWritesIt() {
		StringBuilder all = new StringBuilder();
		for (char c = 0; c < '\uffff'; c++) {
			all.append(c);
		}
		String text = Json.compact(all.toString());
		assertThat(text.equals(JACKSON.writeValueAsString(all.toString()))).isTrue();
		assertThat(all.toString().equals(Json.read(text))).isTrue();
	}

	@Test
	void aBrokenMessageIsReadOrRefusedAsJacksonDoes() throws IOException {
		List<byte[]> seeds = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/messages"))) {
			for (Path file : files.sorted().toList()) {
				seeds.add(Files.readAllBytes(file));
			}
		}
		seeds.add(
				"[-0.5e1, 12, true, false, null, \"\\ud83d\\ude00\\/\", {\"a\": {}}]".getBytes(StandardCharsets.UTF_8));
		Random random = new Random(500);
		int read = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] input = Inputs.mutated(random, seeds.get(random.nextInt(seeds.size())));
			String text = new String(input, StandardCharsets.UTF_8);
			Optional<Object> own = own(text);
			assertThat(own).as(text).isEqualTo(jackson(text));
			read += own.isPresent() ? 1 : 0;
		}
		assertThat(read).isBetween(500, 19_500);
	}

	/** What is read; empty if it is refused. */
	private static Optional<Object> own(String text) {
		try {
			return Optional.of(Optional.<Object>ofNullable(Json.read(text)).orElse("null"));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Object> jackson(String text) {
		try {
			return Optional.of(Optional.ofNullable(STRICT.<Object>readValue(text)).orElse("null"));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
