package org.sipcodes.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.sipcodes.form.Document;
import org.sipcodes.form.Json;
import org.sipcodes.form.MarkdownForm;
import org.sipcodes.form.TextForm;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.TraceSheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.sip.Intake;
import org.sipcodes.trace.Trace;

/**
 * Answers a trace with what it shows; nothing of it is kept or logged.
 *
 * @param catalog for links
 * @param urls their addresses
 * @param language of the address
 * @param api whether the client is a program that asks for JSON unless it says otherwise
 * @param page makes the bytes of a page
 */
record Decoding(Catalog catalog, Urls urls, Language language, boolean api,
		Function<Sheet, Resource> page) implements Post {

	private static final long HEAP = Runtime.getRuntime().maxMemory();

	/**
	 * So many times its size a trace takes while it is decoded and the answer written.
	 */
	private static final int EXPENSE = 64;

	/** Ten megabytes, or what a small heap can bear. */
	private static final int LIMIT = (int) Math.min(10 << 20, HEAP / EXPENSE);

	/** A message with its part of the answer, however short it is, in bytes. */
	private static final int MESSAGE = 32_768;

	private static final int MOST_MESSAGES = (int) Math.min(1_000_000, HEAP / MESSAGE);

	/**
	 * How many may be decoded at a time: one for two processors, since those who read
	 * pages need some as well, or as many as the heap can bear.
	 */
	private static final int AT_A_TIME = (int) Math.max(1,
			Math.min(Runtime.getRuntime().availableProcessors() / 2, HEAP / EXPENSE / LIMIT));

	/** Those that agents ask for are counted too. */
	private static final Semaphore PLACES = new Semaphore(AT_A_TIME);

	@Override
	public int bodyLimit() {
		return LIMIT;
	}

	@Override
	public int places() {
		return AT_A_TIME;
	}

	@Override
	public boolean isAlone() {
		return this.api;
	}

	@Override
	public Answer post(Sent sent) {
		try {
			Upload upload = Upload.of(sent.body(), sent.contentType(), sent.parameters());
			String tag = upload.value("lang");
			Language asked = tag.isEmpty() ? this.language : Operations.language(this.catalog, tag);
			String call = upload.value("call");
			return decode(upload.files(), upload.is("redact"),
					(trace) -> answer(call.isEmpty() ? trace : trace.only(call), asked, upload, sent.preferences()));
		}
		catch (Refusal ex) {
			Resource problem = Resource.of(problem(ex.status(), ex.getMessage()));
			boolean busy = ex.status() == 503;
			return new Answer.Missing(busy ? problem.with(Map.of("Retry-After", "1")) : problem, ex.status());
		}
	}

	/**
	 * Decodes files together, or throws a {@link Refusal}.
	 * @param redacted whether names, numbers and addresses are replaced
	 * @param answer makes of the trace what is kept of it
	 */
	static <T> T decode(List<byte[]> files, boolean redacted, Function<Trace, T> answer) {
		if (!PLACES.tryAcquire()) {
			throw new Refusal(503, "All decoders are busy; try again in a second.");
		}
		try {
			List<Intake> read = new ArrayList<>();
			for (byte[] file : files) {
				read.add(Input.read(new ByteArrayInputStream(file), MOST_MESSAGES / files.size()));
			}
			return answer.apply(Input.trace(read, redacted));
		}
		catch (IOException ex) {
			throw new Refusal(400, "The file is zipped and broken.");
		}
		finally {
			PLACES.release();
		}
	}

	private Answer answer(Trace trace, Language asked, Upload upload, Preferences preferences) {
		TraceSheets sheets = new TraceSheets(this.catalog, this.urls, asked);
		Preferences meant = this.api ? new Preferences(preferences.accept(), preferences.encodings(), "") : preferences;
		List<Form> forms = meant.elsewhere();
		boolean html = forms.isEmpty() && (!this.api || meant.accept().contains("text/html"));
		if (html) {
			return new Answer.Found(this.page.apply(sheets.of(trace)));
		}
		return new Answer.Found(Resource.of(switch (forms.isEmpty() ? Form.JSON : forms.get(0)) {
			case JSON -> new Document(sheets.json(trace), Document.JSON, asked.tag(), "");
			case MARKDOWN -> MarkdownForm.write(sheets.of(trace), this.urls);
			case TEXT -> TextForm.of(sheets.of(trace), this.urls, upload.is("color"));
			case ANSI -> TextForm.of(sheets.of(trace), this.urls, true).as(Document.ANSI);
		}));
	}

	private Document problem(int status, String detail) {
		return new Document(Json.write(Json.object("type", "about:blank", "title", "Not decoded", "status", status,
				"detail", detail, "instance", "/api/v1/decode")), Document.PROBLEM, "", "");
	}

}
