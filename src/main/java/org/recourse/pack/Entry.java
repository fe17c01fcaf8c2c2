package org.recourse.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A place in a YAML file that knows its line, so that every problem can be shown where it is.
 *
 * <p>Only the node tree is read: no tag is resolved and no object is built, whatever a file says.
 */
public final class Entry {

    private static final int DEEPEST = 8;
    private static final String HIDDEN = "A character here cannot be seen, or turns the text around. Remove it.";
    private final String file;
    private final Node node;
    private final Problems problems;

    private Entry(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** Parses a file; nothing, with the problem noted, if it is not the YAML a pack may hold. */
    public static @Nullable Entry parse(String file, @Nullable String text, Problems problems) {
        if (text == null) {
            return null;
        }
        int hidden = HiddenCharacters.find(text);
        if (hidden >= 0) {
            int line = (int) text.substring(0, hidden)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            problems.add(file, line, HIDDEN);
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(2 * DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            List<Event> events = plain(file, new Yaml(options).parse(new StringReader(text)), problems);
            if (events == null) {
                return null;
            }
            Node node = new Composer(new ReadEvents(events), new Resolver(), options).getSingleNode();
            if (node == null) {
                problems.add(file, 1, "This file is empty.");
                return null;
            }
            return new Entry(file, node, problems);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "This is not readable YAML here. Check indentation, quotes and colons.");
            return null;
        } catch (YAMLException e) {
            problems.add(file, 1, "This is not readable YAML. Check that it holds text only.");
            return null;
        }
    }

    /** Looks at a file event by event, before any tree of it is built, however deep or wide it would be. */
    private static @Nullable List<Event> plain(String file, Iterable<Event> events, Problems problems) {
        List<Event> plain = new ArrayList<>();
        int depth = 0;
        for (Event event : events) {
            int line = event.getStartMark().getLine() + 1;
            if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof CollectionStartEvent) {
                depth++;
            }
            if ((event instanceof NodeEvent node && node.getAnchor() != null) || depth > DEEPEST) {
                problems.add(file, line, "Anchors, aliases and deep nesting are not used in packs. Write it out.");
                return null;
            }
            if (isTagged(event)) {
                problems.add(file, line, "Tags are not used in packs. Remove the '!'.");
                return null;
            }
            if (event instanceof ScalarEvent scalar && HiddenCharacters.find(scalar.getValue()) >= 0) {
                problems.add(file, line, HIDDEN);
                return null;
            }
            plain.add(event);
        }
        return plain;
    }

    private static boolean isTagged(Event event) {
        return event instanceof CollectionStartEvent collection
                ? collection.getTag() != null
                : event instanceof ScalarEvent scalar && scalar.getTag() != null;
    }

    public String file() {
        return file;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Notes a problem at this place. */
    public void problem(String message) {
        problems.add(file, line(), message);
    }

    /** The items of a list; none, with the problem noted, if this is not a list. */
    public List<Entry> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new Entry(file, item, problems))
                    .toList();
        }
        problem("A list belongs here: lines that start with '-'.");
        return List.of();
    }

    /** The fields of a mapping in file order; none, with the problem noted, if this is not a mapping. */
    public Map<String, Entry> fields() {
        Map<String, Entry> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode map)) {
            problem("Fields belong here: lines of the form 'name: value'.");
            return fields;
        }
        for (NodeTuple pair : map.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                problem("A field has a name that is not a word.");
            } else if (fields.put(key.getValue(), new Entry(file, pair.getValueNode(), problems)) != null) {
                problems.add(file, key.getStartMark().getLine() + 1, "This field stands here twice. Keep one.");
            }
        }
        return fields;
    }

    /** Notes each field that is not among {@code known}. */
    public void onlyFields(Set<String> known) {
        fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                value.problem("Unknown field. Known here: " + String.join(", ", new TreeSet<>(known)) + ".");
            }
        });
    }

    /** The field of that name, or nothing. */
    public @Nullable Entry field(String name) {
        return fields().get(name);
    }

    /** The text of a field that must be there; empty, with the problem noted, if it is not. */
    public String text(String name) {
        Entry value = field(name);
        if (value == null) {
            problem("The field '" + name + "' is missing.");
            return "";
        }
        return value.text();
    }

    /** The text of a field, or {@code otherwise} where there is none. */
    public String text(String name, String otherwise) {
        Entry value = field(name);
        return value == null ? otherwise : value.text();
    }

    /** The texts of a list field; none where the field is absent. */
    public List<String> texts(String name) {
        Entry value = field(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Entry item : value.items()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** Whether a field says {@code true}; without the field it is {@code false}. */
    public boolean yes(String name) {
        Entry value = field(name);
        if (value != null && !Set.of("true", "false").contains(value.text())) {
            value.problem("Only true or false belong here.");
        }
        return value != null && value.text().equals("true");
    }

    /** The value of a field that must be there and is one of the names of {@code type}, written in small letters with hyphens. */
    public <T extends Enum<T>> T oneOf(String name, Class<T> type, T otherwise) {
        Entry value = field(name);
        if (value == null) {
            problem("The field '" + name + "' is missing.");
            return otherwise;
        }
        String text = value.text();
        for (T constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        value.problem("Unknown value. Known here: "
                + Arrays.stream(type.getEnumConstants())
                        .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "))
                + ".");
        return otherwise;
    }

    /** The text of this scalar; empty, with the problem noted, if it is none. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("A text belongs here.");
        return "";
    }

    /** Whether this is a single text and not a list or a mapping. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }
}
