package org.recourse.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.release.Assessor;

/** Answers each line of a stream in order; a bad line gives a problem on its line and the others are answered. */
final class AssessLines {

    private static final int BUFFER = 1 << 16;

    private final Assessor assessor;
    private final InputStream in;
    private final OutputStream out;
    private byte[] line = new byte[BUFFER];

    AssessLines(Assessor assessor, InputStream in, OutputStream out) {
        this.assessor = assessor;
        this.in = new BufferedInputStream(in, BUFFER);
        this.out = out;
    }

    /** Answers every line. Gives whether all were good. */
    boolean run() throws IOException {
        boolean good = true;
        for (int length = read(); length >= 0; length = read()) {
            good &= one(Arrays.copyOf(line, length));
            if (in.available() == 0) {
                out.flush();
            }
        }
        return good;
    }

    /** Answers one document. Gives whether it was good. */
    boolean one(byte[] document) throws IOException {
        byte[] answer;
        boolean good = true;
        try {
            answer = assessor.assess(document);
        } catch (ProblemException e) {
            answer = assessor.write(e.problem());
            good = false;
        } catch (RuntimeException e) {
            answer = assessor.write(
                    Problem.of("internal", 500, "Internal error", "Report this line's place in the file."));
            good = false;
        }
        out.write(answer);
        out.write('\n');
        return good;
    }

    /** The length of the next line in {@link #line}, at most one byte more than is allowed; -1 at the end. */
    private int read() throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return -1;
        }
        while (next >= 0 && next != '\n') {
            if (length <= StrictJson.MAX_BYTES) {
                if (length == line.length) {
                    line = Arrays.copyOf(line, line.length * 2);
                }
                line[length++] = (byte) next;
            }
            next = in.read();
        }
        return length;
    }
}
