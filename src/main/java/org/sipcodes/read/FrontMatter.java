package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import org.sipcodes.read.Problems;

/**
 * The YAML above a text; every value that is not what its reader expects becomes a
 * problem with its line.
 */
final class FrontMatter {

	private final String path;

	private final Map<String, Node> values;

	private final Map<String, Integer> lines;

	private final Problems problems;

	private final boolean readable;

	private FrontMatter(String path, Map<String, Node> values, Map<String, Integer> lines, boolean readable,
			Problems problems) {
		this.path = path;
		this.readable = readable;
		this.values = values;
		this.lines = lines;
		this.problems = problems;
	}

	/**
	 * Stands in for front matter that could not be read, which is a problem already: it
	 * misses no key.
	 */
	static FrontMatter unreadable(String path, Problems problems) {
		return new FrontMatter(path, Map.of(), Map.of(), false, problems);
	}

	/** Reads the top level of a mapping; the YAML begins on line 2 of its file. */
	static FrontMatter of(String path, MappingNode mapping, Problems problems) {
		Map<String, Node> values = new LinkedHashMap<>();
		Map<String, Integer> lines = new LinkedHashMap<>();
		for (NodeTuple entry : mapping.getValue()) {
			String key = name(entry);
			int line = line(entry.getKeyNode());
			if (values.put(key, entry.getValueNode()) != null) {
				problems.add(path, line, "duplicate key \"" + key + "\"; expected it once, see line " + lines.get(key));
			}
			lines.put(key, line);
		}
		return new FrontMatter(path, values, lines, true, problems);
	}

	/** Complains about every key that is not allowed. */
	void allowOnly(Collection<String> allowed, String why) {
		this.values.keySet()
			.stream()
			.filter((key) -> !allowed.contains(key))
			.forEach((key) -> report(key,
					"unknown key \"" + key + "\"" + why + "; expected one of " + String.join(", ", allowed)));
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	/** A text that must be there; an absent one is a problem and reads as empty. */
	String text(String key) {
		return required(key).map((node) -> scalar(key, node)).orElse("");
	}

	/** A text that may be absent. */
	String textOr(String key, String fallback) {
		return (this.values.get(key) instanceof ScalarNode scalar) ? scalar.getValue().strip() : fallback;
	}

	/** A value of a closed vocabulary, or empty after a problem. */
	<T> Optional<T> value(String key, Function<String, T> parser) {
		return required(key).flatMap((node) -> parse(key, node, parser));
	}

	/** A list that may be absent; what cannot be parsed is a problem and left out. */
	<T> List<T> list(String key, Function<String, T> parser) {
		List<T> result = new ArrayList<>();
		for (Node node : items(key)) {
			parse(key, node, parser).ifPresent(result::add);
		}
		return result;
	}

	/** A list that must be there and have something in it. */
	<T> List<T> someOf(String key, Function<String, T> parser) {
		if (required(key).orElse(null) instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
			report(key, "\"" + key + "\" is empty; expected at least one value");
		}
		return list(key, parser);
	}

	/** Pairs such as {@code Retry-After: may}, in their order; absent means none. */
	<T> Map<String, T> map(String key, Function<String, T> parser) {
		Map<String, T> result = new LinkedHashMap<>();
		Node node = this.values.get(key);
		if (node instanceof MappingNode mapping) {
			for (NodeTuple entry : mapping.getValue()) {
				String name = name(entry);
				parse(key, entry.getValueNode(), parser).ifPresent((value) -> {
					if (result.put(name, value) != null) {
						this.problems.add(this.path, line(entry.getKeyNode()),
								"duplicate key \"" + name + "\" in \"" + key + "\"; expected it once");
					}
				});
			}
		}
		else if (node != null) {
			report(key, "\"" + key + "\" is not a mapping; expected lines of the form \"Name: word\"");
		}
		return result;
	}

	/** A problem at the place of a key. */
	void report(String key, String message) {
		this.problems.add(this.path, this.lines.getOrDefault(key, 1), message);
	}

	private Optional<Node> required(String key) {
		if (!has(key) && this.readable) {
			report(key, "missing key \"" + key + "\"; expected it in the front matter");
		}
		return Optional.ofNullable(this.values.get(key));
	}

	private List<Node> items(String key) {
		Node node = this.values.get(key);
		if (node == null) {
			return List.of();
		}
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		report(key, "\"" + key + "\" is not a list; expected [one, two] or lines that begin with \"- \"");
		return List.of();
	}

	private <T> Optional<T> parse(String key, Node node, Function<String, T> parser) {
		String text = scalar(key, node);
		try {
			return Optional.of(parser.apply(text));
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(this.path, line(node),
					"\"" + text + "\" is not a value of \"" + key + "\"; expected " + ex.getMessage());
			return Optional.empty();
		}
	}

	private String scalar(String key, Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue().strip();
		}
		report(key, "\"" + key + "\" is not a plain value; expected one word or text");
		return "";
	}

	/** YAML allows a list for a key; it reads as a key that nobody knows. */
	private static String name(NodeTuple entry) {
		return (entry.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "[…]";
	}

	private static int line(Node node) {
		return node.getStartMark().getLine() + 2;
	}

}
