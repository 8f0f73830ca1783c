package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Language;
import org.sipcodes.model.Recording;
import org.sipcodes.model.Spec;
import org.sipcodes.model.Tested;
import org.sipcodes.model.Timing;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Table;

/** Makes what pages say of calls that the lab recorded. */
record LabSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** What is withheld when a timer runs. */
	private static final Map<String, List<String>> CASES = Map.of("a", List.of("silent-peer"), "b",
			List.of("silent-peer"), "e", List.of("cancel-without-an-answer"), "f", List.of("cancel-without-an-answer"),
			"g", List.of("lost-ack-of-a-refusal"), "h", List.of("lost-ack-of-a-refusal"), "invite-2xx",
			List.of("lost-ack-of-a-200", "lost-200"));

	private static final String AGAIN = """
			sipp -sf uas.xml -p 5070 -m 1 -bg
			sipp -sf uac.xml -p 5060 -m 1 127.0.0.1:5070""";

	/** The calls in which a code was sent, if any was recorded. */
	List<Part> recorded(Code code) {
		List<Recording> recordings = this.catalog.lab().recordings(code.id());
		if (recordings.isEmpty()) {
			return List.of();
		}
		List<String> dates = recordings.stream()
			.map((recording) -> this.language.date(recording.sender().date()))
			.distinct()
			.toList();
		Recording scenario = recordings.get(0);
		Recording shown = typical(recordings);
		RecordedCall wire = RecordedCall.of(this.catalog.lab().recording(shown.file()).orElseThrow());
		List<Recording> others = recordings.stream().filter((one) -> one != shown && one != scenario).toList();
		List<Block> more = new ArrayList<>();
		if (!others.isEmpty()) {
			more.add(Block.text(label("lab.others", code.id())));
			more.add(new Block.Items(false, others.stream().map((one) -> List.of(call(one))).toList()));
		}
		more.add(Block.text(label("lab.again")));
		if (shown != scenario) {
			more.add(call(scenario));
		}
		more.add(new Block.Fence("", AGAIN, 0));
		Block lead = Block.text(label("lab.lead", code.id(), this.language.labels().and(dates)));
		Part messages = new Part.Prose(wire.exchange(code.id().toString()));
		return List.of(subsection("recorded", "lab.recorded", new Part.Prose(List.of(lead, call(shown), wire.ladder())),
				new Part.Folds(List.of(new Part.Fold("wire", label("lab.messages"), "", List.of(messages)))),
				new Part.Prose(more)));
	}

	/**
	 * The call that shows best how a code comes: that of a system which decided to send
	 * it, if its request is the usual one, that of the scenario.
	 */
	private static Recording typical(List<Recording> recordings) {
		Recording scenario = recordings.get(0);
		return recordings.stream()
			.filter((recording) -> !recording.sender().isScenario() && recording.request().equals(scenario.request()))
			.findFirst()
			.orElse(scenario);
	}

	/** Who sent the code, why, and the files of the call. */
	private Block call(Recording recording) {
		List<Inline> pieces = new ArrayList<>(named(recording.sender()));
		pieces.add(Inline.text(": "));
		if (!recording.request().isEmpty()) {
			pieces.addAll(List.of(Inline.code(recording.request()), Inline.text(", ")));
		}
		pieces.add(Inline.text(label(recording.event().label()) + "."));
		for (String file : recording.files()) {
			pieces.addAll(List.of(Inline.text(" "), Inline.link(this.urls.recorded(file), name(file))));
		}
		if (this.urls.areServed()) {
			String decoded = this.urls.decoded(this.language, recording.file());
			pieces.addAll(List.of(Inline.text(" "), Inline.link(decoded, label("lab.decode"))));
		}
		return new Block.Paragraph(pieces);
	}

	private static String name(String file) {
		return file.substring(file.lastIndexOf('/') + 1);
	}

	/** A system with its version; one that has a page is linked. */
	private List<Inline> named(Tested tested) {
		String name = label(tested.system().label());
		String page = page(tested);
		Inline system = page.isEmpty() ? Inline.text(name) : Inline.link(page, name);
		return List.of(system, Inline.text(" " + tested.release()));
	}

	/** How long systems waited in the cases that a timer is about. */
	List<Part> timed(Entry timer) {
		List<Part> parts = new ArrayList<>();
		for (String event : CASES.getOrDefault(timer.name(), List.of())) {
			List<Timing> timings = this.catalog.lab().timings(event);
			if (!timings.isEmpty()) {
				parts.add(rule(timings.get(0)));
				parts.add(table(timings));
			}
		}
		return parts.isEmpty() ? List.of() : List.of(section("measured", "timed.heading", parts.toArray(Part[]::new)));
	}

	/** What was withheld, and when messages are due then. */
	private Part rule(Timing timing) {
		List<Inline> pieces = new ArrayList<>();
		pieces.add(Inline.of(Inline.Style.STRONG, Inline.text(label(timing.event().label()) + ".")));
		pieces.addAll(List.of(Inline.text(" "), Inline.code(timing.series().message()),
				Inline.text(", " + label("timed.due") + ": ")));
		facts().cell(timing.series().due()).values().forEach(pieces::addAll);
		Spec rule = timing.series().rule();
		pieces.addAll(List.of(Inline.text(" ("), Inline.link(rule.url(), rule.toString()), Inline.text(").")));
		return new Part.Prose(List.of(new Block.Paragraph(pieces)));
	}

	private Part table(List<Timing> timings) {
		List<Row> rows = new ArrayList<>();
		for (Timing timing : timings) {
			List<Inline> next = new ArrayList<>();
			timing.next().ifPresent((message) -> {
				next.addAll(List.of(Inline.code(message.method()), Inline.text(", ")));
				facts().cell(List.of(message.after())).values().forEach(next::addAll);
			});
			rows.add(Row.of("", new Cell(List.of(named(timing.by())), ""), facts().cell(timing.series().at()),
					Cell.of(label(timing.series().agrees() ? "timed.yes" : "timed.no")),
					new Cell(next.isEmpty() ? List.of() : List.of(next), ""),
					Cell.of(Inline.link(this.urls.recorded(timing.file()), "pcap"))));
		}
		return new Table("lines", label(timings.get(0).event().label()),
				columns("timed.system", "timed.sent", "timed.agrees", "timed.then", "timed.capture"), rows);
	}

	private FactTables facts() {
		return new FactTables(this.catalog, this.language);
	}

	/**
	 * The page of a system as a platform, such as that of {@code kamailio-dns}; or
	 * nothing.
	 */
	String page(Tested tested) {
		String name = tested.system().key();
		return Stream.of(name, name.replaceFirst("-.*", ""))
			.flatMap((known) -> this.catalog.platform(known).stream())
			.findFirst()
			.map((platform) -> href(platform.entry()))
			.orElse("");
	}

}
