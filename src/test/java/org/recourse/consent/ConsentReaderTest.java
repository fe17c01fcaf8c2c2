package org.recourse.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.support.Agreed;

class ConsentReaderTest {

    private static final ObjectMapper MAPPER = StrictJson.newMapper();
    private static final ConsentReader READER = Agreed.reader();

    @ParameterizedTest
    @EnumSource(Scope.class)
    void a_plain_yes_is_taken_with_all_that_belongs_to_it(Scope scope) {
        Grant grant = read(list(Agreed.to(scope))).get(0);

        assertThat(grant.scope()).isEqualTo(scope);
        assertThat(grant.items()).isEqualTo(scope.items());
        assertThat(grant.wording().language()).isEqualTo("es");
        assertThat(grant.given().text()).isEqualTo("2026-W48");
        assertThat(grant.ends().text()).isEqualTo("2026-W52");
        assertThat(grant.recipient() == null).isEqualTo(scope.to() == Scope.To.NOBODY);
        assertThat(grant).hasToString("Grant");
    }

    @Test
    void no_scope_implies_another() {
        for (Scope scope : Scope.values()) {
            assertThat(read(list(Agreed.to(scope)))).extracting(Grant::scope).containsExactly(scope);
        }
        assertThat(Scope.values()).extracting(Enum::name).doesNotContain("ALL", "ANY", "EVERYTHING");
    }

    @Test
    void it_ends_no_later_than_was_agreed_and_never_after_ninety_days() {
        for (int days = 7; days <= 90; days++) {
            Grant grant = read(list(Agreed.to(Scope.STORE).put("days", days))).get(0);

            assertThat(grant.ends().monday())
                    .isAfter(java.time.LocalDate.of(2026, 11, 24))
                    .isBeforeOrEqualTo(java.time.LocalDate.of(2026, 11, 24).plusDays(days));
        }
        for (int days : new int[] {-1, 0, 6, 91, 900, Integer.MAX_VALUE}) {
            assertRefused(list(Agreed.to(Scope.STORE).put("days", days)).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NYPD Bronx Command",
                "Office of the District Attorney",
                "Fiscalía de Distrito",
                "Criminal Court",
                "Department of Probation",
                "U.S. Immigration and Customs Enforcement",
                "Policía Nacional",
                "ICE",
                "Administration for Children's Services",
                "Kings County Sheriff",
                "The Tribunal",
                "State Parole",
                "N.Y.P.D. 5th Precinct",
                "N. Y. P. D.",
                "Manhattan DA",
                "Kings County D.A.'s Office",
                "I.C.E. Field Office",
                "HSI New York",
                "CBP",
                "DOCCS",
                "Polic\u0435 Department",
                "\u0420\u043elic\u0435",
                "Полиция",
                "Прокуратура",
                "警察局",
                "الشرطة",
                "U.S. Attorney",
                // Whole words in letters that look like others.
                "\u0406\u0421\u0415 Office",
                "\u0421\u0412\u0420",
                "\u0440\u043e\u04cf\u0456\u0441\u0435",
                "P0lice Department",
                // Spanish
                "Guardia Civil",
                "Juzgado de lo Penal",
                "Corte Suprema",
                "Servicio de Inmigración",
                "Inmigración y Control de Aduanas",
                "Instituto Nacional de Migración",
                "Cárcel del Condado",
                // French
                "Préfecture de police",
                "Gendarmerie nationale",
                "Cour d'appel",
                "Procureur de la République",
                "Services d'immigration",
                "Immigration et Douanes",
                // Russian
                "Городской суд",
                "Судебный участок",
                "Миграционная служба",
                "Управление по вопросам миграции",
                "МВД",
                // Chinese
                "公安局",
                "人民检察院",
                "法院",
                "移民局",
                "移民及海关执法局",
                "監獄",
                // Arabic
                "محكمة الجنايات",
                "النيابة العامة",
                "إدارة الهجرة",
                "الهجرة والجوازات",
                "الأمن العام"
            })
    void authorities_can_receive_nothing(String name) {
        assertThat(PublicBodies.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Court Street Clinic",
                "Example Harbor House",
                "Immigrant Defense Help Line",
                "Justice Kitchen",
                "C.A.S.A. House",
                "Дом помощи",
                "华人 Chinese Center",
                "Ayuda para Inmigrantes",
                "Centro La Corte Vieja",
                "Accueil des immigrés",
                "Курс на будущее и судьба",
                "Помощь мигрантам",
                "移民互助会",
                "مركز المهاجرين",
                "St. Mary's Homes for Women",
                "Legal Aid",
                "Office Services for Youth"
            })
    void others_can(String name) {
        assertThat(PublicBodies.isOne(name)).isFalse();
    }

    @Test
    void nobody_is_named_freely() {
        for (String recipient : List.of("", "my cousin", "00000000000a77e9", Agreed.provider(), "*", "ALL")) {
            assertRefused(list(Agreed.to(Scope.SHARE_ATTORNEY, recipient)).toString());
        }
        for (String recipient : List.of("", "Example Harbor House", Agreed.ATTORNEY, "*")) {
            assertRefused(list(Agreed.to(Scope.SHARE_PROVIDER, recipient)).toString());
        }
        assertRefused(
                list(Agreed.to(Scope.STORE).put("recipient", Agreed.ATTORNEY)).toString());
    }

    @Test
    void only_providers_that_a_person_marked_can_receive() {
        assertThat(Agreed.unmarkedProviders())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(id ->
                        assertRefused(list(Agreed.to(Scope.SHARE_PROVIDER, id)).toString()));
        assertThat(read(list(Agreed.to(Scope.SHARE_PROVIDER, Agreed.provider()))))
                .hasSize(1);
    }

    @Test
    void nothing_that_is_not_plainly_a_yes_is_taken_for_one() {
        Set<String> ambiguous = ambiguous();

        List<String> accepted = new ArrayList<>();
        for (String document : ambiguous) {
            if (isAccepted(document)) {
                accepted.add(document);
            }
        }

        System.out.println("ambiguous consents: " + ambiguous.size() + ", accepted: " + accepted.size());
        assertThat(ambiguous).hasSizeGreaterThan(500);
        assertThat(accepted).isEmpty();
        assertThat(isAccepted(list(Agreed.to(Scope.STORE)).toString())).isTrue();
    }

    private static Set<String> ambiguous() {
        List<String> values = List.of(
                "null",
                "true",
                "false",
                "1",
                "0",
                "-1",
                "1.0",
                "1e0",
                "\"\"",
                "\" \"",
                "[]",
                "{}",
                "[null]",
                "\"true\"",
                "\"yes\"",
                "\"YES\"",
                "\"Y\"",
                "\"1\"",
                "\"on\"",
                "\"ALL\"",
                "\"all\"",
                "\"*\"",
                "\"granted\"",
                "\"Granted\"",
                "\"GRANTED \"",
                "\" GRANTED\"",
                "\"GRANTED\\u0000\"",
                "\"GRANTED\\u200b\"",
                "\"\\u0413RANTED\"",
                "\"GR\\u0410NTED\"",
                "\"GRANTED,STORE\"",
                "[\"GRANTED\"]",
                "[true]",
                "{\"value\":\"GRANTED\"}",
                "{\"GRANTED\":true}",
                "\"DENIED\"",
                "\"REVOKED\"",
                "\"UNKNOWN\"",
                "\"ASK\"",
                "\"STORE,SHARE_ATTORNEY\"",
                "[\"STORE\",\"SHARE_ATTORNEY\"]",
                "\"store\"",
                "\"STORE \"",
                "\"EVERYTHING\"",
                "999999999999",
                "\"30\"",
                "30.0",
                "3e1");
        Set<String> documents = new LinkedHashSet<>();
        for (Scope scope : List.of(Scope.STORE, Scope.SHARE_ATTORNEY)) {
            ObjectNode plain = Agreed.to(scope);
            for (String field : List.of("scope", "decision", "recipient", "items", "wording", "days")) {
                for (String value : values) {
                    documents.add("[" + withRaw(plain, field, value) + "]");
                }
                String without = plain.deepCopy().without(field).toString();
                if (plain.has(field)) {
                    documents.add("[" + without + "]");
                    // A name twice, the second and then the first being the plain one.
                    for (String value :
                            List.of("null", "\"GRANTED\"", plain.get(field).toString())) {
                        documents.add(
                                "[" + plain.toString().replaceFirst("\\{", "{\"" + field + "\":" + value + ",") + "]");
                        documents.add(
                                "[" + plain.toString().replaceFirst("}$", ",\"" + field + "\":" + value + "}") + "]");
                    }
                }
                documents.add("["
                        + without.replaceFirst(
                                "\\{", "{\"" + field.toUpperCase(Locale.ROOT) + "\":" + plain.path(field) + ",")
                        + "]");
            }
            for (String extra : List.of("granted", "consent", "all", "scopes", "implies", "purpose", "override", "")) {
                documents.add("[" + withRaw(plain, extra, "true") + "]");
            }
            for (String part : List.of("version", "language", "hash")) {
                for (String value : values) {
                    ObjectNode changed = plain.deepCopy();
                    documents.add(
                            "[" + changed.set("wording", raw(withRaw(changed.get("wording"), part, value))) + "]");
                }
            }
            documents.add(plain.toString());
            documents.add("[" + plain + "," + plain + "]");
            documents.add("[[" + plain + "]]");
            documents.add("[" + plain + ",null]");
            documents.add("[" + plain + "] []");
            documents.add("{\"consents\":[" + plain + "]}");
        }
        documents.addAll(values);
        return documents;
    }

    private static String withRaw(JsonNode object, String field, String value) {
        ObjectNode marked = object.deepCopy();
        marked.put(field, "HERE");
        return marked.toString().replace("\"HERE\"", value);
    }

    private static JsonNode raw(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAccepted(String document) {
        try {
            JsonNode parsed = StrictJson.read(MAPPER, document.getBytes(StandardCharsets.UTF_8), JsonNode.class);
            return !READER.read(parsed, "/consents").isEmpty();
        } catch (InvalidConsentException | ProblemException e) {
            return false;
        }
    }

    private static void assertRefused(String document) {
        assertThat(isAccepted(document)).as(document).isFalse();
    }

    @Test
    void a_refusal_says_where_and_repeats_nothing() {
        ObjectNode wrong = Agreed.to(Scope.STORE).put("decision", "zanzibarquince");

        assertThatThrownBy(() -> read(list(wrong))).isInstanceOfSatisfying(InvalidConsentException.class, refusal -> {
            assertThat(refusal.pointer()).isEqualTo("/consents/0/decision");
            assertThat(refusal.detail()).contains("GRANTED").doesNotContain("zanzibar");
        });
    }

    private static List<Grant> read(ArrayNode list) {
        return READER.read(list, "/consents");
    }

    private static ArrayNode list(ObjectNode... consents) {
        ArrayNode list = MAPPER.createArrayNode();
        for (ObjectNode consent : consents) {
            list.add(consent);
        }
        return list;
    }
}
