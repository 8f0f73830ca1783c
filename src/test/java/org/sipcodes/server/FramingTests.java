package org.sipcodes.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;
import org.sipcodes.site.Answer;
import org.sipcodes.site.AnswerType;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Post;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Sent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that a client smuggles past a proxy is taken for a request: each row is sent
 * with another request behind it, which is answered only if where it begins is certain.
 */
class FramingTests {

	private static final String NEXT = "OPTIONS /next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

	private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

	private static final SimpleMeterRegistry REGISTRY = new SimpleMeterRegistry();

	private static Server server;

	private static int port;

	@BeforeAll
	static void start() throws Exception {
		server = new Server();
		ServerConnector connector = new ServerConnector(server);
		server.addConnector(connector);
		new SiteServer(new LiveSite(TestSite.ROOT, TestSite.ORIGIN, REGISTRY),
				(path) -> path.equals("/echo") ? Optional.of(new Echo(50)) : Optional.empty(), false,
				new Traffic(REGISTRY))
			.customize(server);
		server.start();
		port = connector.getLocalPort();
	}

	@AfterAll
	static void stop() throws Exception {
		server.stop();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					# what is sent, the statuses that come back
					# Where a body ends is certain: the next request is answered.
					no body                            | POST /echo, Content-Length: 0,,                                             | 200 204
					a length                           | POST /echo, Content-Length: 4,,busy                                         | 200 204
					chunks                             | POST /echo, Transfer-Encoding: chunked,,4,busy,0,,                          | 200 204
					chunks in capitals                 | POST /echo, TRANSFER-ENCODING: CHUNKED,,4,busy,0,,                          | 200 204
					chunks with extensions             | POST /echo, Transfer-Encoding: chunked,,4;a=b;c="d\\\\e",busy,0;e,,         | 200 204
					chunks with a trailer              | POST /echo, Transfer-Encoding: chunked,,4,busy,0,A: b,,                     | 200 204
					a size with zeros                  | POST /echo, Transfer-Encoding: chunked,,0004,busy,00,,                      | 200 204
					a trailer that claims a length     | POST /echo, Transfer-Encoding: chunked,,4,busy,0,Content-Length: 9,,        | 200 204
					space around a length              | POST /echo, Content-Length: \\t4 ,,busy                                     | 200 204
					an expectation                     | POST /echo, Content-Length: 4, Expect: 100-continue,,busy                   | 200 204
					a GET without a body               | HEAD /486, Content-Length: 0,,                                             | 301 204
					lines before                       | \\r\\nPOST /echo, Content-Length: 4,,busy                                   | 200 204
					# CL.0 and 0.CL: whoever does not read the body takes nothing behind it for a request.
					a body for no operation            | POST /, Content-Length: 4,,busy                                             | 405
					a request as a body                | POST /, Content-Length: 62,,                                                | 405
					chunks for no operation            | POST /, Transfer-Encoding: chunked,,4,busy,0,,                              | 405
					a GET with a body                  | HEAD /486, Content-Length: 4,,busy                                         | 301
					a GET with a request as a body     | HEAD /486, Content-Length: 62,,                                            | 301
					a GET with chunks                  | HEAD /486, Transfer-Encoding: chunked,,4,busy,0,,                          | 301
					a body that is expected            | POST /, Content-Length: 62, Expect: 100-continue,,                          | 405
					a GET that expects                 | HEAD /486, Content-Length: 62, Expect: 100-continue,,                      | 301
					options with a body                | OPTIONS /, Content-Length: 4,,busy                                          | 204
					a method of nobody                 | BREW /, Content-Length: 4,,busy                                             | 405
					TRACE with a body                  | TRACE /, Content-Length: 4,,busy                                            | 405
					an address that is none            | POST /%zz, Content-Length: 4,,busy                                          | 400
					a body that is too large           | POST /echo, Content-Length: 51,,                                           | 413
					a chunk that is too large          | POST /echo, Transfer-Encoding: chunked,,ffff,                               | 413
					# CL.TE and TE.CL
					length and chunks                  | POST /echo, Content-Length: 6, Transfer-Encoding: chunked,,0,,G             | 400
					chunks and length                  | POST /echo, Transfer-Encoding: chunked, Content-Length: 4,,5c,GPOST,0,,     | 400
					a GET with both                    | HEAD /486, Content-Length: 6, Transfer-Encoding: chunked,,0,,G             | 400
					length 0 and chunks                | POST /echo, Content-Length: 0, Transfer-Encoding: chunked,,0,,              | 400
					# Content-Length
					two lengths                        | POST /echo, Content-Length: 4, Content-Length: 0,,busy                      | 400
					the same length twice              | POST /echo, Content-Length: 4, Content-Length: 4,,busy                      | 400
					a list of lengths                  | POST /echo, Content-Length: 4%2c 0,,busy                                    | 400
					a list of equal lengths            | POST /echo, Content-Length: 4%2c 4,,busy                                    | 400
					an empty length                    | POST /echo, Content-Length:,,busy                                           | 400
					a negative length                  | POST /echo, Content-Length: -0,,busy                                        | 400
					a signed length                    | POST /echo, Content-Length: +4,,busy                                        | 400
					a hexadecimal length               | POST /echo, Content-Length: 0x4,,busy                                       | 400
					a decimal length                   | POST /echo, Content-Length: 4.0,,busy                                       | 400
					a length with an underscore        | POST /echo, Content-Length: 1_0,,busy                                       | 400
					a length with a space              | POST /echo, Content-Length: 4 0,,busy                                       | 400
					a length in other digits           | POST /echo, Content-Length: \\262,,busy                                    | 400
					a length of 2^64 + 4               | POST /echo, Content-Length: 18446744073709551620,,busy                      | 400
					a length of 2^32 + 4               | POST /echo, Content-Length: 4294967300,,busy                                | 413
					a form feed before a length        | POST /echo, Content-Length: \\f4,,busy                                      | 400
					a space before the colon           | POST /echo, Content-Length : 4,,busy                                        | 400
					a tab before the colon             | POST /echo, Content-Length\\t: 4,,busy                                      | 400
					a space before the name            | POST /echo,  Content-Length: 4,,busy                                        | 400
					# TE.TE and TE.0
					another coding before              | POST /echo, Transfer-Encoding: gzip%2c chunked,,0,,                         | 501
					another coding before in a field   | POST /echo, Transfer-Encoding: gzip, Transfer-Encoding: chunked,,0,,        | 501
					the identity before                | POST /echo, Transfer-Encoding: identity%2c chunked,,0,,                     | 501
					another coding, no operation       | POST /, Transfer-Encoding: gzip%2c chunked,,0,,                             | 501
					another coding, GET                | HEAD /486, Transfer-Encoding: gzip%2c chunked,,0,,                         | 501
					an empty coding before             | POST /echo, Transfer-Encoding: %2cchunked,,0,,                              | 501
					an empty coding behind             | POST /echo, Transfer-Encoding: chunked%2c,,0,,                              | 501
					an empty field before              | POST /echo, Transfer-Encoding:, Transfer-Encoding: chunked,,0,,             | 501
					a coding in quotes                 | POST /echo, Transfer-Encoding: "chunked",,0,,                               | 400
					a coding with a parameter          | POST /echo, Transfer-Encoding: chunked;a=b,,0,,                             | 400
					another coding                     | POST /echo, Transfer-Encoding: gzip,,busy                                   | 400
					the identity                       | POST /echo, Transfer-Encoding: identity,,busy                               | 400
					no coding                          | POST /echo, Transfer-Encoding:,,busy                                        | 400
					another coding behind              | POST /echo, Transfer-Encoding: chunked%2c identity,,0,,                     | 400
					another coding behind in a field   | POST /echo, Transfer-Encoding: chunked, Transfer-Encoding: x,,0,,           | 400
					chunked twice                      | POST /echo, Transfer-Encoding: chunked%2c chunked,,0,,                      | 400
					chunked in two fields              | POST /echo, Transfer-Encoding: chunked, Transfer-Encoding: chunked,,0,,     | 400
					a coding with a letter before      | POST /echo, Transfer-Encoding: xchunked,,0,,                                | 400
					a vertical tab before a coding     | POST /echo, Transfer-Encoding: \\13chunked,,0,,                          | 400
					a coding behind a folded line      | POST /echo, Transfer-Encoding:\\r\\n chunked,,0,,                           | 400
					a field within a folded line       | POST /echo, A: b\\r\\n Transfer-Encoding: chunked,,0,,                      | 400
					a space before its colon           | POST /echo, Transfer-Encoding : chunked,,0,,                                | 400
					a field behind a carriage return   | POST /echo, A: b\\rTransfer-Encoding: chunked,,0,,                          | 400
					a NUL in a field                   | POST /echo, A: b\\0, Transfer-Encoding: chunked,,0,,                        | 400
					a line without a colon             | POST /echo, A, Transfer-Encoding: chunked,,0,,                              | 400
					chunks in HTTP/1.0                 | POST /echo HTTP/1.0, Transfer-Encoding: chunked, Connection: keep-alive,,0,, | 400
					another coding in HTTP/1.0         | POST /echo HTTP/1.0, Transfer-Encoding: gzip%2c chunked, Connection: keep-alive,,0,, | 400
					chunks of a GET in HTTP/1.0        | HEAD /486 HTTP/1.0, Transfer-Encoding: chunked, Connection: keep-alive,,0,, | 400
					# Chunks
					a size that is none                | POST /echo, Transfer-Encoding: chunked,,zz,busy,0,,                         | 400
					a hexadecimal size                 | POST /echo, Transfer-Encoding: chunked,,0x4,busy,0,,                        | 400
					a negative size                    | POST /echo, Transfer-Encoding: chunked,,-4,busy,0,,                         | 400
					a signed size                      | POST /echo, Transfer-Encoding: chunked,,+4,busy,0,,                         | 400
					a size with an underscore          | POST /echo, Transfer-Encoding: chunked,,0_4,busy,0,,                        | 400
					an empty size                      | POST /echo, Transfer-Encoding: chunked,,,busy,0,,                           | 400
					a space before a size              | POST /echo, Transfer-Encoding: chunked,,\\s4,busy,0,,                         | 400
					a size of 2^64 + 4                 | POST /echo, Transfer-Encoding: chunked,,10000000000000004,busy,0,,          | 400
					more than the size says            | POST /echo, Transfer-Encoding: chunked,,4,busyG,0,,                         | 400
					less than the size says            | POST /echo, Transfer-Encoding: chunked,,5,busy,0,,                          | 400
					a line feed behind a size          | POST /echo, Transfer-Encoding: chunked,,4\\nbusy,0,,                        | 400
					a carriage return behind a size    | POST /echo, Transfer-Encoding: chunked,,4\\rbusy,0,,                        | 400
					a line feed behind a chunk         | POST /echo, Transfer-Encoding: chunked,,4,busy\\n0,,                        | 400
					a carriage return behind a chunk   | POST /echo, Transfer-Encoding: chunked,,4,busy\\r0,,                        | 400
					two bytes that are no line end     | POST /echo, Transfer-Encoding: chunked,,4,busyXX0,,                         | 400
					a line feed behind the last size   | POST /echo, Transfer-Encoding: chunked,,0\\n,                               | 400
					a line feed at the end             | POST /echo, Transfer-Encoding: chunked,,0,\\n                               | 400
					an extension that is none          | POST /echo, Transfer-Encoding: chunked,,4;=,busy,0,,                        | 400
					a line feed in an extension        | POST /echo, Transfer-Encoding: chunked,,4;a\\nbusy,0,,                      | 400
					a line feed in a quoted extension  | POST /echo, Transfer-Encoding: chunked,,4;a="b\\n",busy,0,,                 | 400
					a carriage return in an extension  | POST /echo, Transfer-Encoding: chunked,,4;a\\rb,busy,0,,                    | 400
					a NUL in an extension              | POST /echo, Transfer-Encoding: chunked,,4;a\\0,busy,0,,                     | 400
					a trailer without a colon          | POST /echo, Transfer-Encoding: chunked,,0,A,,                               | 400
					a folded trailer                   | POST /echo, Transfer-Encoding: chunked,,0,A: b\\r\\n c,,                    | 400
					# Lines
					a line feed behind the first line  | POST /echo HTTP/1.1\\nContent-Length: 0,,                                   | 400
					a line feed behind a field         | POST /echo, A: b\\nContent-Length: 0,,                                      | 400
					a line feed before the body        | POST /echo, Content-Length: 4\\n,busy                                       | 400
					a folded field                     | POST /echo, A: b\\r\\n c, Content-Length: 0,,                               | 400
					two versions                       | POST /echo HTTP/1.1 HTTP/1.1, Content-Length: 0,,                           | 400
					# Expect
					another expectation                | POST /echo, Content-Length: 62, Expect: y 100-continue,,                    | 417
					an expectation in a list           | POST /echo, Content-Length: 62, Expect: 100-continue%2c y,,                 | 417
					an expectation of an echo          | POST /echo, Content-Length: 62, Expect: 200-ok,,                            | 417
					""")
	void onlyWhatBeginsForCertainIsAnswered(String name, String lines, String statuses) throws IOException {
		String request = request(lines) + NEXT;
		for (int piece : new int[] { request.length(), 1 }) {
			assertThat(answers(request, piece)).as("in pieces of " + piece).isEqualTo(statuses);
		}
	}

	/** In a row, a comma ends a line, and the version and the host are left out. */
	private static String request(String row) {
		List<String> lines = Stream.of(row.split(", ?", -1))
			.map((line) -> line.replace("%2c", ",").translateEscapes())
			.toList();
		String first = lines.get(0);
		return (first.contains("HTTP/1.") ? first : first + " HTTP/1.1") + "\r\nHost: localhost\r\n"
				+ String.join("\r\n", lines.subList(1, lines.size()));
	}

	/** The statuses that come back until the connection is closed. */
	private static String answers(String request, int piece) throws IOException {
		ByteArrayOutputStream answers = new ByteArrayOutputStream();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setTcpNoDelay(true);
			socket.setSoTimeout(60_000);
			send(socket.getOutputStream(), request.getBytes(StandardCharsets.ISO_8859_1), piece);
			socket.getInputStream().transferTo(answers);
		}
		catch (SocketException ex) {
			// It was closed, which ends the answers too.
		}
		return STATUS.matcher(answers.toString(StandardCharsets.ISO_8859_1))
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.joining(" "));
	}

	/** The server may close the connection before all is sent. */
	private static void send(OutputStream out, byte[] bytes, int piece) throws IOException {
		try {
			for (int sent = 0; sent < bytes.length; sent += piece) {
				out.write(bytes, sent, piece);
			}
		}
		catch (SocketException ex) {
			// The answer is there to be read.
		}
	}

	/** Answers what it was sent. */
	private record Echo(int bodyLimit) implements Post {

		@Override
		public Answer post(Sent sent) {
			return new Answer.Found(
					new Resource(List.of(new Resource.Body("", ByteBuffer.wrap(sent.body()), "\"echo\"")), false,
							"text/plain", "", "", "no-cache", Map.of(), AnswerType.API));
		}

	}

}
