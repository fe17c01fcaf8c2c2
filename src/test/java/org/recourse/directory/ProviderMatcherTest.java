package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.directory.Providers.called;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProviderMatcherTest {

    private static final List<Cost> COSTS = List.of(Cost.FREE, Cost.LOW, Cost.FEE, Cost.UNKNOWN);

    @Test
    void peers_stand_before_language_before_papers_before_distance_before_cost_before_id() {
        Directory directory = Providers.directory(
                called("f"),
                called("e"),
                called("d").costing(Cost.FREE),
                called("c").in("queens"),
                called("b").with(Quality.NO_ID_NEEDED),
                called("a2").speaking("es-MX"),
                called("z1").with(Quality.PEER_LED));
        ProviderMatcher matcher = new ProviderMatcher(directory, Providers.TODAY);

        assertThat(matcher.match("SVC-SHELTER", "es", "queens"))
                .extracting(ProviderMatch::id)
                .containsExactly("z1", "a2", "b", "c", "d");
    }

    @Test
    void the_same_area_stands_before_citywide_before_elsewhere() {
        Directory directory = Providers.directory(
                called("a").in("bronx").costing(Cost.FREE),
                called("b").in("citywide").costing(Cost.FREE),
                called("c").in("queens").costing(Cost.FEE),
                called("d").costing(Cost.FREE));
        ProviderMatcher matcher = new ProviderMatcher(directory, Providers.TODAY);

        assertThat(matcher.match("SVC-SHELTER", "en", "Queens"))
                .extracting(ProviderMatch::id)
                .containsExactly("c", "b", "a", "d");
        assertThat(matcher.match("SVC-SHELTER", "en", null))
                .extracting(ProviderMatch::id)
                .containsExactly("a", "b", "d", "c");
    }

    @Test
    void help_with_a_price_stands_last_and_says_so() {
        Directory directory = Providers.directory(
                called("a").with(Quality.EXIT_REQUIRED, Quality.PEER_LED, Quality.NO_ID_NEEDED),
                called("b").with(Quality.ABSTINENCE_REQUIRED),
                called("c").with(Quality.FAITH_CONDITION).in("queens"),
                called("d").costing(Cost.FEE).speaking("ru"));
        ProviderMatcher matcher = new ProviderMatcher(directory, Providers.TODAY);

        List<ProviderMatch> matches = matcher.match("SVC-SHELTER", "en", "queens");

        assertThat(matches).extracting(ProviderMatch::id).containsExactly("d", "a", "c", "b");
        assertThat(matches)
                .extracting(ProviderMatch::conditions)
                .containsExactly(
                        List.of(),
                        List.of(MatchCondition.EXIT_REQUIRED),
                        List.of(MatchCondition.FAITH_CONDITION),
                        List.of(MatchCondition.ABSTINENCE_REQUIRED));
    }

    @Test
    void the_reasons_come_in_the_order_of_the_rank() {
        Provider all = called("a")
                .with(Quality.values())
                .speaking("zh-Hant")
                .in("queens")
                .costing(Cost.FREE)
                .build();
        ProviderMatcher matcher = new ProviderMatcher(new Directory(null, List.of(all)), Providers.TODAY);

        assertThat(matcher.match("SVC-SHELTER", "zh", "queens"))
                .singleElement()
                .extracting(ProviderMatch::why)
                .isEqualTo(List.of(MatchReason.values()));
        assertThat(matcher.match("SVC-SHELTER", "fr", "bronx"))
                .singleElement()
                .extracting(ProviderMatch::why)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .doesNotContain(MatchReason.YOUR_LANGUAGE, MatchReason.NEAR);
    }

    @Test
    void an_unknown_service_language_or_area_is_no_error() {
        ProviderMatcher matcher = new ProviderMatcher(Providers.directory(called("a")), Providers.TODAY);

        assertThat(matcher.match("SVC-NONE", "en", null)).isEmpty();
        assertThat(matcher.match("SVC-SHELTER", "", "nowhere")).hasSize(1);
        assertThat(matcher.match("SVC-SHELTER", "not a language!", "")).hasSize(1);
    }

    @Test
    void one_place_of_each_service_is_shown_and_rather_the_one_in_the_area() {
        ProviderMatcher matcher =
                new ProviderMatcher(DirectoryReader.read(DirectoryReaderTest.TABULAR), LocalDate.of(2026, 10, 1));

        assertThat(matcher.match("SVC-HEALTH", "fr", null))
                .extracting(ProviderMatch::id)
                .containsExactly("sal-2");
        assertThat(matcher.match("SVC-HEALTH", "fr", null))
                .extracting(ProviderMatch::conditions)
                .containsExactly(List.of(MatchCondition.ID_REQUIRED));
    }

    @Test
    void the_order_does_not_depend_on_the_order_of_the_directory() {
        List<Provider> providers = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(i -> varied(i).build()).toList());
        Directory ordered = new Directory(Providers.TODAY, providers);
        List<ProviderMatch> expected =
                new ProviderMatcher(ordered, Providers.TODAY).match("SVC-SHELTER", "es", "queens");

        Collections.shuffle(providers, new Random(7));
        Directory shuffled = new Directory(Providers.TODAY, providers);

        assertThat(shuffled).isEqualTo(ordered);
        assertThat(new ProviderMatcher(shuffled, Providers.TODAY).match("SVC-SHELTER", "es", "queens"))
                .isEqualTo(expected)
                .hasSize(5);
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void ten_thousand_providers_give_five_matches_and_a_bounded_cache() {
        List<Provider> providers = IntStream.range(0, 10_000)
                .mapToObj(i -> varied(i).in("area-" + i).build())
                .toList();
        ProviderMatcher matcher = new ProviderMatcher(new Directory(null, providers), Providers.TODAY);

        for (int i = 0; i < 200; i++) {
            assertThat(matcher.match("SVC-SHELTER", "es", "area-" + i)).hasSize(5);
        }
        List<ProviderMatch> first = matcher.match("SVC-SHELTER", "es", "area-1");
        for (int i = 0; i < 100_000; i++) {
            assertThat(matcher.match("SVC-SHELTER", "ES-x-" + i % 9, "Area 1")).isSameAs(first);
            matcher.match("SVC-SHELTER", "en", "unknown-" + i);
        }
        assertThat(matcher.cached()).isEqualTo(201);
    }

    @Test
    void a_match_is_plain_json() throws IOException {
        ProviderMatcher matcher = new ProviderMatcher(
                Providers.directory(called("a").with(Quality.PEER_LED).costing(Cost.FREE)), Providers.TODAY);

        assertThat(new ObjectMapper().writeValueAsString(matcher.match("SVC-SHELTER", "en", null)))
                .isEqualTo("[{\"id\":\"a\",\"name\":\"Example a\",\"organisation\":\"Example Organization\","
                        + "\"phone\":\"212-555-0100\",\"languages\":[\"en\"],\"hours\":null,\"cost\":\"FREE\","
                        + "\"idRequired\":\"UNKNOWN\",\"areas\":[],\"address\":null,"
                        + "\"why\":[\"PEER_LED\",\"YOUR_LANGUAGE\",\"FREE\"],\"conditions\":[]}]");
    }

    private static Providers varied(int i) {
        Providers provider = called("p-" + i)
                .speaking(i % 3 == 0 ? "es" : "en")
                .in(i % 4 == 0 ? "queens" : "citywide")
                .costing(COSTS.get(i % 4));
        return i % 5 == 0 ? provider.with(Quality.PEER_LED) : provider;
    }
}
