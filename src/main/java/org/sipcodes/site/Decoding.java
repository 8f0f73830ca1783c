package org.sipcodes.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
	 * How many may be decoded at a time: two per processor, or as many as the heap can
	 * bear.
	 */
	private static final Semaphore PLACES = new Semaphore(
			(int) Math.max(1, Math.min(2L * Runtime.getRuntime().availableProcessors(), HEAP / EXPENSE / LIMIT)));

	@Override
	public int bodyLimit() {
		return LIMIT;
	}

	@Override
	public Answer post(Map<String, String> parameters, byte[] body, String contentType, Preferences preferences) {
		if (!PLACES.tryAcquire()) {
			Document busy = problem(503, "All decoders are busy; try again in a second.");
			return new Answer.Missing(Resource.of(busy).with(Map.of("Retry-After", "1")), 503);
		}
		try {
			Upload upload = Upload.of(body, contentType, parameters);
			Language asked = language(upload.value("lang")).orElse(null);
			if (asked == null) {
				Document unknown = problem(400, "There is no language \"" + upload.value("lang") + "\".");
				return new Answer.Missing(Resource.of(unknown), 400);
			}
			List<Intake> files = new ArrayList<>();
			for (byte[] file : upload.files()) {
				files.add(Input.read(new ByteArrayInputStream(file), MOST_MESSAGES / upload.files().size()));
			}
			Trace trace = Input.trace(files, upload.is("redact"));
			String call = upload.value("call");
			return answer(call.isEmpty() ? trace : trace.only(call), asked, upload, preferences);
		}
		catch (IOException ex) {
			return new Answer.Missing(Resource.of(problem(400, "The file is zipped and broken.")), 400);
		}
		finally {
			PLACES.release();
		}
	}

	/**
	 * The language that is asked for, or that of the address; nothing if there is no such
	 * one.
	 */
	private Optional<Language> language(String tag) {
		return tag.isEmpty() ? Optional.of(this.language)
				: this.catalog.languages().stream().filter((one) -> one.tag().equals(tag)).findFirst();
	}

	private Answer answer(Trace trace, Language asked, Upload upload, Preferences preferences) {
		TraceSheets sheets = new TraceSheets(this.catalog, this.urls, asked);
		Sheet sheet = sheets.of(trace);
		Preferences meant = this.api ? new Preferences(preferences.accept(), "") : preferences;
		List<Form> forms = meant.forms();
		boolean html = forms.isEmpty() && (!this.api || meant.accept().contains("text/html"));
		if (html) {
			return new Answer.Found(this.page.apply(sheet));
		}
		return new Answer.Found(Resource.of(switch (forms.isEmpty() ? Form.JSON : forms.get(0)) {
			case JSON -> new Document(sheets.json(trace), Document.JSON, asked.tag(), "");
			case MARKDOWN -> MarkdownForm.write(sheet, this.urls);
			case TEXT -> TextForm.of(sheet, this.urls, upload.is("color"));
		}));
	}

	private Document problem(int status, String detail) {
		return new Document(Json.write(Json.object("type", "about:blank", "title", "Not decoded", "status", status,
				"detail", detail, "instance", "/api/v1/decode")), Document.PROBLEM, "", "");
	}

}
