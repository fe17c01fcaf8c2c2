package org.recourse.pages;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module of script as it stands in the repository, read line by line.
 *
 * @param name without folder and ending
 * @param imports what it imports, in its order
 * @param exports the names it exports
 * @param code what is left of it: its lines without comments, indentation and the word before what is exported
 */
record ScriptModule(String name, List<Import> imports, List<String> exports, String code) {

    private static final Pattern IMPORT =
            Pattern.compile("import \\{ (\\w+(?:, \\w+)*) } from \"\\./([a-z-]+)\\.js\";");
    private static final Pattern EXPORT = Pattern.compile("export ((?:async )?function|const) (\\w+).*");

    /** A comment and nothing else on its lines, or the type of what follows; any other before or after code stays. */
    private static final Pattern COMMENT = Pattern.compile(
            "(?m)^[ \\t]*(?:/\\*\\*[^*]*(?:\\*(?!/)[^*]*)*\\*/[ \\t]*|//[^\\n]*)\\n|/\\*\\* @type \\{[^*\\n]+} \\*/ ?");

    /** Some names out of another module. */
    record Import(List<String> names, String from) {}

    /**
     * Reads a module.
     *
     * @throws IllegalStateException if it imports or exports in a form that would not be the same joined
     */
    static ScriptModule read(String name, String source) {
        List<Import> imports = new ArrayList<>();
        List<String> exports = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        COMMENT.matcher(source).replaceAll("").lines().forEach(line -> {
            if (line.startsWith("import ")) {
                Matcher found = match(IMPORT, name, line);
                imports.add(new Import(List.of(found.group(1).split(", ", -1)), found.group(2)));
                return;
            }
            if (line.startsWith("export ")) {
                exports.add(match(EXPORT, name, line).group(2));
                line = line.substring("export ".length());
            }
            if (line.chars().filter(sign -> sign == '`').count() % 2 == 1) {
                throw new IllegalStateException(
                        name + ".js cannot be joined: a text goes over the end of a line: " + line);
            }
            if (!line.isBlank()) {
                code.append(line.strip()).append('\n');
            }
        });
        return new ScriptModule(name, List.copyOf(imports), List.copyOf(exports), code.toString());
    }

    private static Matcher match(Pattern pattern, String name, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    name + ".js cannot be joined: import and export one line of names each, not as in: " + line);
        }
        return matcher;
    }

    /** What holds the exports of a module in a joined file. Names in our scripts have no such sign in them. */
    private static String variable(String module) {
        return "$" + module.replace('-', '_');
    }

    String variable() {
        return variable(name);
    }

    /** Its code where what it imports is there. */
    String body() {
        return imports.stream()
                .map(one -> "const { " + String.join(", ", one.names()) + " } = " + variable(one.from()) + ";\n")
                .collect(joining("", "", code));
    }

    /** It as a function that gives what it exports. */
    String asFunction() {
        return "const " + variable() + " = (() => {\n" + body() + "return { " + String.join(", ", exports)
                + " };\n})();\n";
    }
}
