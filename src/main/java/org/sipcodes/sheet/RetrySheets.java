package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.model.Attempt;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Table;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/** Makes what pages say of calls that were tried again after a refusal. */
record RetrySheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** A time from which on it is worth saying in a sentence, in milliseconds. */
	private static final int LONG = 1000;

	/** The places to which a second INVITE goes, as sentences name them. */
	private static final List<String> PLACES = List.of("second-gateway", "first-gateway", "contact", "no");

	Sheet all() {
		List<Attempt> systems = this.catalog.lab().systems();
		String path = this.urls.page(this.language, "retry");
		String count = String.valueOf(systems.size());
		List<Part> parts = List.of(
				section("differ", "retried.differ", new Part.Prose(differences())), section("table", "retried.table",
						new Part.Note("plain", "", words("retried.table.lead")), table(systems)),
				section("systems", "retried.systems", systems(systems)),
				section("how", "retried.how",
						new Part.Prose(Stream.of("retried.how.calls", "retried.how.means", "retried.how.captures")
							.map((key) -> Block.text(label(key)))
							.toList())),
				hidden("guides", "home.guides", links(Kind.GUIDE)));
		Head head = new Head(this.language, path, label("retried.title"), label("retried.description", count), true,
				this.urls.everywhere("retry"));
		String measured = systems.stream().map((one) -> one.by().date()).max(Comparator.naturalOrder()).orElse("");
		return new Sheet("retry", head, Title.of(label("retried.heading"), new Link(path, label("retried.heading"))),
				List.of(new Part.Lead(label("retried.lead", count, this.language.date(measured)))), parts,
				new Foot(measured, "retry", "", path, null, null));
	}

	/** What was measured of a code, with the way to all of it. */
	List<Part> of(Code code) {
		List<Attempt> attempts = this.catalog.lab().attempts(code.id());
		if (attempts.isEmpty()) {
			return List.of();
		}
		String all = this.urls.page(this.language, "retry") + "#" + code.id();
		return List.of(new Part.Prose(List.of(new Block.Paragraph(List.of(
				Inline.of(Inline.Style.STRONG, Inline.text(label("retried.measured", bySystem(attempts).size()))),
				Inline.text(" " + story(code, attempts) + " "), Inline.link(all, label("retried.all")))))));
	}

	/** The codes after which systems do not all do the same. */
	private List<Block> differences() {
		Map<String, List<Code>> alike = new LinkedHashMap<>();
		List<Code> silent = new ArrayList<>();
		for (Code code : this.catalog.codes(this.language)) {
			List<Attempt> attempts = this.catalog.lab().attempts(code.id());
			if (attempts.stream().anyMatch((attempt) -> !isSilent(attempt))) {
				alike.computeIfAbsent(deeds(attempts), (story) -> new ArrayList<>()).add(code);
			}
			else if (!attempts.isEmpty()) {
				silent.add(code);
			}
		}
		List<List<Block>> items = new ArrayList<>();
		alike.forEach((story, codes) -> {
			List<Inline> item = new ArrayList<>();
			for (Code code : codes) {
				item.add(Inline.text(item.isEmpty() ? "" : ", "));
				item.add(Inline.link(code.entry().target(), (codes.size() == 1) ? code.name() : code.id().toString()));
			}
			item.add(Inline.text(". " + story));
			items.add(List.of(new Block.Paragraph(item)));
		});
		return List.of(new Block.Items(false, items), Block.text(label("retried.silent", silent.size())));
	}

	private static boolean isSilent(Attempt attempt) {
		return attempt.outcome().isNothing() && !attempt.isTranslated();
	}

	private static List<List<Attempt>> bySystem(List<Attempt> attempts) {
		Map<Word, List<Attempt>> systems = new LinkedHashMap<>();
		attempts.forEach((one) -> systems.computeIfAbsent(one.by().system(), (key) -> new ArrayList<>()).add(one));
		return List.copyOf(systems.values());
	}

	/** What a system did, the attempt with Retry-After only if it was another. */
	private static List<Attempt> different(List<Attempt> own) {
		return own.stream().filter((one) -> !one.later() || !one.isLike(own.get(0)) || one == own.get(0)).toList();
	}

	/** What systems did after a code, in sentences. */
	private String story(Code code, List<Attempt> attempts) {
		long silent = silent(attempts);
		int all = bySystem(attempts).size();
		String deeds = deeds(attempts);
		return (silent == all) ? label("retried.none", code.id())
				: deeds + ((silent == 0) ? "" : " " + label("retried.others", silent, code.id()));
	}

	private static long silent(List<Attempt> attempts) {
		return bySystem(attempts).stream().filter((own) -> own.stream().allMatch(RetrySheets::isSilent)).count();
	}

	/** A sentence for those that did the same. */
	private String deeds(List<Attempt> attempts) {
		Map<String, List<Attempt>> alike = new LinkedHashMap<>();
		for (boolean later : List.of(false, true)) {
			for (String place : PLACES) {
				bySystem(attempts).stream()
					.flatMap((own) -> different(own).stream())
					.filter((one) -> one.later() == later && one.outcome().to().is(place) && (later || !isSilent(one)))
					.forEach((one) -> alike
						.computeIfAbsent(later + place + (one.isTranslated() ? one.outcome().caller() : ""),
								(key) -> new ArrayList<>())
						.add(one));
			}
		}
		return alike.values().stream().map(this::deed).collect(Collectors.joining(" "));
	}

	private String deed(List<Attempt> alike) {
		Attempt first = alike.get(0);
		String names = this.language.labels()
			.and(alike.stream().map((one) -> label(one.by().system().label())).toList());
		String deed = label("retried.did." + first.outcome().to().key(), names);
		// In a sentence a second is exact enough.
		int after = alike.stream().mapToInt((one) -> one.outcome().after() / LONG * LONG).max().orElse(0);
		return remarked(first, (after == 0) ? deed : label("retried.after", deed, time(after)), "retried.did.") + ".";
	}

	/**
	 * Words on an attempt with what else is to be said of it.
	 * @param labels what the labels for that begin with
	 */
	private String remarked(Attempt attempt, String words, String labels) {
		String caller = attempt.isTranslated() ? label(labels + "caller", words, attempt.outcome().caller()) : words;
		return attempt.later() ? label(labels + "later", caller) : caller;
	}

	/** Such as {@code 20 ms} or {@code 2 s}. */
	private String time(int milliseconds) {
		if (milliseconds < LONG) {
			return label("time.ms", milliseconds);
		}
		long tenths = Math.round(milliseconds / 100.0);
		String seconds = tenths / 10 + ((tenths % 10 == 0) ? "" : "." + tenths % 10);
		return label("time.s", this.language.labels().decimal(seconds));
	}

	/** Codes down, systems across. */
	private Table table(List<Attempt> systems) {
		List<Link> head = columns("platform.sip", "retried.most");
		systems.forEach(
				(system) -> head.add(new Link(new LabSheets(this.catalog, this.urls, this.language).page(system.by()),
						label(system.by().system().label()),
						system.by().release() + ": " + label(system.knows().label()))));
		List<Row> rows = new ArrayList<>();
		for (Code code : this.catalog.codes(this.language)) {
			List<Attempt> attempts = this.catalog.lab().attempts(code.id());
			if (!attempts.isEmpty()) {
				List<Cell> cells = new ArrayList<>();
				cells.add(Cell.of(Inline.link(code.entry().target(), code.name())));
				cells.add(Cell.of(most(attempts)));
				systems.forEach((system) -> cells.add(cell(
						attempts.stream().filter((one) -> one.by().system().equals(system.by().system())).toList())));
				rows.add(new Row(code.id().toString(), cells));
			}
		}
		return new Table("matrix", label("retried.table"), head, rows);
	}

	/** What most systems did, without the time that it took. */
	private String most(List<Attempt> attempts) {
		Map<Word, Long> counts = attempts.stream()
			.filter((one) -> !one.later())
			.collect(Collectors.groupingBy((one) -> one.outcome().to(), LinkedHashMap::new, Collectors.counting()));
		Optional<Word> most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
		return most.map((to) -> label(to.label())).orElse("");
	}

	/** What a system did; what is more than nothing leads to the packets. */
	private Cell cell(List<Attempt> own) {
		List<List<Inline>> lines = new ArrayList<>();
		if (!own.isEmpty()) {
			for (Attempt attempt : different(own)) {
				String words = label(attempt.outcome().to().label());
				String timed = attempt.outcome().isNothing() ? words
						: label("retried.after", words, time(attempt.outcome().after()));
				String line = remarked(attempt, timed, "retried.");
				lines.add(List
					.of(isSilent(attempt) ? Inline.text(line) : Inline.link(this.urls.recorded(attempt.file()), line)));
			}
		}
		return new Cell(lines, "");
	}

	/** What was measured, and what it knew. */
	private Table systems(List<Attempt> systems) {
		List<Row> rows = new ArrayList<>();
		for (Attempt system : systems) {
			String file = system.file();
			rows.add(Row.of(system.by().system().key(), Cell.of(label(system.by().system().label())),
					Cell.of(system.by().version()), Cell.of(label(system.knows().label())),
					Cell.of(Inline.link(this.urls.recorded(file), file.substring(file.lastIndexOf('/') + 1)))));
		}
		return new Table("lines", label("retried.systems"),
				columns("retried.system", "retried.version", "retried.knows", "retried.capture"), rows);
	}

}
