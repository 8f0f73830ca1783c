package org.sipcodes.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sipcodes.catalog.Article;
import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Ladder;
import org.sipcodes.catalog.PairId;
import org.sipcodes.content.Block;
import org.sipcodes.content.Section;
import org.sipcodes.language.Language;

/**
 * Turns sections into HTML: links get addresses, messages their colours, ladders their
 * drawings.
 */
final class Articles {

	private static final Pattern INTERNAL = Pattern.compile("href=\"(code|pair|class|guide):([^\"]*)\"");

	private final Catalog catalog;

	private final Urls urls;

	/** Drawn once, for they stand on the page of every pair; by language tag. */
	private final Map<String, Map<Block.Fence, String>> ladders = new ConcurrentHashMap<>();

	Articles(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
	}

	/** All sections of an article, in their order. */
	List<Text> texts(Article article, Language language) {
		return article.sections().keySet().stream().map((key) -> text(article, key, language, Set.of())).toList();
	}

	/**
	 * One section; the lines of its messages that another one does not have are marked.
	 */
	Text text(Article article, String key, Language language, Set<String> linesOfOther) {
		String anchor = key.toLowerCase(Locale.ROOT);
		return new Text(anchor, language.labels().get("section." + anchor),
				html(article.section(key), language, linesOfOther));
	}

	String html(Section section, Language language, Set<String> linesOfOther) {
		return section.blocks().stream().map((block) -> {
			if (block instanceof Block.Fence fence) {
				return fence.kind().equals("ladder") ? ladder(fence, language)
						: new SipMessage(fence.text()).html(linesOfOther);
			}
			return resolve(((Block.Prose) block).html(), language);
		}).collect(Collectors.joining("\n"));
	}

	private String ladder(Block.Fence ladder, Language language) {
		return this.ladders.computeIfAbsent(language.tag(), (tag) -> new ConcurrentHashMap<>())
			.computeIfAbsent(ladder, (fence) -> new LadderDrawing(Ladder.parse(fence), language.labels()).html());
	}

	/** What the lines of all messages in a section say. */
	static Set<String> messageLines(Section section) {
		return section.fences()
			.stream()
			.filter((fence) -> fence.kind().equals("sip"))
			.flatMap((fence) -> new SipMessage(fence.text()).essence())
			.collect(Collectors.toSet());
	}

	private String resolve(String html, Language language) {
		return INTERNAL.matcher(html)
			.replaceAll((match) -> Matcher.quoteReplacement("href=\"" + address(match, language) + "\""));
	}

	private String address(MatchResult link, Language language) {
		String target = link.group(2);
		return switch (link.group(1)) {
			case "code" -> code(target, language, (code) -> this.urls.code(language, code));
			case "pair" -> {
				PairId pair = PairId.parse(target);
				yield code(pair.low().toString(), language,
						(low) -> code(pair.high().toString(), language, (high) -> this.urls.pair(language, low, high)));
			}
			case "class" -> this.urls.codeClass(language, CodeClass.parse(target));
			default -> this.urls.guide(language, target);
		};
	}

	/**
	 * The address of a code; a code that is not told in this language is linked through
	 * the default one.
	 */
	private String code(String id, Language language, Function<Code, String> address) {
		Optional<Code> code = this.catalog.code(CodeId.parse(id));
		Code found = code.orElseThrow();
		return found.isIn(language) ? address.apply(found) : this.urls.code(this.catalog.languages().get(0), found);
	}

}
