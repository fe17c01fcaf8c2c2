package org.recourse.bench;

import java.util.ArrayList;
import java.util.List;
import org.recourse.bench.Conclusions.Line;
import org.recourse.interview.Interview;
import org.recourse.pack.Gate;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.FindingKind;
import org.recourse.screening.Because;

/**
 * The rules of New York 2026.1 as plain Java, with the answers behind each conclusion: what a developer would write for
 * speed, and nobody but a developer could review. The ceiling for any engine.
 */
final class HandWritten extends Codes {

    private final Mask isPrivate = any("A3.PRIVATE");
    private final Mask counselSeen = any("A4.YES");
    private final Mask full = any("A5.FULL");
    private final Mask servicesOnly = any("A5.SERVICES_ONLY");
    private final Mask noticeGiven = any("A6.DONE");
    private final Mask minor = any("G1.UNDER_16", "G1.16_17");
    private final Mask work = all(FactType.WORK.properties());
    private final Mask skipped = skipped();

    private final Mask force = any("E2.YES");
    private final Mask confine = any("D4.YES");
    private final Mask taken = any("F2.TAKEN_OR_SOLD");
    private final Mask threatHarm = any("E1.YES");
    private final Mask threatLegal = any("E3.YES");
    private final Mask threatExpose = any("E4.SECRET_PHOTOS_PRIVATE_LIFE");
    private final Mask leverageFamily = any("E4.CHILDREN_FAMILY");
    private final Mask deceiveNature = any("C3.WORK_ITSELF", "C3.FREEDOM");
    private final Mask deceiveTerms = any("C3.PAY", "C3.HOURS", "C3.LIVING_PLACE");
    private final Mask promiseUsed = any("F1.YES");
    private final Mask docsHeld = any("D3.YES");
    private final Mask debtBond = any("D2.MUST_WORK_IT_OFF", "D2.GROWS_OR_SECRET");
    private final Mask earningsTaken = any("D1.TAKEN_CANNOT_SAY_NO");
    private final Mask wagesWithheld = any("D1.NOT_PAID_WHAT_IS_OWED");
    private final Mask substance = any("E5.USED_SUBSTANCES");
    private final Mask necessities = any("E5.KEPT_NECESSITIES");
    private final Mask cannotLeave = any("C2.YES");
    private final Mask noRefuse = any("C1.NO_WOULD_BE_PUNISHED");
    private final Mask forcedCrime = any("E6.YES");
    private final Mask moved = any("F2.MOVED_AGAINST_WILL");
    private final Mask minorThen = any("G2.YES");
    private final Mask now = any("F3.NOW", "F3.BOTH");
    private final Mask past = any("F3.PAST", "F3.BOTH");

    private final Mask feared = any("B1.YES");
    private final Mask noSafePlace = any("B2.NO");
    private final Mask medical = any("B3.YES");
    private final Mask selfHarm = any("B4.YES");
    private final Mask dependant = any("B5.YES");

    private final Mask shelter = wants("SHELTER").or(any("B2.NO", "B2.UNSURE", "N3.NO_STEADY_PLACE"));
    private final Mask housing = wants("HOUSING").or(any("N3.STEADY_BUT_WORRIED", "N3.NO_STEADY_PLACE"));
    private final Mask safety = wants("SAFETY_PLAN").or(feared);
    private final Mask basics = wants("FOOD_CLOTHES_PHONE").or(wants("TRANSPORT_HOME"));
    private final Mask income = wants("INCOME_BENEFITS");
    private final Mask benefits = income.or(any("C1.NO_NEED_MONEY"));
    private final Mask health = wants("HEALTH");
    private final Mask sexualHealth = wants("SEXUAL_HEALTH").or(wants("TRANS_AFFIRMING"));
    private final Mask mentalHealth = wants("MENTAL_HEALTH");
    private final Mask drugs = wants("DRUGS_SAFER_USE_OR_TREATMENT");
    private final Mask immigration = wants("IMMIGRATION_LAWYER").or(any("N4.YES"));
    private final Mask otherLegal = wants("OTHER_LEGAL");
    private final Mask wages = wants("WAGES_OWED").or(any("D1.NOT_PAID_WHAT_IS_OWED", "C3.PAY", "C3.HOURS"));
    private final Mask record = wants("RECORD").or(any("H2.YES"));
    private final Mask papers = wants("ID_PAPERS").or(any("D3.YES"));
    private final Mask school = wants("JOB_TRAINING_SCHOOL");
    private final Mask family = wants("CHILDREN_CUSTODY_FAMILY");
    private final Mask police = wants("POLICE_COMPLAINT").or(any("H1.YES"));
    private final Mask language = wants("LANGUAGE").or(any("A1.OTHER_LANGUAGE", "A2.YES"));
    private final Mask peer = wants("PEER_SUPPORT");
    private final Mask nothing = any();

    private final Mask oldRecord = any("H2.YES", "F3.PAST", "F3.BOTH");
    private final Mask violence = any("E2.YES", "D4.YES", "F2.TAKEN_OR_SOLD", "H1.YES");
    private final Mask under21 = minor.or(any("G1.18_20"));
    private final Mask civil = wages.or(any("C3.LIVING_PLACE"));
    private final Mask courtFeared = any("N5.FEAR_OF_COURT_BUILDING");

    private final Mask aboveComplaint =
            any("instrument.INFORMATION", "instrument.MISDEMEANOR_COMPLAINT", "instrument.INDICTMENT");
    private final Mask lowInstrument = any("instrument.INFORMATION", "instrument.MISDEMEANOR_COMPLAINT");
    private final Mask indictment = any("instrument.INDICTMENT");
    private final Mask noInstrument = any("instrument.NOT_SAID");
    private final Mask low = any("chargeClass.VIOLATION", "chargeClass.MISDEMEANOR");
    private final Mask misdemeanor = any("chargeClass.MISDEMEANOR");
    private final Mask crime = any("chargeClass.MISDEMEANOR", "chargeClass.FELONY");
    private final Mask felony = any("chargeClass.FELONY");
    private final Mask noClass = any("chargeClass.NOT_SAID");
    private final Mask prostitution = any("chargeFamily.PROSTITUTION");
    private final Mask violentFamily = any("chargeFamily.ASSAULT", "chargeFamily.NOT_SAID");
    private final Mask family11 = any("chargeFamily.DRUG", "chargeFamily.THEFT");
    private final Mask chargeFamily = all(List.of("chargeFamily"));
    private final Mask deskTicket = any("stage.DESK_TICKET");
    private final Mask custody = any("stage.CUSTODY", "stage.ARRAIGNED");
    private final Mask older = any("G1.16_17");

    private final Mask noPrivacyCloses;
    private final Mask counselFirstCloses;
    private final Mask servicesOnlyCloses;
    private final Mask stopCloses;
    private final Mask noticeMissingCloses;
    private final Mask minorCloses;
    private final Because[] shown;

    HandWritten(Pack pack, Vocabulary vocabulary) {
        super(vocabulary);
        this.noPrivacyCloses = closedBy(pack, "GATE-NO-PRIVACY");
        this.counselFirstCloses = closedBy(pack, "GATE-COUNSEL-FIRST");
        this.servicesOnlyCloses = closedBy(pack, "GATE-SERVICES-ONLY");
        this.stopCloses = closedBy(pack, "GATE-STOP");
        this.noticeMissingCloses = closedBy(pack, "GATE-NOTICE-MISSING");
        this.minorCloses = closedBy(pack, "GATE-MINOR");
        this.shown = new Because[vocabulary.size()];
        for (int bit = 0; bit < shown.length; bit++) {
            String name = vocabulary.property(bit).name();
            shown[bit] = new Because(
                    Vocabulary.caseFacts().containsKey(name) ? "case." + name : name, vocabulary.code(bit));
        }
    }

    private Mask closedBy(Pack pack, String id) {
        return pack.gates().stream()
                .filter(gate -> gate.id().equals(id))
                .map(Gate::closes)
                .map(this::all)
                .reduce(any(), Mask::or);
    }

    private Mask skipped() {
        return FactType.WORK.properties().stream()
                .map(question -> any(question + ".SKIP"))
                .reduce(any(), Mask::or);
    }

    Conclusions assess(Interview interview) {
        return new Talk(interview).assess();
    }

    /** One interview on its way. */
    private final class Talk {

        private static final int STRONG = 0b0001_0101_1100_1001_1111;
        private static final int MEANS = 0b0000_1100_1111_1111_1111;
        private static final int COMPELLED = 0b0111_0001_1000_0000_0000;
        private static final int LABOUR_TERMS = 0b0000_0010_0001_0000_0000;
        private static final int FORCE = 0b0000_0000_0000_0000_0111;
        private static final int THREAT = 0b0000_0000_0000_0111_1000;
        private static final int FRAUD = 0b0000_0000_0011_1000_0000;
        private static final int RESOURCES = 0b0000_1111_1100_0000_0000;
        private static final int COMPULSION = 0b1111_0000_0000_0000_0000;

        private final Interview interview;
        private final long[] row;
        private final List<String> gates = new ArrayList<>(2);
        private final List<String> time = new ArrayList<>(2);
        private final List<String> levelRules = new ArrayList<>(2);
        private final List<Line> lines = new ArrayList<>(24);
        private int signs;
        private String level = "";

        Talk(Interview interview) {
            this.interview = interview;
            this.row = interview.row();
        }

        Conclusions assess() {
            boolean silent = !spoke();
            gates();
            signs();
            level(silent);
            time();
            alerts();
            offers();
            if (interview.withCase()) {
                alternatives();
            }
            remedies();
            return new Conclusions(level, levelRules, gates, time, lines);
        }

        private boolean spoke() {
            long[] told = new long[row.length];
            work.copy(row, told);
            skipped.clear(told);
            for (long word : told) {
                if (word != 0) {
                    return true;
                }
            }
            return false;
        }

        private void gates() {
            boolean openToAll = is(isPrivate);
            boolean counsel = is(counselSeen);
            boolean services = is(servicesOnly);
            boolean stopped = !services && !is(full);
            boolean notice = is(noticeGiven);
            boolean young = notice && is(minor);
            close(!openToAll, "GATE-NO-PRIVACY", noPrivacyCloses);
            close(!counsel, "GATE-COUNSEL-FIRST", counselFirstCloses);
            close(services, "GATE-SERVICES-ONLY", servicesOnlyCloses);
            close(stopped, "GATE-STOP", stopCloses);
            close(!notice, "GATE-NOTICE-MISSING", noticeMissingCloses);
            close(young, "GATE-MINOR", minorCloses);
        }

        private void close(boolean closed, String gate, Mask closes) {
            if (closed) {
                gates.add(gate);
                closes.clear(row);
            }
        }

        private void signs() {
            sign(0, "IND-FORCE", force);
            sign(1, "IND-CONFINE", confine);
            sign(2, "IND-TAKEN", taken);
            sign(3, "IND-THREAT-HARM", threatHarm);
            sign(4, "IND-THREAT-LEGAL", threatLegal);
            sign(5, "IND-THREAT-EXPOSE", threatExpose);
            sign(6, "IND-LEVERAGE-FAMILY", leverageFamily);
            sign(7, "IND-DECEIVE-NATURE", deceiveNature);
            sign(8, "IND-DECEIVE-TERMS", deceiveTerms);
            sign(9, "IND-PROMISE-USED", promiseUsed);
            sign(10, "IND-DOCS-HELD", docsHeld);
            sign(11, "IND-DEBT-BOND", debtBond);
            sign(12, "IND-EARNINGS-TAKEN", earningsTaken);
            sign(13, "IND-WAGES-WITHHELD", wagesWithheld);
            sign(14, "IND-SUBSTANCE", substance);
            sign(15, "IND-NECESSITIES", necessities);
            sign(16, "IND-CANNOT-LEAVE", cannotLeave);
            sign(17, "IND-NO-REFUSE", noRefuse);
            sign(18, "IND-FORCED-CRIME", forcedCrime);
            sign(19, "IND-MOVED", moved);
            line(FindingKind.SIGN, "HIST-MINOR-CSE", "HIST-MINOR-CSE-1", minorThen);
            line(FindingKind.SIGN, "AGE-MINOR", "AGE-MINOR-1", minor);
        }

        private void sign(int bit, String id, Mask answers) {
            if (is(answers)) {
                signs |= 1 << bit;
                line(FindingKind.SIGN, id, id + "-1", answers);
            }
        }

        private void level(boolean silent) {
            boolean young = gates.contains("GATE-MINOR");
            if (young) {
                level("YOUTH", "Y");
            } else if (silent || !gates.isEmpty()) {
                level("NOT_SCREENED", "X0");
            } else {
                strongSigns();
            }
        }

        private void level(String reached, String rule) {
            if (level.isEmpty() || level.equals(reached)) {
                level = reached;
                levelRules.add(rule);
            }
        }

        private void strongSigns() {
            int moderate = signs & ~STRONG;
            if (count(STRONG & MEANS) >= 1 && count(COMPELLED) >= 1 && count((STRONG & MEANS) | COMPELLED) >= 2) {
                level("STRONG_SIGNS", "L1");
            }
            if (groups(STRONG & MEANS) >= 2) {
                level("STRONG_SIGNS", "L2");
            }
            if (groups(MEANS & ~STRONG) >= 2 && count(STRONG & COMPELLED) >= 1) {
                level("STRONG_SIGNS", "L3");
            }
            if (count(STRONG) >= 1) {
                level("SOME_SIGNS", "S1");
            }
            if (Integer.bitCount(moderate) >= 2 && (moderate & ~LABOUR_TERMS) != 0) {
                level("SOME_SIGNS", "S2");
            }
            if (moderate != 0) {
                level("SHARED_NO_PATTERN", "N1");
            }
            level("NONE_SHARED", "N0");
        }

        private int count(int kind) {
            return Integer.bitCount(signs & kind);
        }

        private int groups(int kind) {
            int set = signs & kind;
            return ((set & FORCE) != 0 ? 1 : 0)
                    + ((set & THREAT) != 0 ? 1 : 0)
                    + ((set & FRAUD) != 0 ? 1 : 0)
                    + ((set & RESOURCES) != 0 ? 1 : 0)
                    + ((set & COMPULSION) != 0 ? 1 : 0);
        }

        private void time() {
            if (signs != 0 && is(now)) {
                time.add("TIME-NOW");
            }
            if (signs != 0 && is(past)) {
                time.add("TIME-PAST");
            }
        }

        private void alerts() {
            line(FindingKind.ALERT, "SAF-FEARED-PERSON", "SAF-FEARED-PERSON-1", feared);
            line(FindingKind.ALERT, "SAF-NO-SAFE-PLACE", "SAF-NO-SAFE-PLACE-1", noSafePlace);
            line(FindingKind.ALERT, "SAF-MEDICAL", "SAF-MEDICAL-1", medical);
            line(FindingKind.ALERT, "SAF-SELF-HARM", "SAF-SELF-HARM-1", selfHarm);
            line(FindingKind.ALERT, "SAF-DEPENDANT", "SAF-DEPENDANT-1", dependant);
        }

        private void offers() {
            offer("SVC-SHELTER", "TODAY", shelter);
            offer("SVC-HOUSING", "THIS_WEEK", housing);
            offer("SVC-SAFETY", "NOW", safety);
            offer("SVC-BASICS", "TODAY", basics);
            offer("SVC-BENEFITS", "THIS_WEEK", benefits);
            offer("SVC-HEALTH", "NOW", medical, "THIS_WEEK", health);
            offer("SVC-SRH", "TODAY", sexualHealth);
            offer("SVC-MENTAL-HEALTH", "NOW", selfHarm, "THIS_WEEK", mentalHealth);
            offer("SVC-HARM-REDUCTION", "TODAY", drugs);
            offer("SVC-IMMIGRATION-LAW", "BEFORE_PLEA", immigration);
            offer("SVC-CIVIL-LAW", "THIS_WEEK", otherLegal);
            offer("SVC-LABOUR-LAW", "THIS_MONTH", wages);
            offer("SVC-RECORD", "THIS_MONTH", record);
            offer("SVC-ID", "THIS_WEEK", papers);
            offer("SVC-WORK-SCHOOL", "LATER", school);
            offer("SVC-FAMILY", "NOW", dependant, "THIS_WEEK", family);
            offer("SVC-POLICE-ACCOUNT", "THIS_MONTH", police);
            offer("SVC-LANGUAGE", "NOW", language);
            offer("SVC-YOUTH", "NOW", minor);
            String peerRule = is(peer) ? "SVC-PEER-1" : "SVC-PEER-2";
            lines.add(new Line(FindingKind.OFFER, "SVC-PEER", peerRule, "ANY_TIME", said(peer)));
            lines.add(new Line(FindingKind.OFFER, "SVC-CARD", "SVC-CARD-1", "NOW", said(nothing)));
            trafficking();
        }

        private void offer(String id, String when, Mask answers) {
            if (is(answers)) {
                lines.add(new Line(FindingKind.OFFER, id, id + "-1", when, said(answers)));
            }
        }

        private void offer(String id, String soon, Mask urgent, String when, Mask wanted) {
            if (is(urgent)) {
                lines.add(new Line(FindingKind.OFFER, id, id + "-1", soon, said(urgent.or(wanted))));
            } else if (is(wanted)) {
                lines.add(new Line(FindingKind.OFFER, id, id + "-2", when, said(wanted)));
            }
        }

        private void trafficking() {
            boolean strong = level.equals("STRONG_SIGNS");
            if (strong && time.contains("TIME-NOW")) {
                added("SVC-TRAFFICKING-1", "NOW");
            } else if (strong || level.equals("SOME_SIGNS")) {
                added("SVC-TRAFFICKING-2", "TODAY");
            } else if (level.equals("YOUTH") && signs != 0) {
                added("SVC-TRAFFICKING-3", "TODAY");
            }
        }

        private void added(String rule, String when) {
            lines.add(new Line(FindingKind.OFFER, "SVC-TRAFFICKING", rule, when, said(nothing)));
        }

        private void alternatives() {
            boolean isLow = is(low);
            boolean isCrime = is(crime);
            way(true, "ALT-00", 1, nothing);
            if (is(aboveComplaint)) {
                way(true, "ALT-01", 1, aboveComplaint);
            } else {
                way(isLow && is(noInstrument), "ALT-01", 2, low);
            }
            boolean lowCase = (is(misdemeanor) || is(noClass)) && (is(lowInstrument) || is(noInstrument));
            way(is(prostitution) && lowCase, "ALT-13", 1, prostitution.or(misdemeanor).or(lowInstrument));
            boolean converts = is(older) && is(prostitution);
            way(is(minor), "ALT-03", converts ? 1 : 2, converts ? minor.or(prostitution) : minor);
            way(
                    is(deskTicket) && isLow && !is(violentFamily),
                    "ALT-04",
                    1,
                    deskTicket.or(low).or(chargeFamily));
            way(isLow, "ALT-05", 1, low);
            way(isLow, "ALT-06", 1, low);
            way(is(felony), "ALT-07", 1, felony);
            way(is(custody), "ALT-08", 1, custody);
            way(isLow, "ALT-09", 1, low);
            way(isCrime, "ALT-10", 1, crime);
            way(
                    is(felony) && is(family11) && is(indictment) && is(drugs),
                    "ALT-11",
                    1,
                    felony.or(family11).or(indictment).or(drugs));
            way(is(felony), "ALT-12", 1, felony);
            way(isCrime, "ALT-14", 1, crime);
            way(is(prostitution) && (levelWithSigns() || level.equals("YOUTH")), "ALT-02", 1, prostitution);
        }

        private void way(boolean open, String id, int rule, Mask answers) {
            if (open) {
                lines.add(new Line(FindingKind.ALTERNATIVE, id, id + "-" + rule, null, said(answers)));
            }
        }

        private boolean levelWithSigns() {
            return level.equals("SOME_SIGNS") || level.equals("STRONG_SIGNS");
        }

        private void remedies() {
            boolean asksImmigration = is(immigration);
            vacatur("REM-VACATUR");
            vacatur("REM-FED-VACATUR");
            line(FindingKind.REMEDY, "REM-SEAL", "REM-SEAL-1", record);
            line(FindingKind.REMEDY, "REM-LOITER", "REM-LOITER-1", record);
            boolean signs = levelWithSigns() || (level.equals("YOUTH") && this.signs != 0);
            lead(asksImmigration && (signs || is(minorThen)), "REM-T-1", immigration.or(minorThen));
            lead(asksImmigration && is(violence), "REM-U-1", immigration.or(violence));
            lead(asksImmigration && signs, "REM-CP-1", immigration);
            lead(asksImmigration && is(under21), "REM-SIJ-1", immigration.or(under21));
            lead(asksImmigration && is(income) && signs, "REM-HHS-1", immigration.or(income));
            lead(is(civil) || level.equals("STRONG_SIGNS"), "REM-CIVIL-1", civil);
            lead(is(courtFeared), "REM-CONFID-1", courtFeared);
        }

        private void vacatur(String id) {
            boolean old = signs != 0 && is(oldRecord);
            if (old || is(minorThen)) {
                Mask answers = old ? oldRecord.or(minorThen) : minorThen;
                lines.add(new Line(FindingKind.REMEDY, id, id + (old ? "-1" : "-2"), null, said(answers)));
            }
        }

        private void lead(boolean open, String rule, Mask answers) {
            if (open) {
                String id = rule.substring(0, rule.length() - 2);
                lines.add(new Line(FindingKind.REMEDY, id, rule, null, said(answers)));
            }
        }

        private void line(FindingKind kind, String id, String rule, Mask answers) {
            if (is(answers)) {
                lines.add(new Line(kind, id, rule, null, said(answers)));
            }
        }

        private boolean is(Mask answers) {
            return answers.meets(row);
        }

        private List<Because> said(Mask answers) {
            long[] places = new long[row.length];
            answers.copy(row, places);
            List<Because> said = new ArrayList<>(2);
            for (int word = 0; word < places.length; word++) {
                for (long rest = places[word]; rest != 0; rest &= rest - 1) {
                    said.add(shown((word << 6) + Long.numberOfTrailingZeros(rest)));
                }
            }
            return said;
        }

        private Because shown(int bit) {
            Because because = shown[bit];
            String easiest = interview.easiestLanguage();
            return easiest != null && because.question().equals("A1") ? new Because("A1", easiest) : because;
        }
    }
}
