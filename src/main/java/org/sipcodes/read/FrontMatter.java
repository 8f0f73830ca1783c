package org.sipcodes.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

import org.sipcodes.model.FactType;
import org.sipcodes.model.FactType.Shape;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Named;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.model.Word;

/**
 * The YAML above a text; every value that is not what its reader expects becomes a
 * problem with its line.
 *
 * @param path the file
 * @param entries by key; none if they could not be read, which is a problem already
 * @param readable whether an absent key is a problem
 * @param end the index of the line where the text begins
 * @param problems where they are added
 */
record FrontMatter(String path, Map<String, NodeTuple> entries, boolean readable, int end, Problems problems) {

	private static final String FENCE = "---";

	private static final LoaderOptions YAML = new LoaderOptions();

	private static final Resolver RESOLVER = new Resolver();

	private static final String LINES = "; expected lines of the form \"key: value\"";

	/** Reads what is above the text of a file. */
	static FrontMatter of(String path, List<String> lines, Problems problems) {
		if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
			problems.add(path, 1, "no front matter; expected the first line to be \"---\"");
			return new FrontMatter(path, Map.of(), false, 0, problems);
		}
		int close = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
		if (close == 0) {
			problems.add(path, 1, "front matter is never closed; expected a second line \"---\"");
			close = (int) lines.stream().takeWhile(Predicate.not(String::isBlank)).count();
		}
		Node mapping = mapping(path, String.join("\n", lines.subList(1, close)), problems);
		Map<String, NodeTuple> entries = new LinkedHashMap<>();
		for (NodeTuple entry : entries(mapping)) {
			NodeTuple earlier = entries.put(name(entry), entry);
			int first = line((earlier != null) ? earlier.getKeyNode() : entry.getKeyNode());
			problems.require(earlier == null, path, line(entry.getKeyNode()),
					"duplicate key \"" + name(entry) + "\"; expected it once, see line " + first);
		}
		return new FrontMatter(path, entries, mapping != null, Math.min(close + 1, lines.size()), problems);
	}

	private static @Nullable Node mapping(String path, String yaml, Problems problems) {
		try {
			Node node = new Composer(new ParserImpl(new StreamReader(yaml), YAML), RESOLVER, YAML).getSingleNode();
			if (node == null || node instanceof MappingNode) {
				return node;
			}
			problems.add(path, 2, "front matter is not a mapping" + LINES);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 2 : 2;
			problems.add(path, line, "not YAML (" + ex.getProblem() + ")" + LINES);
		}
		catch (YAMLException ex) {
			// Such as a control character, which has an offset and no line.
			String reason = ex.getMessage().lines().findFirst().orElse("");
			problems.add(path, 2, "not YAML (" + reason + ")" + LINES);
		}
		return null;
	}

	/** Complains about every key that is not allowed. */
	void allowOnly(Collection<String> allowed, String why) {
		this.entries.keySet()
			.forEach((key) -> require(allowed.contains(key), key,
					"unknown key \"" + key + "\"" + why + "; expected one of " + String.join(", ", allowed)));
	}

	/** A text that must be there; an absent one is a problem and reads as empty. */
	String text(String key) {
		Node node = value(key, true);
		return (node != null) ? scalar(key, node) : "";
	}

	/** A text that may be absent, and is empty then. */
	String textOrEmpty(String key) {
		return (value(key, false) instanceof ScalarNode scalar) ? scalar.getValue().strip() : "";
	}

	/** The facts of a thing; one that cannot be read is a problem and has no value. */
	Facts facts(Kind kind) {
		Map<String, List<?>> facts = new LinkedHashMap<>();
		kind.facts().forEach((type) -> facts.put(type.key(), values(type)));
		return new Facts(facts);
	}

	private List<?> values(FactType<?> type) {
		String key = type.key();
		Node node = value(key, type.shape() == Shape.ONE || type.shape() == Shape.SOME);
		if (node == null) {
			return List.of();
		}
		return switch (type.shape()) {
			case ONE, OPTIONAL -> parse(key, node, type::parse).stream().toList();
			case SOME, ANY -> list(type, node);
			case NAMED -> named(key, node, Objects.requireNonNull(type.vocabulary()));
		};
	}

	private List<?> list(FactType<?> type, Node node) {
		String key = type.key();
		boolean list = node instanceof SequenceNode;
		List<Node> items = list ? ((SequenceNode) node).getValue() : List.of();
		require(list, key, "\"" + key + "\" is not a list; expected [one, two] or lines that begin with \"- \"");
		require(!list || !items.isEmpty() || type.shape() != Shape.SOME, key,
				"\"" + key + "\" is empty; expected at least one value");
		return items.stream().flatMap((item) -> parse(key, item, type::parse).stream()).toList();
	}

	/** Pairs such as {@code Retry-After: may}, in their order. */
	private List<Named<Word>> named(String key, Node node, Vocabulary vocabulary) {
		Map<String, Named<Word>> named = new LinkedHashMap<>();
		require(node instanceof MappingNode, key,
				"\"" + key + "\" is not a mapping; expected lines of the form \"Name: word\"");
		for (NodeTuple entry : entries(node)) {
			String name = name(entry);
			Optional<Word> word = parse(key, entry.getValueNode(), vocabulary::parse);
			if (word.isPresent() && named.put(name, new Named<>(name, word.get())) != null) {
				this.problems.add(this.path, line(entry.getKeyNode()),
						"duplicate key \"" + name + "\" in \"" + key + "\"; expected it once");
			}
		}
		return List.copyOf(named.values());
	}

	/** Reports a problem at the place of a key unless something holds. */
	void require(boolean holds, String key, String message) {
		NodeTuple entry = this.entries.get(key);
		this.problems.require(holds, this.path, (entry != null) ? line(entry.getKeyNode()) : 1, message);
	}

	private @Nullable Node value(String key, boolean required) {
		NodeTuple entry = this.entries.get(key);
		require(entry != null || !required || !this.readable, key,
				"missing key \"" + key + "\"; expected it in the front matter");
		return (entry != null) ? entry.getValueNode() : null;
	}

	private <T> Optional<T> parse(String key, Node node, Function<String, T> parser) {
		String text = scalar(key, node);
		String flaw = "\"" + text + "\" is not a value of \"" + key + "\"";
		return this.problems.parse(this.path, line(node), flaw, text, parser);
	}

	private String scalar(String key, Node node) {
		require(node instanceof ScalarNode, key, "\"" + key + "\" is not a plain value; expected one word or text");
		return (node instanceof ScalarNode scalar) ? scalar.getValue().strip() : "";
	}

	private static List<NodeTuple> entries(@Nullable Node node) {
		return (node instanceof MappingNode mapping) ? mapping.getValue() : List.of();
	}

	/** YAML allows a list for a key; it reads as an unknown key. */
	private static String name(NodeTuple entry) {
		return (entry.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "[…]";
	}

	/** The YAML begins on line 2 of its file. */
	private static int line(Node node) {
		return node.getStartMark().getLine() + 2;
	}

}
