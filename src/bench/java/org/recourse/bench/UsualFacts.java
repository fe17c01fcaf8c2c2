package org.recourse.bench;

import java.util.ArrayList;
import java.util.List;
import org.recourse.rulebook.Rule;
import org.recourse.screening.Because;

/** The facts of the usual way, as beans: one an answer, and one a conclusion. */
public final class UsualFacts {

    private UsualFacts() {}

    /** One answer to one question. */
    public static final class Answer {

        private final String question;
        private final String code;
        private final Because because;

        public Answer(String question, String code, Because because) {
            this.question = question;
            this.code = code;
            this.because = because;
        }

        public String getQuestion() {
            return question;
        }

        public String getCode() {
            return code;
        }

        Because because() {
            return because;
        }
    }

    /** That something about work was said. */
    public static final class Spoken {}

    /** A closed gate. */
    public static final class Closed {

        private final String id;
        private final List<String> questions;

        public Closed(String id, List<String> questions) {
            this.id = id;
            this.questions = List.copyOf(questions);
        }

        public String getId() {
            return id;
        }

        public List<String> getQuestions() {
            return questions;
        }
    }

    /** A sign, with what the levels count. */
    public static final class Sign {

        private final String group;
        private final boolean strong;
        private final boolean means;
        private final boolean compelled;
        private final boolean labourTerms;

        public Sign(String group, boolean strong, boolean means, boolean compelled, boolean labourTerms) {
            this.group = group;
            this.strong = strong;
            this.means = means;
            this.compelled = compelled;
            this.labourTerms = labourTerms;
        }

        public String getGroup() {
            return group;
        }

        public boolean isStrong() {
            return strong;
        }

        public boolean isMeans() {
            return means;
        }

        public boolean isCompelled() {
            return compelled;
        }

        public boolean isLabourTerms() {
            return labourTerms;
        }
    }

    /** When it was. */
    public static final class Time {

        private final String id;

        public Time(String id) {
            this.id = id;
        }

        public String getId() {
            return id;
        }
    }

    /** A level that a rule gives. */
    public static final class Level {

        private final String name;
        private final int rank;
        private final boolean course;

        public Level(String name, int rank, boolean course) {
            this.name = name;
            this.rank = rank;
            this.course = course;
        }

        public String getName() {
            return name;
        }

        public int getRank() {
            return rank;
        }

        public boolean isCourse() {
            return course;
        }
    }

    /** The strongest level. */
    public static final class Outcome {

        private final String level;

        public Outcome(String level) {
            this.level = level;
        }

        public String getLevel() {
            return level;
        }
    }

    /** A rule that held, with the answers it matched. */
    public static final class Found {

        private final Rule rule;
        private final List<Because> because = new ArrayList<>(2);

        public Found(Rule rule, List<Object> matched) {
            this.rule = rule;
            for (Object fact : matched) {
                if (fact instanceof Answer answer && !answer.getCode().equals("NOT_SAID")) {
                    because.add(answer.because());
                }
            }
        }

        Rule rule() {
            return rule;
        }

        List<Because> because() {
            return because;
        }
    }
}
