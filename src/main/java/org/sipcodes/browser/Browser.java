package org.sipcodes.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.capture.PcapWriter;
import org.sipcodes.model.Labels;
import org.sipcodes.sip.Intake;
import org.sipcodes.trace.Decoder;
import org.sipcodes.trace.Hints;
import org.sipcodes.trace.Hints.Hint;
import org.sipcodes.trace.MessageList;
import org.sipcodes.trace.Redaction;
import org.sipcodes.trace.Ticket;
import org.sipcodes.trace.Trace;
import org.sipcodes.trace.View;
import org.sipcodes.trace.Wording;
import org.sipcodes.sip.Utf8;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** What the script of a page calls. There is one trace at a time. */
public final class Browser {

	private static final Map<String, Labels> WORDS = new HashMap<>();

	private static final Map<String, String> PAGES = new HashMap<>();

	private static final Hints HINTS = new Hints();

	private static String language = "";

	private static final List<Intake> READ = new ArrayList<>();

	private static Decoder decoder = new Decoder();

	private static Intake intake = new Intake();

	/** The trace with stand-ins; null while nobody has asked for it. */
	private static @Nullable Trace redacted;

	private static Trace plain = Trace.of(intake);

	private static View view = new View(plain, new Wording(labels("")), (code) -> "", HINTS);

	private Browser() {
	}

	/** A browser makes texts of bytes itself, several times as fast. */
	public static void main(String[] arguments) {
		Utf8.use(Browser::ascii);
	}

	@JSBody(params = { "bytes", "from", "to" },
			script = "return (globalThis.ascii ||= new TextDecoder('latin1')).decode(bytes.subarray(from, to));")
	private static native String ascii(@JSByRef byte[] bytes, int from, int to);

	/**
	 * Takes the words of a language; the first one is that of the page.
	 * @param pairs key, words, key, words …
	 */
	@JSExport
	public static void words(String tag, String[] pairs) {
		language = language.isEmpty() ? tag : language;
		Map<String, String> words = new HashMap<>();
		for (int i = 0; i + 1 < pairs.length; i += 2) {
			words.put(pairs[i], pairs[i + 1]);
		}
		WORDS.put(tag, new Labels(tag, words));
	}

	/** Takes the address of the page of a code, or what such an address begins with. */
	@JSExport
	public static void page(String code, String address) {
		PAGES.put(code, address);
	}

	/** Forgets what was read. */
	@JSExport
	public static void reset() {
		READ.clear();
		decoder = new Decoder();
	}

	/** Takes what a line of a log means, see {@link Hints}. */
	@JSExport
	public static void hint(String key, String text, String page) {
		HINTS.add(key, new Hint(text, page));
	}

	/** Takes the next bytes of an input, and says whether it is a capture. */
	@JSExport
	public static boolean feed(@JSByRef byte[] bytes, int length) {
		decoder.feed(bytes, 0, length);
		return decoder.isCapture();
	}

	/** An input is at its end. */
	@JSExport
	public static void end() {
		READ.add(decoder.finish());
		decoder = new Decoder();
	}

	/** Decodes what was read. */
	@JSExport
	public static void finish() {
		intake = READ.isEmpty() ? new Intake() : Intake.joined(READ);
		reset();
		redacted = null;
		plain = Trace.of(intake);
		show(false);
	}

	private static Trace trace(boolean hidden) {
		redacted = (hidden && redacted == null) ? Trace.of(Redaction.of(intake)) : redacted;
		return (hidden && redacted != null) ? redacted : plain;
	}

	/** Shows stand-ins from now on, or what was read. */
	@JSExport
	public static void show(boolean hidden) {
		view = new View(trace(hidden), new Wording(labels(language)), Browser::page, HINTS);
	}

	private static String page(int code) {
		String start = PAGES.getOrDefault("", "");
		return PAGES.getOrDefault(String.valueOf(code), start.isEmpty() ? "" : start + code);
	}

	private static Labels labels(String tag) {
		return WORDS.getOrDefault(tag, new Labels(tag, Map.of()));
	}

	@JSExport
	public static String summary() {
		return view.summary();
	}

	@JSExport
	public static String rows(int from, int to) {
		return view.rows(from, to);
	}

	@JSExport
	public static String conversation(int place) {
		return view.conversation(place);
	}

	@JSExport
	public static String everything() {
		return view.everything();
	}

	@JSExport
	public static String ticket(int place, String tag, boolean hidden) {
		return hidden ? Ticket.redacted(intake, plain.messages(place), labels(tag))
				: Ticket.of(plain, place, labels(tag));
	}

	@JSExport
	public static String messages(boolean hidden) {
		return MessageList.of(trace(hidden).messages());
	}

	/** A capture; empty if messages have no addresses. */
	@JSExport
	public static byte[] capture(boolean hidden) {
		Trace trace = trace(hidden);
		return PcapWriter.canHold(trace.messages()) ? PcapWriter.of(trace.messages()) : new byte[0];
	}

}
