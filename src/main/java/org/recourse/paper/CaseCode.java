package org.recourse.paper;

import java.util.Locale;
import java.util.regex.Pattern;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** The code that stands for a person's record, as it is printed: in groups of four, and as a QR code of its letters. */
record CaseCode(String letters) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8,24}");

    /**
     * The code as it was sent; hyphens, spaces and small letters do not matter.
     *
     * @throws ProblemException if it has not the form of a code
     */
    static CaseCode read(String sent) {
        String letters = sent.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(letters).matches()) {
            throw new ProblemException(Problem.invalidValue("/code"));
        }
        return new CaseCode(letters);
    }

    String inGroups() {
        return letters.replaceAll("(.{4})(?=.)", "$1 ");
    }

    QrMark mark() {
        return QrMark.of(letters);
    }

    @Override
    public String toString() {
        return "CaseCode";
    }
}
