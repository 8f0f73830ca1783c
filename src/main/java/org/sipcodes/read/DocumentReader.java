package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Block;
import org.sipcodes.model.Section;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

import org.sipcodes.read.Problems;
import org.sipcodes.read.Source;

/** Takes a Markdown file apart: front matter, then one section per level-2 heading. */
final class DocumentReader {

	private static final String FENCE = "---";

	private static final LoaderOptions YAML = new LoaderOptions();

	private static final Resolver RESOLVER = new Resolver();

	private final Markdown markdown;

	private final Problems problems;

	DocumentReader(Problems problems) {
		this.markdown = new Markdown(problems);
		this.problems = problems;
	}

	Document read(Source source) {
		Matter matter = matter(source);
		List<Reference> references = new ArrayList<>();
		Map<String, Section> sections = sections(source.file(), matter.lines(), matter.body(), references);
		return new Document(source.file(), matter.frontMatter(), sections, references,
				String.join("\n", matter.lines().subList(matter.body(), matter.lines().size())).strip());
	}

	/** Reads a file whose text is one table with exactly these columns. */
	TableDocument readTable(Source source, List<String> columns) {
		Matter matter = matter(source);
		List<TableDocument.Row> rows = new ArrayList<>();
		boolean header = true;
		for (int i = matter.body(); i < matter.lines().size(); i++) {
			String line = matter.lines().get(i).strip();
			if (line.isEmpty() || line.matches("[|: -]+")) {
				continue;
			}
			List<String> cells = cells(line);
			if (header ? !cells.equals(columns) : cells.size() != columns.size()) {
				this.problems.add(source.file(), i + 1,
						(header ? "columns " + String.join(", ", cells) : cells.size() + " cells in a row")
								+ "; expected " + String.join(", ", columns));
				if (header) {
					break;
				}
			}
			else if (!header) {
				Map<String, String> byColumn = new LinkedHashMap<>();
				for (int column = 0; column < columns.size(); column++) {
					byColumn.put(columns.get(column), cells.get(column));
				}
				rows.add(new TableDocument.Row(i + 1, byColumn));
			}
			header = false;
		}
		return new TableDocument(source.file(), matter.frontMatter(), rows);
	}

	/**
	 * The cells between the bars; a bar with a backslash before it belongs to its cell.
	 */
	private static List<String> cells(String line) {
		String inner = line.replaceAll("^\\||(?<!\\\\)\\|$", "");
		return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map((cell) -> cell.strip().replace("\\|", "|")).toList();
	}

	/**
	 * A file, cut in two.
	 *
	 * @param lines all of it
	 * @param frontMatter what stands above the text
	 * @param body the index of the line where the text begins
	 */
	private record Matter(List<String> lines, FrontMatter frontMatter, int body) {
	}

	private Matter matter(Source source) {
		List<String> lines = source.text().lines().toList();
		int body = 0;
		FrontMatter frontMatter = FrontMatter.unreadable(source.file(), this.problems);
		if (!lines.isEmpty() && lines.get(0).equals(FENCE)) {
			int close = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
			if (close == 0) {
				this.problems.add(source.file(), 1, "front matter is never closed; expected a second line \"---\"");
				close = firstBlank(lines);
			}
			frontMatter = frontMatter(source.file(), String.join("\n", lines.subList(1, close)));
			body = Math.min(close + 1, lines.size());
		}
		else {
			this.problems.add(source.file(), 1, "no front matter; expected the first line to be \"---\"");
		}
		return new Matter(lines, frontMatter, body);
	}

	private static int firstBlank(List<String> lines) {
		return lines.stream().filter(String::isBlank).findFirst().map(lines::indexOf).orElse(lines.size());
	}

	private FrontMatter frontMatter(String path, String yaml) {
		try {
			@Nullable Node node = new Composer(new ParserImpl(new StreamReader(yaml), YAML), RESOLVER, YAML).getSingleNode();
			if (node == null) {
				return FrontMatter.unreadable(path, this.problems);
			}
			if (node instanceof MappingNode mapping) {
				return FrontMatter.of(path, mapping, this.problems);
			}
			this.problems.add(path, 2, "front matter is not a mapping; expected lines of the form \"key: value\"");
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 2 : 2;
			this.problems.add(path, line,
					"not YAML (" + ex.getProblem() + "); expected lines of the form \"key: value\"");
		}
		catch (YAMLException ex) {
			// Such as a control character, which has an offset and no line.
			this.problems.add(path, 2, "not YAML (" + ex.getMessage().lines().findFirst().orElse("")
					+ "); expected lines of the form \"key: value\"");
		}
		return FrontMatter.unreadable(path, this.problems);
	}

	private Map<String, Section> sections(String path, List<String> lines, int body, List<Reference> references) {
		Map<String, Section> sections = new LinkedHashMap<>();
		List<Integer> starts = headings(lines, body);
		int first = starts.isEmpty() ? lines.size() : starts.get(0);
		for (int i = body; i < first; i++) {
			if (!lines.get(i).isBlank()) {
				this.problems.add(path, i + 1,
						"text before the first section; expected a heading such as \"## Description\"");
				break;
			}
		}
		for (int i = 0; i < starts.size(); i++) {
			int start = starts.get(i);
			int end = (i + 1 < starts.size()) ? starts.get(i + 1) : lines.size();
			String key = lines.get(start).substring(3).strip();
			List<Block> blocks = this.markdown.blocks(path, lines.subList(start + 1, end), start + 2, references);
			Section earlier = sections.putIfAbsent(key, new Section(key, blocks, start + 1));
			if (earlier != null) {
				this.problems.add(path, start + 1,
						"section \"" + key + "\" again; expected it once, see line " + earlier.line());
			}
			else if (blocks.isEmpty()) {
				this.problems.add(path, start + 1, "section \"" + key + "\" is empty; expected text");
			}
		}
		return sections;
	}

	/** The lines that open a section: level-2 headings outside of fenced blocks. */
	private static List<Integer> headings(List<String> lines, int from) {
		List<Integer> starts = new ArrayList<>();
		boolean fenced = false;
		for (int i = from; i < lines.size(); i++) {
			if (lines.get(i).startsWith("```")) {
				fenced = !fenced;
			}
			else if (!fenced && lines.get(i).startsWith("## ")) {
				starts.add(i);
			}
		}
		return starts;
	}

}
