package org.sipcodes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sipcodes.language.Labels;
import org.sipcodes.page.CausePage;
import org.sipcodes.page.CausesPage;
import org.sipcodes.page.ClassGroup;
import org.sipcodes.page.ClassPage;
import org.sipcodes.page.CodeLink;
import org.sipcodes.page.CodePage;
import org.sipcodes.page.Fact;
import org.sipcodes.page.GuidePage;
import org.sipcodes.page.HomePage;
import org.sipcodes.page.Link;
import org.sipcodes.page.MissingPage;
import org.sipcodes.page.OnPlatform;
import org.sipcodes.page.Page;
import org.sipcodes.page.PairPage;
import org.sipcodes.page.Text;

/**
 * What a page says, in its order and without its looks; text and Markdown are written
 * from it.
 *
 * @param title its heading
 * @param parts what follows
 */
record Outline(String title, List<Part> parts) {

	/** One piece. */
	sealed interface Part {

		/** Whether it belongs on a card, which says less than a page. */
		boolean brief();

	}

	/**
	 * A heading.
	 *
	 * @param level 2 or 3
	 * @param text such as {@code How to Fix}
	 * @param brief whether a card has it
	 */
	record Heading(int level, String text, boolean brief) implements Part {
	}

	/**
	 * Prose.
	 *
	 * @param html as on the page
	 * @param brief whether a card has it
	 */
	record Prose(String html, boolean brief) implements Part {
	}

	/**
	 * Ways to other pages.
	 *
	 * @param links with their notes
	 * @param brief whether a card has them
	 */
	record Ways(List<Link> links, boolean brief) implements Part {
	}

	/**
	 * Rows and columns.
	 *
	 * @param head names of the columns
	 * @param rows cells with one or more values each, as HTML
	 * @param brief whether a card has it
	 */
	record Table(List<String> head, List<List<List<String>>> rows, boolean brief) implements Part {
	}

	/** The outline of a page of a kind that has other forms. */
	static Optional<Outline> of(Page page) {
		Labels labels = page.head().language().labels();
		if (page instanceof CodePage code) {
			return Optional.of(code(code, labels));
		}
		if (page instanceof PairPage pair) {
			return Optional.of(pair(pair, labels));
		}
		if (page instanceof ClassPage rule) {
			return Optional.of(codeClass(rule, labels));
		}
		if (page instanceof CausePage cause) {
			return Optional.of(cause(cause, labels));
		}
		if (page instanceof CausesPage causes) {
			return Optional.of(causes(causes, labels));
		}
		if (page instanceof GuidePage guide) {
			List<Part> parts = new ArrayList<>(List.of(lead(guide.summary())));
			guide.texts().forEach((text) -> section(parts, 2, text, true));
			return Optional.of(new Outline(guide.heading(), parts));
		}
		if (page instanceof HomePage home) {
			return Optional.of(home(home, labels));
		}
		return (page instanceof MissingPage missing) ? Optional.of(missing(missing, labels)) : Optional.empty();
	}

	private static Outline code(CodePage page, Labels labels) {
		List<Part> parts = new ArrayList<>(List.of(lead(page.code().summary())));
		page.markers()
			.forEach((marker) -> parts.add(new Prose(
					"<p><b>" + Xml.escape(marker.text()) + ".</b> " + Xml.escape(marker.note()) + "</p>", true)));
		parts.add(new Heading(2, labels.get("code.facts"), true));
		parts.add(facts(page.facts(), labels));
		page.texts().forEach((text) -> section(parts, 2, text, !text.key().equals("example")));
		if (!page.platforms().isEmpty()) {
			parts.add(new Heading(2, labels.get("platforms.code"), false));
			List<String> head = new ArrayList<>(List.of(labels.get("platform.platform")));
			page.platforms().get(0).cells().forEach((cell) -> head.add(cell.name()));
			parts.add(new Table(head, page.platforms().stream().map(Outline::platform).toList(), false));
		}
		ways(parts, 2, labels.get("code.compare"), page.pairs(), true);
		ways(parts, 2, labels.get("section.more"), page.specs(), true);
		parts.add(updated(labels, page.updated()));
		return new Outline(page.code().name(), parts);
	}

	private static Outline pair(PairPage page, Labels labels) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Prose("<p><b>" + Xml.escape(labels.get("pair.decides")) + ":</b> " + page.decides() + "</p>",
				true));
		parts.add(new Prose(page.introduction(), true));
		if (!page.curated()) {
			parts.add(lead(labels.get("pair.composed")));
		}
		parts.add(new Heading(2, labels.get("pair.facts"), true));
		parts.add(new Table(List.of(labels.get("pair.fact"), page.left().code().name(), page.right().code().name()),
				page.rows()
					.stream()
					.map((row) -> List.of(List.of(row.name() + (row.differs() ? " ≠" : "")), row.left(), row.right()))
					.toList(),
				true));
		parts.add(new Heading(2, labels.get("section.differences"), true));
		parts.add(new Prose(page.differences(), true));
		parts.add(new Heading(2, labels.get("section.which"), true));
		section(parts, 3, new Text("", labels.get("section.sender"), page.sender()), true);
		section(parts, 3, new Text("", labels.get("section.receiver"), page.receiver()), true);
		page.sides().forEach((side) -> {
			parts.add(new Heading(2, side.code().name(), false));
			side.texts().forEach((text) -> section(parts, 3, text, false));
		});
		parts.add(new Heading(2, labels.get("pair.examples"), false));
		page.sides()
			.forEach((side) -> section(parts, 3, new Text("", side.code().name(), side.example().html()), false));
		parts.add(new Heading(2, labels.get("section.more"), true));
		parts.add(new Ways(page.sides().stream().map((side) -> link(side.code())).toList(), true));
		parts.add(new Ways(page.specs(), true));
		ways(parts, 3, labels.get("pair.neighbours"), page.neighbours(), false);
		parts.add(updated(labels, page.updated()));
		return new Outline(page.heading(), parts);
	}

	private static Outline codeClass(ClassPage page, Labels labels) {
		List<Part> parts = new ArrayList<>(List.of(lead(page.summary())));
		ways(parts, 2, labels.get("class.codes"), page.group().codes().stream().map(Outline::link).toList(), true);
		page.texts().forEach((text) -> section(parts, 2, text, true));
		ways(parts, 2, labels.get("home.guides"), page.guides(), false);
		ways(parts, 2, labels.get("class.others"), page.others(), false);
		return new Outline(page.heading(), parts);
	}

	private static Outline cause(CausePage page, Labels labels) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Table(List.of("Q.850", String.valueOf(page.number())),
				List.of(row(labels.get("cause.protocol-name"), Xml.escape(page.protocolName())),
						row(labels.get("cause.becomes"), page.becomes()),
						row(labels.get("cause.made-from"), page.madeFrom().isEmpty() ? "–" : page.madeFrom())),
				true));
		parts.add(new Heading(2, labels.get("cause.sent"), true));
		parts.add(uses(page.sent(), labels));
		parts.add(new Heading(2, labels.get("cause.received"), true));
		parts.add(uses(page.received(), labels));
		return new Outline(labels.format("cause.heading", page.number(), page.name()), parts);
	}

	private static Part uses(List<CausePage.Use> uses, Labels labels) {
		return uses.isEmpty() ? lead(labels.get("cause.nobody")) : new Table(
				List.of(labels.get("platform.platform"), labels.get("platform.cause"), labels.get("platform.sip")),
				uses.stream()
					.map((use) -> List.of(List.of(Xml.escape(use.platform().text())), List.of(Xml.escape(use.cause())),
							List.of(use.codes() + (use.differs() ? " ≠ RFC 3398" : ""))))
					.toList(),
				true);
	}

	private static Outline causes(CausesPage page, Labels labels) {
		List<Part> parts = new ArrayList<>(List.of(lead(labels.get("causes.lead"))));
		parts.add(new Heading(2, labels.get("causes.to-sip"), false));
		parts.add(matrix(page.toSip(), labels.get("platform.cause"), labels));
		parts.add(new Heading(2, labels.get("causes.from-sip"), false));
		parts.add(matrix(page.fromSip(), labels.get("platform.sip"), labels));
		return new Outline(labels.get("causes.heading"), parts);
	}

	private static Part matrix(CausesPage.Matrix matrix, String subject, Labels labels) {
		List<String> head = new ArrayList<>(List.of(subject, labels.get("causes.standard")));
		matrix.columns().forEach((column) -> head.add(column.text()));
		return new Table(head, matrix.rows().stream().map((row) -> {
			List<List<String>> cells = new ArrayList<>();
			cells.add(List.of(Xml.escape((row.subject().text() + " " + row.subject().note()).strip())));
			cells.add(List.of(row.standard()));
			row.platforms().forEach((cell) -> cells.add(List.of(cell.html() + (cell.differs() ? " ≠" : ""))));
			return cells;
		}).toList(), false);
	}

	private static Outline home(HomePage page, Labels labels) {
		List<Part> parts = new ArrayList<>(List.of(lead(labels.get("home.lead"))));
		for (ClassGroup group : page.classes()) {
			parts.add(new Heading(2, group.tag() + " " + group.name(), true));
			List<List<List<String>>> rows = new ArrayList<>();
			for (int i = 0; i < group.codes().size(); i += 2) {
				rows.add(group.codes()
					.subList(i, Math.min(i + 2, group.codes().size()))
					.stream()
					.map((code) -> List.of(Xml.escape(code.id() + " " + code.phrase())))
					.toList());
			}
			parts.add(new Table(List.of("", ""), rows, true));
		}
		return new Outline(labels.get("home.heading"), parts);
	}

	private static Outline missing(MissingPage page, Labels labels) {
		boolean code = page.codeClass() != null;
		List<Part> parts = new ArrayList<>(List.of(lead(code ? page.rule() : labels.get("missing.description"))));
		ways(parts, 2, labels.get(code ? "missing.nearest" : "missing.similar"),
				page.nearest().stream().map(Outline::link).toList(), true);
		return new Outline(code ? labels.format("missing.code.heading", page.number()) : labels.get("missing.heading"),
				parts);
	}

	private static Part facts(List<Fact> facts, Labels labels) {
		return new Table(List.of(labels.get("pair.fact"), ""),
				facts.stream().map((fact) -> List.of(List.of(Xml.escape(fact.name())), fact.values())).toList(), true);
	}

	private static List<List<String>> platform(OnPlatform on) {
		List<List<String>> cells = new ArrayList<>(List.of(List.of(Xml.escape(on.name()))));
		on.cells().forEach((cell) -> {
			List<String> items = new ArrayList<>(cell.items().stream().map(Outline::item).toList());
			if (cell.more() > 0) {
				items.add("<a href=\"" + Xml.escape(on.href()) + "\">+" + cell.more() + "</a>");
			}
			cells.add(items);
		});
		return cells;
	}

	private static String item(OnPlatform.Item item) {
		List<String> words = new ArrayList<>();
		words.add(item.cause().isEmpty() ? "" : "<code>" + Xml.escape(item.cause()) + "</code>");
		words.add(item.subCode().isEmpty() ? "" : "<code>" + Xml.escape(item.subCode()) + "</code>");
		words.add(item.text().isEmpty() ? "" : "“" + Xml.escape(item.text()) + "”");
		words.add(item.when().isEmpty() ? "" : "(" + Xml.escape(item.when()) + ")");
		return String.join(" ", words.stream().filter((word) -> !word.isEmpty()).toList());
	}

	private static List<List<String>> row(String name, String value) {
		return List.of(List.of(Xml.escape(name)), List.of(value));
	}

	private static Link link(CodeLink code) {
		return new Link(code.href(), code.name(), code.summary());
	}

	private static Part lead(String text) {
		return new Prose("<p>" + Xml.escape(text) + "</p>", true);
	}

	private static Part updated(Labels labels, String date) {
		return new Prose("<p>" + Xml.escape(labels.get("code.updated")) + " " + date + "</p>", true);
	}

	private static void section(List<Part> parts, int level, Text text, boolean brief) {
		parts.add(new Heading(level, text.title(), brief));
		parts.add(new Prose(text.html(), brief));
	}

	private static void ways(List<Part> parts, int level, String title, List<Link> links, boolean brief) {
		if (!links.isEmpty()) {
			parts.add(new Heading(level, title, brief));
			parts.add(new Ways(links, brief));
		}
	}

}
