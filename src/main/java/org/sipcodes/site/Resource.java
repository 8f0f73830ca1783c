package org.sipcodes.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.sipcodes.form.Document;

/**
 * Finished bytes. What is kept has every encoding that is worth it; what is made for one
 * client is encoded as that client asks, when it is sent.
 *
 * @param bodies the identity first, then smaller ones, the smallest last
 * @param loose whether there is the identity alone of what encodings make smaller
 * @param type its media type, such as {@code text/html;charset=utf-8}
 * @param language the language tag of a page, or empty
 * @param modified the date of its content as HTTP writes it, or empty
 * @param caching what caches may do with it, such as {@code no-cache}
 * @param fields further header fields, such as {@code Vary}
 * @param answerType what it is counted as
 */
public record Resource(List<Body> bodies, boolean loose, String type, String language, String modified, String caching,
		Map<String, String> fields, AnswerType answerType) {

	static final String FOR_GOOD = "public, max-age=31536000, immutable";

	private static final String FOR_AN_HOUR = "public, max-age=3600";

	private static final String CHECKED = "no-cache";

	private static final String PCAP = "application/vnd.tcpdump.pcap";

	private static final String GZIP = "application/gzip";

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
			Locale.ROOT);

	public Resource {
		bodies = List.copyOf(bodies);
		fields = Map.copyOf(fields);
	}

	static Resource page(AnswerType answerType, String html, String language, LocalDate updated) {
		// A date that is still to come must not be sent (RFC 9110 section 8.8.2.1).
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		String modified = DATE.format((updated.isAfter(today) ? today : updated).atStartOfDay(ZoneOffset.UTC));
		return new Resource(List.of(Body.of(html.getBytes(StandardCharsets.UTF_8))), true, "text/html;charset=utf-8",
				language, modified, CHECKED, Map.of(), answerType);
	}

	/** Data that may be an hour behind the site. */
	static Resource data(String text, String type, String language) {
		return of(AnswerType.SUGGESTION, text.getBytes(StandardCharsets.UTF_8), type, language, FOR_AN_HOUR);
	}

	static Resource of(Document document) {
		String type = document.type().startsWith("text/") ? document.type() + ";charset=utf-8" : document.type();
		return of(AnswerType.of(document), document.text().getBytes(StandardCharsets.UTF_8), type, document.language(),
				CHECKED);
	}

	/** An answer to one client, which is not worth squeezing. */
	public static Resource passing(AnswerType answerType, String text, String type) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new Resource(List.of(Body.of(bytes)), false, type, "", "", CHECKED, Map.of(), answerType);
	}

	/**
	 * A file.
	 * @param lasting whether its address changes with the bytes, so that caches may keep
	 * them for good
	 */
	static Resource of(byte[] bytes, String type, String language, boolean lasting) {
		return of(AnswerType.ASSET, bytes, type, language, lasting ? FOR_GOOD : CHECKED).packed(Compression.BEST)
			.squeezed(Compression.BEST);
	}

	/**
	 * A file of the lab, to be saved; a capture under a name that tells whose it is.
	 * @param path such as {@code /lab/486/call.pcap}
	 */
	static Resource recorded(String path, byte[] bytes) {
		String[] names = path.split("/");
		String name = names[names.length - 1];
		boolean scenario = name.endsWith(".xml");
		String type = scenario ? Document.XML : name.endsWith(".gz") ? GZIP : PCAP;
		String saved = scenario ? name : names[names.length - 2] + "-" + name;
		return of(AnswerType.DATA, bytes, type, "", CHECKED)
			.with(Map.of("Content-Disposition", "attachment; filename=\"" + saved + "\"", "X-Robots-Tag", "noindex"));
	}

	private static Resource of(AnswerType answerType, byte[] bytes, String type, String language, String caching) {
		boolean text = type.matches("(text/|application/|image/svg).*") && !type.equals(GZIP);
		return new Resource(List.of(Body.of(bytes)), text, type, language, "", caching, Map.of(), answerType);
	}

	/** A file in the encodings that make it smaller, by the usual ends of their names. */
	public static Map<String, byte[]> encoded(String name, byte[] bytes) {
		Map<String, byte[]> encoded = new TreeMap<>();
		if (!name.matches(".*\\.(png|gz)")) {
			encoded.put("gz", Compression.BEST.gzip(bytes));
			if (Compression.HAS_BROTLI) {
				encoded.put("br", Compression.BEST.brotli(bytes));
			}
		}
		encoded.values().removeIf((less) -> less.length >= bytes.length);
		return encoded;
	}

	/**
	 * The same zipped too, if that makes it smaller. Brotli is for {@link #squeezed}: the
	 * best of it takes longer than all the rest, and a reader may be waiting.
	 */
	Resource packed(Compression compression) {
		if (!this.loose) {
			return this;
		}
		byte[] bytes = bytes();
		byte[] gzip = compression.gzip(bytes);
		String etag = this.bodies.get(0).etag();
		List<Body> packed;
		if (gzip.length < bytes.length) {
			Body zipped = Body.of("gzip", gzip, etag.replaceFirst("\"$", "-gzip\""), compression);
			packed = List.of(new Body("", zipped.kept(), etag, bytes.length), zipped);
		}
		else {
			packed = List.of(Body.of("", bytes, etag, compression));
		}
		return with(packed);
	}

	/** The same in Brotli too, if it has only been zipped and that makes it smaller. */
	Resource squeezed(Compression compression) {
		if (!Compression.HAS_BROTLI || this.bodies.size() != 2) {
			return this;
		}
		Body whole = this.bodies.get(0);
		Body zipped = this.bodies.get(1);
		byte[] brotli = compression.brotli(whole.bytes());
		String etag = whole.etag().replaceFirst("\"$", "-br\"");
		return (brotli.length < zipped.length())
				? with(List.of(whole, zipped, Body.of("br", brotli, etag, compression))) : this;
	}

	/** The same for a client that unpacks gzip. */
	public Resource zipped() {
		return packed(Compression.QUICK);
	}

	/** The same to be kept for a while. */
	Resource kept() {
		return zipped().squeezed(Compression.QUICK);
	}

	private Resource with(List<Body> more) {
		return new Resource(more, false, this.type, this.language, this.modified, this.caching, this.fields,
				this.answerType);
	}

	/** The same with further header fields. */
	Resource with(Map<String, String> more) {
		return new Resource(this.bodies, this.loose, this.type, this.language, this.modified, this.caching, more,
				this.answerType);
	}

	/** The same at an address that does not change with the bytes. */
	Resource checked() {
		return new Resource(this.bodies, this.loose, this.type, this.language, this.modified, CHECKED, this.fields,
				this.answerType);
	}

	/** Whether its address has other forms too. */
	public boolean isNegotiated() {
		return this.fields.containsKey("Vary");
	}

	/** Whether it is chosen instead of the page at the same address. */
	public boolean isOtherForm() {
		return isNegotiated() && !this.type.startsWith("text/html");
	}

	/** Whether its address changes with its bytes. */
	boolean lasting() {
		return this.caching.equals(FOR_GOOD);
	}

	/** The bytes without any encoding. */
	public byte[] bytes() {
		return this.bodies.get(0).bytes();
	}

	/** The bytes that it takes in memory. */
	int weight() {
		return this.bodies.stream().filter((body) -> !body.isPacked()).mapToInt(Body::length).sum();
	}

	/** Names bytes by their content. */
	static String fingerprint(byte[] bytes) {
		return HexFormat.of().formatHex(digest(bytes), 0, 8);
	}

	static byte[] digest(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The bytes in one encoding. The identity of a page is four times as heavy as its
	 * other encodings together and hardly ever asked for, so it is kept as gzip.
	 *
	 * @param encoding {@code gzip}, {@code br}, or empty
	 * @param kept the bytes; zipped if they are fewer than a client gets
	 * @param etag a strong validator with its quotes, different for every encoding
	 * @param length how many bytes a client gets
	 */
	public record Body(String encoding, ByteBuffer kept, String etag, int length) {

		public Body(String encoding, ByteBuffer kept, String etag) {
			this(encoding, kept, etag, kept.limit());
		}

		private static Body of(byte[] bytes) {
			return of("", bytes, '"' + fingerprint(bytes) + '"', Compression.QUICK);
		}

		/**
		 * What is kept for good is outside of the heap, from where it is written without
		 * a copy.
		 */
		private static Body of(String encoding, byte[] bytes, String etag, Compression compression) {
			ByteBuffer buffer = (compression == Compression.BEST)
					? ByteBuffer.allocateDirect(bytes.length).put(bytes).flip() : ByteBuffer.wrap(bytes);
			return new Body(encoding, buffer.asReadOnlyBuffer(), etag);
		}

		/** Whether a client gets other bytes than those that are kept. */
		public boolean isPacked() {
			return this.kept.limit() != this.length;
		}

		/** A copy of what a client gets. */
		public byte[] bytes() {
			byte[] bytes = new byte[this.kept.limit()];
			this.kept.duplicate().get(bytes);
			return isPacked() ? Compression.unzip(bytes) : bytes;
		}

	}

}
