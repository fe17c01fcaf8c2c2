package org.recourse.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;
import org.recourse.pack.Problems;
import org.recourse.rulebook.Rulebook;

/** A copy of the New York pack in which one thing can be broken. */
record PackFolder(Path path) {

    static final Path NEW_YORK = Path.of("rules/ny/2026.1");

    static PackFolder copy(Path path) {
        try (Stream<Path> files = Files.walk(NEW_YORK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = path.resolve(NEW_YORK.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return new PackFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a part of the first line that holds it, and gives the number of the line. */
    int replace(String file, String part, String by) {
        List<String> lines = new ArrayList<>(lines(file));
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(part)) {
                lines.set(line, lines.get(line).replace(part, by));
                write(file, String.join("\n", lines) + "\n");
                return line + 1;
            }
        }
        throw new IllegalArgumentException("no line of " + file + " holds " + part);
    }

    /** Replaces the whole first line that starts with a text, and gives its number. */
    int replaceLine(String file, String start, String by) {
        String line = lines(file).stream()
                .filter(each -> each.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line of " + file + " starts with " + start));
        return replace(file, line, by);
    }

    /** The number of the first line that holds a text. */
    int line(String file, String part) {
        return replace(file, part, part);
    }

    PackFolder write(String file, String text) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.writeString(path.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackFolder append(String file, String text) {
        return write(file, String.join("\n", lines(file)) + "\n" + text);
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pack pack() {
        return PackReader.read(PackFiles.of(path));
    }

    Rehearsal rehearsal() {
        Pack pack = pack();
        return Rehearsal.of(CompleteWords.of(pack), Rulebook.of(pack));
    }

    /** What is wrong with the words, as lines. */
    List<String> wordProblems() {
        Problems problems = new Problems();
        WordsCheck.check(pack(), problems);
        return problems.list().stream().map(Object::toString).toList();
    }

    /** What is wrong with the cases, as lines. */
    List<String> caseProblems() {
        Problems problems = new Problems();
        Rehearsal rehearsal = rehearsal();
        CaseCheck.check(rehearsal, CaseReader.read(rehearsal, problems), problems);
        return problems.list().stream().map(Object::toString).toList();
    }
}
