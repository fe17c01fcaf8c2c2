package org.recourse.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.recourse.http.StrictJson;
import org.recourse.interview.Interview;
import org.recourse.interview.InterviewReader;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;

/** A fixed mix of invented interviews as they come up at arraignment, as JSON. The same seed gives the same mix. */
final class Mix {

    static final int SIZE = 1_000;
    static final long SEED = 20_261_122;

    private final ObjectMapper mapper = StrictJson.newMapper();
    private final Pack pack;
    private final Random random;

    private Mix(Pack pack, long seed) {
        this.pack = pack;
        this.random = new Random(seed);
    }

    /** What kinds of talk there are, of a hundred. */
    private enum Talk {
        SERVICES_ONLY(25),
        FEW_ANSWERS(10),
        FULL(30),
        FULL_WITH_CASE(20),
        YOUTH(7),
        CLOSED_GATE(8);

        private final int share;

        Talk(int share) {
            this.share = share;
        }
    }

    static List<byte[]> documents(Pack pack, int size, long seed) {
        Mix mix = new Mix(pack, seed);
        List<byte[]> documents = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            documents.add(mix.document());
        }
        return documents;
    }

    static List<Interview> interviews(InterviewReader reader, List<byte[]> documents) {
        ObjectMapper mapper = StrictJson.newMapper();
        return documents.stream()
                .map(document -> reader.read(StrictJson.read(mapper, document, JsonNode.class)))
                .toList();
    }

    private byte[] document() {
        Talk talk = talk();
        ObjectNode document = mapper.createObjectNode();
        document.put("language", chance(70) ? "en" : "es");
        int asked = talk == Talk.FEW_ANSWERS
                ? 3 + random.nextInt(22)
                : pack.questions().size();
        ObjectNode answers = document.putObject("answers");
        for (Question question : pack.questions().subList(0, asked)) {
            if (isAsked(question, talk)) {
                answer(question, talk, answers.putArray(question.id()));
            }
        }
        if (talk == Talk.FULL_WITH_CASE || (talk != Talk.FEW_ANSWERS && chance(20))) {
            caseFacts(document.putObject("case"));
        }
        if (chance(50)) {
            document.putObject("near").put("area", one("queens", "bronx", "brooklyn", "manhattan", "staten-island"));
        }
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Talk talk() {
        int left = random.nextInt(100);
        for (Talk talk : Talk.values()) {
            left -= talk.share;
            if (left < 0) {
                return talk;
            }
        }
        return Talk.FULL;
    }

    private boolean isAsked(Question question, Talk talk) {
        if (question.absent() != null || question.id().equals("G1")) {
            return talk == Talk.FEW_ANSWERS || talk == Talk.YOUTH || chance(98);
        }
        boolean full = talk == Talk.FULL || talk == Talk.FULL_WITH_CASE || talk == Talk.FEW_ANSWERS;
        if (question.path() == Question.Path.FULL && !full) {
            return talk == Talk.YOUTH && chance(60);
        }
        return question.kind() == Question.Kind.TEXT ? chance(15) : chance(90);
    }

    private void answer(Question question, Talk talk, ArrayNode to) {
        switch (question.id()) {
            case "A1" -> to.add(chance(60) ? "en" : one("es", "zh-Hans", "ru", "bn", "ht", "SKIP"));
            case "A3" -> to.add(talk == Talk.CLOSED_GATE && chance(40) ? "NOT_PRIVATE" : "PRIVATE");
            case "A4" -> to.add(talk == Talk.CLOSED_GATE && chance(40) ? one("NOT_YET", "RATHER_WAIT") : "YES");
            case "A5" ->
                to.add(
                        talk == Talk.SERVICES_ONLY
                                ? "SERVICES_ONLY"
                                : talk == Talk.CLOSED_GATE && chance(40) ? "STOP" : "FULL");
            case "A6" -> to.add(talk == Talk.CLOSED_GATE && chance(40) ? "NOT_DONE" : "DONE");
            case "G1" ->
                to.add(talk == Talk.YOUTH ? one("UNDER_16", "16_17") : one("18_20", "21_24", "25_PLUS", "25_PLUS"));
            default -> ordinary(question, to);
        }
    }

    private void ordinary(Question question, ArrayNode to) {
        if (question.kind() == Question.Kind.TEXT) {
            to.add("I would like to call my sister before anything else.");
        } else if (question.codes().contains("SKIP") && chance(6)) {
            to.add("SKIP");
        } else if (question.kind() == Question.Kind.MANY) {
            many(question, to);
        } else if (question.codes().contains("YES") && question.codes().contains("NO")) {
            to.add(chance(22) ? "YES" : chance(10) && question.codes().contains("UNSURE") ? "UNSURE" : "NO");
        } else {
            to.add(question.codes().get(random.nextInt(question.codes().size())));
        }
    }

    private void many(Question question, ArrayNode to) {
        List<String> together = new ArrayList<>(question.codes());
        together.removeAll(question.alone());
        List<String> alone =
                question.codes().stream().filter(question.alone()::contains).toList();
        if (chance(35)) {
            to.add(alone.get(0));
            return;
        }
        int wanted = 1 + random.nextInt(Math.min(4, together.size()));
        for (int index = 0; index < wanted; index++) {
            to.add(together.remove(random.nextInt(together.size())));
        }
    }

    private void caseFacts(ObjectNode facts) {
        Vocabulary.caseFacts().forEach((name, codes) -> {
            if (chance(85)) {
                facts.put(name, codes.get(random.nextInt(codes.size())));
            }
        });
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
