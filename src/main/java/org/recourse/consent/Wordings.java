package org.recourse.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All words in which people are or were asked. The last version is the one in use. */
public final class Wordings {

    private final List<WordingFile> files;

    Wordings(List<WordingFile> files) {
        this.files = List.copyOf(files);
    }

    /** Those this program was built with. */
    public static Wordings load() {
        return new Wordings(WordingFile.loadAll());
    }

    /** The languages in which a person can be asked. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        files.stream().filter(file -> file.version().equals(current())).forEach(file -> languages.add(file.language()));
        return languages;
    }

    /** The words in use in a language. */
    public Optional<WordingFile> find(String language) {
        return files.stream()
                .filter(file ->
                        file.version().equals(current()) && file.language().equals(language))
                .findFirst();
    }

    /** Whether a person can have been asked for a scope in these words. */
    boolean has(Scope scope, WordingName name) {
        return files.stream()
                .flatMap(file -> file.wordings().stream())
                .anyMatch(wording -> wording.scope() == scope && wording.name().equals(name));
    }

    private String current() {
        return files.get(files.size() - 1).version();
    }
}
