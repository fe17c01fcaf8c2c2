package org.recourse.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.app.Program.Run;
import org.recourse.http.StrictJson;
import org.recourse.release.ApiDescription;
import org.recourse.release.Assessor;
import org.recourse.release.Releases;

class AssessCommandTest {

    private static final String NOTHING = "{\"answers\":{}}";
    private static final String SPANISH = "{\"language\":\"es\",\"answers\":{\"N1\":[\"HOUSING\"]}}";
    private static final String UNKNOWN = "{\"answers\":{\"C2\":[\"CANARY\"]}}";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Assessor ASSESSOR =
            new Assessor(Releases.load(DirectorySettings.NONE.open(Clock.systemUTC())));

    @TempDir
    private Path folder = Path.of("");

    private record Answers(boolean good, List<String> lines) {

        String type(int line) throws IOException {
            return MAPPER.readTree(lines.get(line)).path("type").asText("assessment");
        }
    }

    private static Answers answers(byte[] lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean good = new AssessLines(ASSESSOR, new ByteArrayInputStream(lines), out).run();
        String text = out.toString(UTF_8);
        assertThat(text)
                .satisfiesAnyOf(
                        all -> assertThat(all).isEmpty(), all -> assertThat(all).endsWith("\n"));
        return new Answers(good, text.lines().toList());
    }

    private static Answers answers(String lines) throws IOException {
        return answers(lines.getBytes(UTF_8));
    }

    @Test
    void every_line_is_answered_on_its_line() throws IOException {
        Answers answers = answers(NOTHING + "\n" + SPANISH + "\n" + NOTHING + "\n");

        assertThat(answers.good()).isTrue();
        assertThat(answers.lines()).hasSize(3);
        assertThat(answers.lines().get(0)).isEqualTo(answers.lines().get(2));
        assertThat(MAPPER.readTree(answers.lines().get(1)).at("/offers/0/asked").booleanValue())
                .isTrue();
    }

    @Test
    void a_bad_line_gives_a_problem_on_its_line_and_the_others_are_answered() throws IOException {
        Answers answers = answers(NOTHING + "\n" + UNKNOWN + "\n\n{\n" + SPANISH + "\n");

        assertThat(answers.good()).isFalse();
        assertThat(answers.lines()).hasSize(5).noneMatch(line -> line.contains("CANARY"));
        assertThat(answers.type(0)).isEqualTo("assessment");
        assertThat(answers.type(1)).isEqualTo("urn:recourse:problem:invalid-interview");
        assertThat(answers.type(2)).isEqualTo("urn:recourse:problem:malformed-json");
        assertThat(answers.type(3)).isEqualTo("urn:recourse:problem:malformed-json");
        assertThat(answers.type(4)).isEqualTo("assessment");
    }

    @Test
    void the_last_line_needs_no_line_end_and_an_empty_stream_has_no_lines() throws IOException {
        assertThat(answers(NOTHING + "\n" + NOTHING).lines()).hasSize(2);
        assertThat(answers("").lines()).isEmpty();
        assertThat(answers("").good()).isTrue();
    }

    @Test
    void line_ends_of_other_systems_are_taken() throws IOException {
        Answers answers = answers(NOTHING + "\r\n" + NOTHING + "\r\n");

        assertThat(answers.good()).isTrue();
        assertThat(answers.lines())
                .containsExactlyElementsOf(answers(NOTHING + "\n" + NOTHING).lines());
    }

    @Test
    void a_line_beyond_the_limit_is_refused_whole_and_the_next_is_answered() throws IOException {
        String longest = " ".repeat(StrictJson.MAX_BYTES - NOTHING.length()) + NOTHING;
        Answers answers = answers(longest + "\n " + longest + "\n" + " ".repeat(1_000_000) + NOTHING + "\n" + NOTHING);

        assertThat(answers.lines()).hasSize(4);
        assertThat(answers.type(0)).isEqualTo("assessment");
        assertThat(answers.type(1)).isEqualTo("urn:recourse:problem:too-large");
        assertThat(answers.type(2)).isEqualTo("urn:recourse:problem:too-large");
        assertThat(answers.type(3)).isEqualTo("assessment");
    }

    @Test
    void bytes_that_are_no_text_are_a_bad_line() throws IOException {
        byte[] document = "{\"answers\":{\"N6\":[\"?\"]}}\n{\"answers\":{}}\n".getBytes(UTF_8);
        document[new String(document, UTF_8).indexOf('?')] = (byte) 0xFF;

        Answers answers = answers(document);

        assertThat(answers.type(0)).isEqualTo("urn:recourse:problem:malformed-json");
        assertThat(answers.type(1)).isEqualTo("assessment");
    }

    @Test
    void each_answer_is_given_before_the_next_line_is_waited_for() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> answered = new ArrayList<>();
        InputStream in = new InputStream() {
            private final byte[] line = (NOTHING + "\n").getBytes(UTF_8);
            private int lines;

            @Override
            public int read() {
                throw new AssertionError("lines are read in pieces");
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                answered.add((int) out.toString(UTF_8).lines().count());
                if (lines++ == 3) {
                    return -1;
                }
                System.arraycopy(line, 0, to, offset, line.length);
                return line.length;
            }
        };

        new AssessLines(ASSESSOR, in, new java.io.BufferedOutputStream(out, 1 << 20)).run();

        assertThat(answered).containsExactly(0, 1, 2, 3);
    }

    @Test
    void answers_are_as_the_description_says() throws IOException {
        ApiDescription description = ApiDescription.read();
        Answers answers = answers(SPANISH + "\n" + UNKNOWN);

        assertThat(description.violations("Assessment", answers.lines().get(0).getBytes(UTF_8)))
                .isEmpty();
        assertThat(description.violations("Problem", answers.lines().get(1).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void the_command_reads_lines_from_standard_input_and_gives_status_1_for_a_bad_one() throws Exception {
        Run good = run(NOTHING + "\n" + SPANISH, "assess", "-");
        Run bad = run(UNKNOWN + "\n" + NOTHING, "assess", "-");

        assertThat(good.status()).isZero();
        assertThat(good.out())
                .isEqualTo(String.join("\n", answers(NOTHING + "\n" + SPANISH).lines()) + "\n");
        assertThat(good.err()).isEmpty();
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.out().lines()).hasSize(2);
        assertThat(bad.out() + bad.err()).doesNotContain("CANARY");
    }

    @Test
    void the_command_reads_one_document_or_one_a_line_by_the_name_of_the_file() throws Exception {
        Path document = Files.writeString(folder.resolve("one.json"), "{\n \"answers\": {}\n}\n");
        Path lines = Files.writeString(folder.resolve("many.jsonl"), NOTHING + "\n" + NOTHING + "\n");

        assertThat(run("", "assess", document.toString()).out())
                .isEqualTo(answers(NOTHING).lines().get(0) + "\n");
        assertThat(run("", "assess", lines.toString()).out().lines()).hasSize(2);
    }

    @Test
    void a_file_that_is_not_there_is_said_in_a_sentence() throws Exception {
        Run run = run("", "assess", folder.resolve("CANARY.json").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("There is no such file to read.").doesNotContain("Exception", "CANARY");
    }

    private Run run(String in, String... arguments) throws Exception {
        return new Program(Program.THIS_JAVA, folder).run(in, arguments);
    }
}
