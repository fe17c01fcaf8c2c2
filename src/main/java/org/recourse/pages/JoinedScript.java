package org.recourse.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module of script and all that it imports as one file, so that a page loads it in one request.
 *
 * <p>Nothing is rewritten but the lines that import and export: each module becomes a function that gives what it exports.
 * Comments that fill their lines stay behind.
 * That is the same only for modules that export functions and constants by name and do not import each other in a circle.
 * Anything else is refused. The first module keeps what it exports, so that another script can import it later; a module
 * that both import is then there twice, and must hold nothing that they share.
 */
public final class JoinedScript {

    private static final Pattern IMPORT =
            Pattern.compile("import \\{ (\\w+(?:, \\w+)*) } from \"\\./([a-z-]+)\\.js\";");
    private static final Pattern EXPORT = Pattern.compile("export ((?:async )?function|const) (\\w+).*");

    /** A comment and nothing else on its lines; one before or after code stays. */
    private static final Pattern COMMENT =
            Pattern.compile("(?m)^[ \\t]*(?:/\\*\\*[^*]*(?:\\*(?!/)[^*]*)*\\*/[ \\t]*|//[^\\n]*)\\n");

    private final UnaryOperator<String> source;
    private final StringBuilder script = new StringBuilder();
    private final Map<String, List<String>> exports = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private JoinedScript(UnaryOperator<String> source) {
        this.source = source;
    }

    /** Joins a module below {@code assets/js/} of this program with all that it imports. */
    public static byte[] of(String entry) {
        return join(entry, name -> new String(Assets.read("js/" + name + ".js"), UTF_8))
                .getBytes(UTF_8);
    }

    static String join(String entry, UnaryOperator<String> source) {
        JoinedScript joined = new JoinedScript(source);
        String last = joined.body(entry, line -> line);
        return joined.script.append(last).toString();
    }

    /** What stands in a module, after everything it imports was added. */
    private String body(String name, UnaryOperator<String> export) {
        if (!open.add(name)) {
            throw new IllegalStateException("These modules import each other in a circle: " + open);
        }
        StringBuilder body = new StringBuilder();
        COMMENT.matcher(source.apply(name)).replaceAll("").lines().forEach(line -> {
            if (line.startsWith("import ")) {
                body.append(imported(name, line));
            } else if (line.startsWith("export ")) {
                body.append(export.apply(line));
            } else {
                body.append(line);
            }
            body.append('\n');
        });
        open.remove(name);
        return body.toString();
    }

    private String imported(String name, String line) {
        Matcher matcher = match(IMPORT, name, line);
        String module = matcher.group(2);
        List<String> known = exportsOf(module);
        for (String wanted : matcher.group(1).split(", ", -1)) {
            if (!known.contains(wanted)) {
                throw new IllegalStateException(module + ".js does not export what " + name + ".js wants: " + wanted);
            }
        }
        return "const { " + matcher.group(1) + " } = " + variable(module) + ";";
    }

    /** What a module exports; the first time it is asked for, the module is added. */
    private List<String> exportsOf(String module) {
        List<String> known = exports.get(module);
        if (known != null) {
            return known;
        }
        List<String> names = new ArrayList<>();
        String body = body(module, line -> {
            names.add(match(EXPORT, module, line).group(2));
            return line.substring("export ".length());
        });
        script.append("const ").append(variable(module)).append(" = (() => {\n").append(body);
        script.append("return { ").append(String.join(", ", names)).append(" };\n})();\n");
        exports.put(module, names);
        return names;
    }

    private static Matcher match(Pattern pattern, String name, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    name + ".js cannot be joined: import and export one line of names each, not as in: " + line);
        }
        return matcher;
    }

    /** Names in our scripts have no such sign in them. */
    private static String variable(String module) {
        return "$" + module.replace('-', '_');
    }
}
