package org.sipcodes.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import org.sipcodes.content.ContentException;
import org.sipcodes.content.Problem;
import org.sipcodes.content.Source;
import org.sipcodes.language.Language;

/** Turns a page into HTML with the template of its name. */
public final class PageRenderer {

	private static final String FOLDER = "templates/";

	static {
		OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
	}

	private final TemplateEngine engine = new TemplateEngine();

	private final Urls urls;

	private final UnaryOperator<String> assets;

	private final Function<Page, String> data;

	/** The list of all codes, as it stands on the pages of each language. */
	private final Map<String, String> grids = new ConcurrentHashMap<>();

	/**
	 * Renders with these templates.
	 * @param sources the files under {@code templates/}
	 * @param urls for complete addresses
	 * @param assets the address of a static file by its name, such as {@code site.css}
	 * @param data what search engines read of a page, as JSON-LD
	 */
	public PageRenderer(List<Source> sources, Urls urls, UnaryOperator<String> assets, Function<Page, String> data) {
		this.urls = urls;
		this.assets = assets;
		this.data = data;
		this.engine.setTemplateResolver(new SourceResolver(sources));
		this.engine.setMessageResolver(new LabelResolver());
	}

	public String render(Page page) {
		Context context = context(page);
		context.setVariable("urls", this.urls);
		context.setVariable("assets", this.assets);
		context.setVariable("data", this.data.apply(page));
		context.setVariable("grid", (Function<Collection<String>, String>) (current) -> grid(page, current));
		try {
			return this.engine.process(page.template(), context);
		}
		catch (TemplateProcessingException ex) {
			throw problem(page, ex);
		}
	}

	private static Context context(Page page) {
		Context context = new Context();
		context.setVariable("page", page);
		context.setVariable("language", page.head().language());
		return context;
	}

	/** The list of all codes, with those that the page is about marked. */
	private String grid(Page page, Collection<String> current) {
		String grid = this.grids.computeIfAbsent(page.head().language().tag(),
				(tag) -> this.engine.process("parts", Set.of("grid"), context(page)));
		for (String code : current) {
			grid = grid.replace("\">" + code + "</a>", "\" aria-current=\"true\">" + code + "</a>");
		}
		return grid;
	}

	/** A mistake in a template is told like one in the content: with its place. */
	private static ContentException problem(Page page, TemplateProcessingException failure) {
		Throwable cause = failure;
		TemplateProcessingException place = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
			if (cause instanceof TemplateProcessingException inner && inner.hasLineAndCol()) {
				place = inner;
			}
		}
		String template = (place.getTemplateName() != null) ? place.getTemplateName() : page.template();
		return new ContentException(List.of(new Problem(FOLDER + template + ".html",
				place.hasLineAndCol() ? place.getLine() : 1, String.valueOf(cause.getMessage()))));
	}

	/** Finds templates and their fragments by name among the sources. */
	private static final class SourceResolver extends StringTemplateResolver {

		private final Map<String, String> templates;

		SourceResolver(List<Source> sources) {
			this.templates = sources.stream()
				.collect(Collectors.toMap(
						(source) -> source.path().substring(FOLDER.length()).replaceAll("\\.html$", ""), Source::text));
			setTemplateMode(TemplateMode.HTML);
			setCacheable(true);
		}

		@Override
		protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
				@Nullable String ownerTemplate, String template, @Nullable Map<String, Object> attributes) {
			String text = this.templates.get(template);
			if (text == null) {
				throw new IllegalStateException("no template " + FOLDER + template + ".html");
			}
			return new StringTemplateResource(text);
		}

	}

	/** Makes {@code #{key(value)}} a label in the language of the page. */
	private static final class LabelResolver extends AbstractMessageResolver {

		@Override
		public String resolveMessage(ITemplateContext context, @Nullable Class<?> origin, String key,
				Object @Nullable [] parameters) {
			Language language = (Language) context.getVariable("language");
			Object[] values = (parameters != null) ? Arrays.copyOf(parameters, parameters.length) : new Object[0];
			return language.labels().format(key, values);
		}

		@Override
		public @Nullable String createAbsentMessageRepresentation(ITemplateContext context, @Nullable Class<?> origin,
				String key, Object @Nullable [] parameters) {
			return null;
		}

	}

}
