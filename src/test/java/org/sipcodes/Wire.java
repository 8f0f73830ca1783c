package org.sipcodes;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which anything can be sent, well-formed or not. */
public final class Wire implements Closeable {

	private static final int PATIENCE = 20_000;

	private final Socket socket;

	public Wire(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setSoTimeout(PATIENCE);
	}

	public static Answer get(int port, String path, String... headers) throws IOException {
		try (Wire wire = new Wire(port)) {
			wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
					+ String.join("", Arrays.stream(headers).map((header) -> header + "\r\n").toList())
					+ "Connection: close\r\n\r\n");
			return wire.receive("GET");
		}
	}

	/** Sends text whose characters are bytes. */
	public void send(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** The next answer; status 0 if the connection was closed without one. */
	public Answer receive(String method) throws IOException {
		try {
			InputStream in = this.socket.getInputStream();
			ByteArrayOutputStream head = new ByteArrayOutputStream();
			while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
				int next = in.read();
				if (next < 0) {
					return new Answer(0, Map.of(), new byte[0]);
				}
				head.write(next);
			}
			String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
			Map<String, String> headers = new TreeMap<>();
			for (int i = 1; i < lines.length; i++) {
				String[] field = lines[i].split(": ?", 2);
				headers.merge(field[0].toLowerCase(Locale.ROOT), field[1], (one, other) -> one + ", " + other);
			}
			int length = method.equals("HEAD") ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
			int status = Integer.parseInt(lines[0].substring(9, 12));
			return new Answer(status, headers, in.readNBytes(length));
		}
		catch (SocketException ex) {
			return new Answer(0, Map.of(), new byte[0]);
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/**
	 * What came back.
	 *
	 * @param status 0 for nothing
	 * @param headers by name in small letters
	 * @param body as it was sent
	 */
	public record Answer(int status, Map<String, String> headers, byte[] body) {

		public String header(String name) {
			return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
		}

	}

}
