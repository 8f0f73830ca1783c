package org.sipcodes.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Direction;
import org.sipcodes.catalog.Platform;
import org.sipcodes.catalog.PlatformKind;
import org.sipcodes.catalog.Vocabulary;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

/** Makes the pages of the platforms, and what a code page says of them. */
final class PlatformPages {

	/** The columns of the table on a code page. */
	private static final List<Direction> ON_CODE = List.of(Direction.RECEIVES, Direction.SENDS, Direction.MAKES,
			Direction.SHOWS);

	private final Catalog catalog;

	private final Urls urls;

	private final Links links;

	PlatformPages(Catalog catalog, Urls urls, Links links) {
		this.catalog = catalog;
		this.urls = urls;
		this.links = links;
	}

	PlatformsPage all(Language language) {
		Labels labels = language.labels();
		Head head = new Head(language, this.urls.platforms(language), labels.get("platforms.title"),
				labels.get("platforms.description"), true, this.links.everywhere(this.urls::platforms));
		List<PlatformsPage.Group> groups = Arrays.stream(PlatformKind.values())
			.map((kind) -> new PlatformsPage.Group(labels.get(Vocabulary.label(kind)),
					this.catalog.platforms()
						.stream()
						.filter((platform) -> platform.kind() == kind)
						.map((platform) -> link(language, platform))
						.toList()))
			.filter((group) -> !group.platforms().isEmpty())
			.toList();
		return new PlatformsPage(head, groups);
	}

	PlatformPage one(Language language, Platform platform) {
		Labels labels = language.labels();
		Head head = new Head(language, this.urls.platform(language, platform),
				labels.format("platform.title", platform.name()),
				labels.format("platform.description", platform.name()), true,
				this.links.everywhere((other) -> this.urls.platform(other, platform)));
		List<String> traps = Platform.TRAPS.stream()
			.filter(platform.traps()::containsKey)
			.map((trap) -> labels.format("trap." + trap, platform.traps().get(trap)))
			.toList();
		List<PlatformPage.Group> groups = groups(language, platform, platform.rows(), List.of(Direction.values()),
				(direction) -> "platform.group." + direction.key())
			.stream()
			.filter((group) -> !group.rows().isEmpty())
			.toList();
		List<Link> others = this.catalog.platforms().stream().map((other) -> link(language, other)).toList();
		Link all = new Link(this.urls.platforms(language), labels.get("platforms.heading"), "");
		return new PlatformPage(head, all, platform.name(), labels.get(Vocabulary.label(platform.kind())),
				labels.format("platform.version", platform.version(), platform.date()), platform.home(), traps, groups,
				others);
	}

	/** What every platform that has a row for a code does with it. */
	List<OnPlatform> on(Language language, Code code) {
		return this.catalog.platforms()
			.stream()
			.map((platform) -> on(language, platform, platform.rows(code.id())))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<OnPlatform> on(Language language, Platform platform, List<Platform.Row> rows) {
		List<Platform.Row> shown = rows.stream()
			.filter((row) -> ON_CODE.contains(row.direction()) && !row.isForeignTo(language))
			.toList();
		if (shown.isEmpty()) {
			return Optional.empty();
		}
		List<OnPlatform.Cell> cells = groups(language, platform, shown, ON_CODE, Vocabulary::label).stream()
			.map(OnPlatform.Cell::of)
			.toList();
		String place = this.urls.platform(language, platform) + "#" + shown.get(0).anchor();
		return Optional.of(new OnPlatform(place, platform.name(), cells));
	}

	private List<PlatformPage.Group> groups(Language language, Platform platform, List<Platform.Row> rows,
			List<Direction> directions, Function<Direction, String> label) {
		return directions.stream()
			.map((direction) -> new PlatformPage.Group(direction.key(), language.labels().get(label.apply(direction)),
					rows(language, platform, rows.stream().filter((row) -> row.direction() == direction).toList())))
			.toList();
	}

	private Link link(Language language, Platform platform) {
		return new Link(this.urls.platform(language, platform), platform.name(),
				language.labels().format("platforms.rows", platform.rows().size()));
	}

	private List<PlatformRow> rows(Language language, Platform platform, List<Platform.Row> rows) {
		return rows.stream()
			.sorted(Comparator.comparing(Platform.Row::code))
			.map((row) -> row(language, platform, row))
			.toList();
	}

	private PlatformRow row(Language language, Platform platform, Platform.Row row) {
		Labels labels = language.labels();
		Optional<Code> code = row.codeId().flatMap(this.catalog::code).filter((found) -> found.isIn(language));
		String name = row.code().equals("any") ? labels.get("platform.any") : row.code();
		String when = row.when().isEmpty() ? "" : labels.get("situation." + row.when());
		String causeHref = row.q850()
			.filter((number) -> this.catalog.cause(number).isPresent())
			.map((number) -> this.urls.cause(language, number))
			.orElse("");
		String sourceHref = row.source().startsWith("https://") ? row.source().split("[\\s;]")[0] : "";
		return new PlatformRow(row.anchor(), name, code.map((found) -> this.urls.code(language, found)).orElse(""),
				row.codeId().map(CodeId::codeClass).map((found) -> found.digit()).orElse(0), row.cause(), row.number(),
				causeHref, row.text(), row.subCode(), when, row.source(), sourceHref,
				labels.get(Vocabulary.label(row.standing())));
	}

}
