package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();
    private final StaffName ada = new StaffName("Ada Example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x7#kQ!pZ2mVt9w",
                "aaaaaaaaaaaaaaaaaaaa",
                "passwordpassword",
                "123456789012345678",
                "qwertyuiopasdfgh",
                "Ada Example Ada Example",
                "recourserecourse"
            })
    void what_is_short_or_easy_to_guess_is_refused(String password) {
        assertThat(rules.accept(password, ada)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle orbit mango fiddle",
                "x7#kQ!pZ2mVt9w4",
                "лодка ветер чайник забор",
                "velvetteapotsquirrelgranite"
            })
    void what_is_long_and_hard_to_guess_is_taken_whatever_it_is_made_of(String password) {
        assertThat(rules.accept(password, ada)).isTrue();
    }

    @Test
    void what_is_longer_than_can_be_hashed_in_good_time_is_refused() {
        assertThat(rules.accept("kettle orbit mango fiddle".repeat(6), ada)).isFalse();
    }

    @Test
    void a_name_is_the_same_however_it_is_typed() {
        assertThat(StaffName.parse("  Zoe\u0301 O'Brien "))
                .map(StaffName::key)
                .isEqualTo(StaffName.parse("ZO\u00C9 o'brien").map(StaffName::key))
                .isPresent();
        assertThat(StaffName.parse("<script>")).isEmpty();
        assertThat(StaffName.parse("x")).isEmpty();
        assertThat(StaffName.parse("a".repeat(61))).isEmpty();
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        EnrolmentCode code = EnrolmentCode.random();

        assertThat(EnrolmentCode.parse(code.printed().toLowerCase(java.util.Locale.ROOT)))
                .contains(code);
        assertThat(EnrolmentCode.parse("oooo-iiii-llll"))
                .map(EnrolmentCode::text)
                .contains("000011111111");
        assertThat(EnrolmentCode.parse("0000-0000-000")).isEmpty();
        assertThat(EnrolmentCode.parse("0000-0000-000U")).isEmpty();
    }
}
