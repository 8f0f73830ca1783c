package org.sipcodes.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CauseName;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Direction;
import org.sipcodes.catalog.Platform;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

/**
 * Makes the pages that join SIP codes with Q.850 causes: the standard first, then who
 * does otherwise.
 */
final class CausePages {

	/**
	 * Causes that RFC 3398 §7.2.4.1 turns into no answer at all: a cleared call, and a
	 * channel that is chosen anew.
	 */
	private static final Set<Integer> NO_ANSWER = Set.of(16, 44);

	/**
	 * What a cause without a row becomes (RFC 3398 §7.2.4.1), and a code without one
	 * (§8.2.6.1).
	 */
	private static final int DEFAULT_CODE = 500;

	private static final int DEFAULT_CAUSE = 31;

	private final Catalog catalog;

	private final Urls urls;

	private final Links links;

	CausePages(Catalog catalog, Urls urls, Links links) {
		this.catalog = catalog;
		this.urls = urls;
		this.links = links;
	}

	CausesPage all(Language language) {
		Labels labels = language.labels();
		Head head = new Head(language, this.urls.causes(language), labels.get("causes.title"),
				labels.get("causes.description"), true, this.links.everywhere(this.urls::causes));
		return new CausesPage(head, toSip(language), fromSip(language));
	}

	CausePage one(Language language, CauseName cause) {
		Labels labels = language.labels();
		List<CauseName> all = this.catalog.causes();
		int index = all.indexOf(cause);
		String name = cause.in(language);
		Head head = new Head(language, this.urls.cause(language, cause.number()),
				labels.format("cause.title", cause.number(), name),
				labels.format("cause.description", cause.number(), name), true,
				this.links.everywhere((other) -> this.urls.cause(other, cause.number())));
		Set<CodeId> standard = codesOf(cause.number());
		Link table = new Link(this.urls.causes(language), "Q.850", "");
		return new CausePage(head, table, cause.number(), name, cause.in(this.catalog.languages().get(0)),
				becomes(language, cause.number()), codes(language, madeFrom(cause.number())),
				uses(language, Direction.SENDS, cause.number(), standard),
				uses(language, Direction.RECEIVES, cause.number(), madeFrom(cause.number())),
				(index > 0) ? link(language, all.get(index - 1)) : null,
				(index + 1 < all.size()) ? link(language, all.get(index + 1)) : null);
	}

	/** Causes down, platforms across: the codes that each cause becomes. */
	private CausesPage.Matrix toSip(Language language) {
		List<Platform> platforms = platforms(Direction.SENDS);
		List<CausesPage.Row> rows = new ArrayList<>();
		for (CauseName cause : this.catalog.causes()) {
			Set<CodeId> standard = codesOf(cause.number());
			rows.add(row("q" + cause.number(), link(language, cause), becomes(language, cause.number()), platforms,
					(platform) -> codes(platform, Direction.SENDS, cause.number()), standard,
					(codes) -> codes(language, codes)));
		}
		return new CausesPage.Matrix(columns(language, platforms), rows);
	}

	/** Codes down, platforms across: the causes that each code becomes. */
	private CausesPage.Matrix fromSip(Language language) {
		List<Platform> platforms = platforms(Direction.RECEIVES);
		List<CausesPage.Row> rows = new ArrayList<>();
		for (Code code : this.catalog.codes(language)) {
			boolean known = platforms.stream().anyMatch((platform) -> !causes(platform, code.id()).isEmpty());
			if (code.codeClass().digit() < 4 || !(known || code.facts().isRegistered())) {
				continue;
			}
			Set<Integer> standard = standard(code);
			Link subject = new Link(this.urls.code(language, code), code.name(), "");
			rows.add(row("sip" + code.id(), subject, standardCause(language, code), platforms,
					(platform) -> causes(platform, code.id()), standard, (causes) -> causes(language, causes)));
		}
		return new CausesPage.Matrix(columns(language, platforms), rows);
	}

	private static <T> CausesPage.Row row(String key, Link subject, String standardHtml, List<Platform> platforms,
			Function<Platform, Set<T>> values, Set<T> standard, Function<Set<T>, String> html) {
		List<CausesPage.Cell> cells = platforms.stream()
			.map(values)
			.map((own) -> new CausesPage.Cell(html.apply(own), !standard.containsAll(own)))
			.toList();
		return new CausesPage.Row(key, subject, standardHtml, cells, cells.stream().anyMatch(CausesPage.Cell::differs));
	}

	/** The platforms that map enough causes to deserve a column. */
	private List<Platform> platforms(Direction direction) {
		return this.catalog.platforms()
			.stream()
			.filter((platform) -> platform.rows()
				.stream()
				.filter((row) -> row.direction() == direction && row.q850().isPresent() && row.codeId().isPresent())
				.limit(10)
				.count() == 10)
			.toList();
	}

	private List<Link> columns(Language language, List<Platform> platforms) {
		return platforms.stream()
			.map((platform) -> new Link(this.urls.platform(language, platform), platform.name(), ""))
			.toList();
	}

	private List<CausePage.Use> uses(Language language, Direction direction, int number, Set<CodeId> standard) {
		List<CausePage.Use> uses = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> rows = platform.rows()
				.stream()
				.filter((row) -> row.direction() == direction && row.q850().equals(Optional.of(number)))
				.toList();
			if (!rows.isEmpty()) {
				Set<CodeId> codes = codes(platform, direction, number);
				Link place = new Link(this.urls.platform(language, platform) + "#" + rows.get(0).anchor(),
						platform.name(), "");
				boolean differs = (direction == Direction.SENDS) ? !codes.equals(standard)
						: !standard.containsAll(codes);
				uses.add(new CausePage.Use(place, rows.get(0).cause(), codes(language, codes), differs));
			}
		}
		return uses;
	}

	private static Set<CodeId> codes(Platform platform, Direction direction, int number) {
		return platform.rows()
			.stream()
			.filter((row) -> row.direction() == direction && row.q850().equals(Optional.of(number)))
			.flatMap((row) -> row.codeId().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<Integer> causes(Platform platform, CodeId code) {
		return platform.rows(code)
			.stream()
			.filter((row) -> row.direction() == Direction.RECEIVES)
			.flatMap((row) -> row.q850().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The codes that RFC 3398 makes of a cause. */
	private Set<CodeId> codesOf(int number) {
		Set<CodeId> codes = this.catalog.codes()
			.stream()
			.filter((code) -> code.facts().isRegistered() && code.facts().fromCauses().contains(number))
			.map(Code::id)
			.collect(Collectors.toCollection(TreeSet::new));
		if (codes.isEmpty() && !NO_ANSWER.contains(number)) {
			codes.add(new CodeId(DEFAULT_CODE, false));
		}
		return codes;
	}

	private String becomes(Language language, int number) {
		if (NO_ANSWER.contains(number)) {
			return Html.escape(language.labels().get("causes.none"));
		}
		boolean listed = this.catalog.codes().stream().anyMatch((code) -> code.facts().fromCauses().contains(number));
		String codes = codes(language, codesOf(number));
		return listed ? codes : codes + " " + Html.escape(language.labels().get("causes.default"));
	}

	/** The codes that RFC 3398 turns into a cause. */
	private Set<CodeId> madeFrom(int number) {
		return this.catalog.codes()
			.stream()
			.filter((code) -> code.facts().isRegistered() && code.facts().cause().text().equals(String.valueOf(number)))
			.map(Code::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<Integer> standard(Code code) {
		return switch (code.facts().cause().text()) {
			case "none" -> Set.of();
			case "default", "by-warning" -> Set.of(DEFAULT_CAUSE);
			case "redirect" -> Set.of(23);
			default -> Set.of(Integer.valueOf(code.facts().cause().text()));
		};
	}

	private String standardCause(Language language, Code code) {
		return code.facts().cause().isNumber() ? causes(language, standard(code))
				: Html.escape(language.labels().get("cause." + code.facts().cause().text()));
	}

	private String codes(Language language, Collection<CodeId> codes) {
		Map<CodeId, String> links = new TreeMap<>();
		codes.forEach((id) -> this.catalog.code(id)
			.filter((code) -> code.isIn(language))
			.ifPresent((code) -> links.put(id, Html.link(this.urls.code(language, code), id.toString()))));
		return String.join(", ", links.values());
	}

	private String causes(Language language, Collection<Integer> causes) {
		return causes.stream()
			.map((number) -> this.catalog.cause(number).isPresent()
					? Html.link(this.urls.cause(language, number), number.toString()) : number.toString())
			.collect(Collectors.joining(", "));
	}

	private Link link(Language language, CauseName cause) {
		return new Link(this.urls.cause(language, cause.number()), String.valueOf(cause.number()), cause.in(language));
	}

}
