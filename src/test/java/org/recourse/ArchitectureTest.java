package org.recourse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which part may know which, and what none of them does. */
class ArchitectureTest {

    private static final String BASE = "org.recourse.";

    /** What each package may know beside itself. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            entry("pack"),
            entry("rulebook", "pack"),
            entry("interview", "pack"),
            entry("directory"),
            entry("http"),
            entry("db"),
            entry("audit"),
            entry("keys"),
            entry("access", "http", "db", "audit", "pages"),
            entry("consent", "directory", "access"),
            entry("tally", "consent", "pack", "release", "db", "access", "http"),
            entry(
                    "records",
                    "tally",
                    "consent",
                    "interview",
                    "pack",
                    "screening",
                    "release",
                    "keys",
                    "db",
                    "audit",
                    "access",
                    "http"),
            entry(
                    "handover",
                    "records",
                    "consent",
                    "pages",
                    "pack",
                    "interview",
                    "screening",
                    "release",
                    "audit",
                    "access",
                    "http"),
            entry("hold", "records", "consent", "keys", "audit", "access", "http"),
            entry("upkeep", "records", "keys", "db", "audit"),
            entry("screening", "pack", "rulebook", "interview", "directory"),
            entry("release", "pack", "rulebook", "interview", "directory", "screening", "http", "access"),
            entry("pages", "http"),
            entry("talk", "pack", "rulebook", "http", "pages"),
            entry("court", "pack", "pages"),
            entry("explain", "pack", "rulebook", "release", "http"),
            entry("check", "pack", "rulebook", "interview", "screening", "directory"),
            entry("proof", "pack", "rulebook", "interview", "screening", "release", "http", "access"),
            entry(
                    "paper",
                    "pages",
                    "records",
                    "pack",
                    "rulebook",
                    "interview",
                    "directory",
                    "screening",
                    "release",
                    "http",
                    "access"),
            entry(
                    "app",
                    "pack",
                    "rulebook",
                    "interview",
                    "directory",
                    "screening",
                    "http",
                    "release",
                    "pages",
                    "talk",
                    "court",
                    "explain",
                    "check",
                    "db",
                    "audit",
                    "keys",
                    "access",
                    "consent",
                    "tally",
                    "records",
                    "handover",
                    "hold",
                    "proof",
                    "paper",
                    "upkeep"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.recourse");

    static Set<String> packages() {
        return KNOWS.keySet();
    }

    @Test
    void every_package_is_on_the_map() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(toSet()))
                .isSubsetOf(packages().stream().map(BASE::concat).collect(toSet()))
                .hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_knows_only_what_the_map_says(String name) {
        Set<String> allowed = KNOWS.getOrDefault(name, Set.of());
        String[] others = packages().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(BASE::concat)
                .toArray(String[]::new);

        if (others.length > 0) {
            noClasses()
                    .that(in(name))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others))
                    .check(CLASSES);
        }
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("org.recourse.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_rulebook_knows_the_engine() {
        noClasses()
                .that(not(in("rulebook")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.kie..", "org.drools.."))
                .check(CLASSES);
    }

    @Test
    void only_resources_and_http_know_the_web() {
        noClasses()
                .that(not(in("http"))
                        .and(not(named("a resource", ".*Resource(\\$.*)?")))
                        .and(not(named(
                                "the gate before resources",
                                BASE + "access\\.(Gate|GateFilter|GateFilter\\$.*|Routes|CallerBinder.*|WaitMapper)"))))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
                .check(CLASSES);
    }

    @Test
    void packs_and_rules_know_no_json() {
        noClasses()
                .that(in("pack").or(in("rulebook")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."))
                .check(CLASSES);
    }

    @Test
    void only_packs_are_read_as_yaml() {
        noClasses()
                .that(not(in("pack").or(in("check"))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.yaml.."))
                .check(CLASSES);
    }

    @Test
    void no_judgement_depends_on_what_time_it_is() {
        noClasses()
                .that(not(in("app").or(in("http"))))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void only_commands_print() {
        noClasses()
                .that(not(in("app")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void nothing_is_left_to_chance_or_to_waiting() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class)
                .check(CLASSES);
    }

    @Test
    void only_checks_draw_talks_and_from_a_seed() {
        noClasses()
                .that(not(in("check")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class)
                .check(CLASSES);
    }

    @Test
    void no_code_starts_a_program_or_makes_objects_from_bytes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Runtime.class, ProcessBuilder.class, java.io.ObjectInputStream.class)
                .check(CLASSES);
    }

    @Test
    void every_type_is_named_for_what_it_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return resideInAPackage(BASE + name + "..");
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }

    private static DescribedPredicate<JavaClass> named(String description, String pattern) {
        return DescribedPredicate.describe(description, type -> type.getName().matches(pattern));
    }

    private static Map.Entry<String, Set<String>> entry(String name, String... known) {
        return Map.entry(name, Set.of(known));
    }
}
