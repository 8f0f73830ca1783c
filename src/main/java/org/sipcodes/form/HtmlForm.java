package org.sipcodes.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Language;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.Problem;
import org.sipcodes.read.Source;
import org.sipcodes.sheet.CodeLink;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part.ClassGroup;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Writes sheets as HTML with the templates. */
public final class HtmlForm {

	private static final String PAGE = "sheet";

	/**
	 * Of a class with more codes than this only those with the same tens are named beside
	 * a page; the others are ranges.
	 */
	private static final int MANY = 12;

	private static final int TEN = 10;

	static {
		OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
	}

	private final TemplateEngine engine = new TemplateEngine();

	private final Urls urls;

	private final UnaryOperator<String> assets;

	private final UnaryOperator<String> inlined;

	private final JsonLd data;

	private final Sheets sheets;

	private final Map<String, Html> writers = new ConcurrentHashMap<>();

	/** Lists of classes and their codes, which many pages share. */
	private final Map<String, String> grids = new ConcurrentHashMap<>();

	/**
	 * Writes with these templates.
	 * @param sources the files under {@code templates/}
	 * @param sheets for the list of all codes
	 * @param urls for complete addresses
	 * @param assets the address of a static file by its name, such as {@code text.css}
	 * @param inlined the text of a static file that is sent within each page, such as
	 * {@code first.css}
	 */
	public HtmlForm(List<Source> sources, Sheets sheets, Urls urls, UnaryOperator<String> assets,
			UnaryOperator<String> inlined) {
		this.urls = urls;
		this.assets = assets;
		this.inlined = inlined;
		this.data = new JsonLd(urls);
		this.sheets = sheets;
		this.engine.setTemplateResolver(new SourceResolver(sources));
		this.engine.setMessageResolver(new LabelResolver());
	}

	public String write(Sheet sheet) {
		Language language = sheet.head().language();
		try {
			Html html = this.writers.computeIfAbsent(language.tag(), (tag) -> new Html(language, this.urls));
			Context context = new Context(Locale.ROOT,
					Map.of("language", language, "page", sheet, "urls", this.urls, "assets", this.assets, "inlined",
							this.inlined, "data", this.urls.areComplete() ? this.data.of(sheet) : "", "grid",
							sheet.hasGrid() ? grid(language, sheet.title()) : "", "html", html));
			String page = this.engine.process(PAGE, context);
			return sheet.isWritten() ? new Typography(language.labels()).of(page) : page;
		}
		catch (TemplateProcessingException ex) {
			throw problem(ex);
		}
	}

	/** The classes, with the codes of the one that the page is about. */
	private String grid(Language language, Sheet.Title title) {
		int number = title.codes().isEmpty() ? 0 : title.codes().get(0).number();
		String grid = this.grids.computeIfAbsent(language.tag() + number / TEN + " " + title.digit(), (key) -> {
			List<ClassGroup> groups = this.sheets.site(language).groups();
			List<ClassGroup> tens = groups.stream()
				.filter((group) -> group.digit() == title.digit())
				.flatMap((group) -> tens(group, number).stream())
				.toList();
			return this.engine.process("parts", Set.of("codes-list"), new Context(Locale.ROOT,
					Map.of("language", language, "groups", groups, "digit", title.digit(), "tens", tens)));
		});
		for (CodeLink code : title.codes()) {
			grid = grid.replace(">" + code.id() + "</b>", " aria-current=\"true\">" + code.id() + "</b>");
		}
		return grid;
	}

	/** The codes of a class by their tens; of those far from a number only the range. */
	private static List<ClassGroup> tens(ClassGroup group, int number) {
		Map<Integer, List<CodeLink>> tens = new TreeMap<>();
		group.codes()
			.forEach((code) -> tens.computeIfAbsent(code.number() / TEN, (ten) -> new ArrayList<>()).add(code));
		boolean few = group.codes().size() <= MANY;
		return tens.entrySet()
			.stream()
			.map((ten) -> new ClassGroup(range(group, ten.getValue()), group.digit(),
					(few || ten.getKey() == number / TEN) ? ten.getValue() : List.of()))
			.toList();
	}

	/** Leads to the first of some codes on the page of their class. */
	private static Link range(ClassGroup group, List<CodeLink> codes) {
		String first = codes.get(0).id();
		String last = codes.get(codes.size() - 1).id();
		return new Link(group.link().href() + "#code-" + first, first.equals(last) ? first : first + "–" + last, "");
	}

	/** A mistake in a template is reported like one in the content: with its place. */
	private static ContentException problem(TemplateProcessingException failure) {
		Throwable cause = failure;
		TemplateProcessingException place = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
			if (cause instanceof TemplateProcessingException inner && inner.hasLineAndCol()) {
				place = inner;
			}
		}
		String template = (place.getTemplateName() != null) ? place.getTemplateName() : PAGE;
		int line = place.hasLineAndCol() ? place.getLine() : 1;
		return new ContentException(List.of(new Problem(path(template), line, String.valueOf(cause.getMessage()))));
	}

	private static String path(String template) {
		return "templates/" + template + ".html";
	}

	/** Finds templates and their fragments by name among the sources. */
	private static final class SourceResolver extends StringTemplateResolver {

		private final Map<String, String> templates = new HashMap<>();

		SourceResolver(List<Source> sources) {
			sources.forEach((source) -> this.templates.put(source.path(), source.text()));
			setCacheable(true);
		}

		@Override
		protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
				@Nullable String ownerTemplate, String template, @Nullable Map<String, Object> attributes) {
			String path = path(template);
			if (!this.templates.containsKey(path)) {
				throw new IllegalStateException("no template " + path);
			}
			return new StringTemplateResource(this.templates.get(path));
		}

	}

	/** Makes {@code #{key(value)}} a label in the language of the page. */
	private static final class LabelResolver extends AbstractMessageResolver {

		@Override
		public String resolveMessage(ITemplateContext context, @Nullable Class<?> origin, String key,
				Object @Nullable [] parameters) {
			Language language = (Language) context.getVariable("language");
			return language.labels().format(key, (parameters != null) ? parameters : new Object[0]);
		}

		@Override
		public @Nullable String createAbsentMessageRepresentation(ITemplateContext context, @Nullable Class<?> origin,
				String key, Object @Nullable [] parameters) {
			return null;
		}

	}

}
