package org.recourse.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Modules of script joined into few files, so that a page loads them in few requests: one file for the module that a page
 * starts with, one for each that is imported later, and one for what several of these need.
 *
 * <p>Nothing is rewritten but the lines that import and export: each module becomes a function that gives what it exports.
 * Comments that fill their lines, types, blank lines and indentation stay behind.
 * That is the same only for modules that export functions and constants by name and do not import each other in a circle.
 * Anything else is refused. A module runs once however many files need it, because some remember things.
 */
public final class JoinedScripts {

    /** The name of the file of what several need. */
    static final String SHARED = "shared";

    private final UnaryOperator<String> source;
    private final Map<String, ScriptModule> modules = new LinkedHashMap<>();

    private JoinedScripts(UnaryOperator<String> source) {
        this.source = source;
    }

    /**
     * Joins modules below {@code assets/js/} of this program, each with all that it imports.
     *
     * @param entries the modules that are loaded by their own names; they keep what they export
     * @return the files by name, without folder and ending
     */
    public static SortedMap<String, byte[]> of(Collection<String> entries) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        join(entries, name -> new String(Assets.read("js/" + name + ".js"), UTF_8))
                .forEach((name, script) -> files.put(name, script.getBytes(UTF_8)));
        return files;
    }

    static SortedMap<String, String> join(Collection<String> entries, UnaryOperator<String> source) {
        JoinedScripts joined = new JoinedScripts(source);
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        for (String entry : entries) {
            Set<String> its = new LinkedHashSet<>();
            joined.collect(entry, its, new LinkedHashSet<>());
            needed.put(entry, its);
        }
        Set<String> shared = joined.neededByMoreThanOne(needed.values());
        SortedMap<String, String> files = new TreeMap<>();
        needed.forEach((entry, its) -> files.put(entry, joined.file(entry, its, shared)));
        if (!shared.isEmpty()) {
            files.put(SHARED, joined.sharedFile(shared));
        }
        return files;
    }

    /** Adds a module after everything that it imports. */
    private void collect(String name, Set<String> found, Set<String> open) {
        if (found.contains(name)) {
            return;
        }
        if (!open.add(name)) {
            throw new IllegalStateException("These modules import each other in a circle: " + open);
        }
        ScriptModule module = module(name);
        for (ScriptModule.Import wanted : module.imports()) {
            collect(wanted.from(), found, open);
            for (String one : wanted.names()) {
                if (!module(wanted.from()).exports().contains(one)) {
                    throw new IllegalStateException(
                            wanted.from() + ".js does not export what " + name + ".js wants: " + one);
                }
            }
        }
        open.remove(name);
        found.add(name);
    }

    private ScriptModule module(String name) {
        ScriptModule known = modules.get(name);
        if (known == null) {
            known = ScriptModule.read(name, source.apply(name));
            modules.put(name, known);
        }
        return known;
    }

    /** What one needs comes before it in each of the sets, and so it does here. */
    private Set<String> neededByMoreThanOne(Collection<Set<String>> needed) {
        Set<String> once = new LinkedHashSet<>();
        Set<String> more = new LinkedHashSet<>();
        needed.forEach(its -> its.stream().filter(name -> !once.add(name)).forEach(more::add));
        Set<String> inOrder = new LinkedHashSet<>();
        more.forEach(name -> collect(name, inOrder, new LinkedHashSet<>()));
        return inOrder;
    }

    private String file(String entry, Set<String> needed, Set<String> shared) {
        ScriptModule module = module(entry);
        String exports = module.exports().isEmpty() ? "" : "export { " + String.join(", ", module.exports()) + " };\n";
        if (shared.contains(entry)) {
            return importShared(Set.of(entry)) + "const { " + String.join(", ", module.exports()) + " } = "
                    + module.variable() + ";\n" + exports;
        }
        Set<String> imported = new LinkedHashSet<>();
        StringBuilder own = new StringBuilder();
        for (String name : needed) {
            if (!shared.contains(name)) {
                module(name).imports().stream()
                        .map(ScriptModule.Import::from)
                        .filter(shared::contains)
                        .forEach(imported::add);
                own.append(name.equals(entry) ? module.body() : module(name).asFunction());
            }
        }
        return importShared(imported) + own + exports;
    }

    private String importShared(Set<String> names) {
        return names.isEmpty() ? "" : "import { " + variables(names) + " } from \"./" + SHARED + ".js\";\n";
    }

    private String sharedFile(Set<String> shared) {
        return shared.stream().map(name -> module(name).asFunction()).collect(joining()) + "export { "
                + variables(shared) + " };\n";
    }

    private String variables(Set<String> names) {
        return names.stream().map(name -> module(name).variable()).collect(joining(", "));
    }
}
