package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.recourse.support.Work;

class PasswordHashesTest {

    private static final String PASSWORD = "kettle orbit mango fiddle";

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void a_password_fits_its_own_hash_and_no_other() {
        String hash = hashes.hash(PASSWORD);

        assertThat(hashes.matches(PASSWORD, hash)).isTrue();
        assertThat(hashes.matches(PASSWORD + "x", hash)).isFalse();
        assertThat(hashes.matches(PASSWORD, hashes.ofNobody())).isFalse();
    }

    /** Whoever measures the time must not learn who works here. */
    @Test
    void a_name_that_nobody_has_is_as_much_work_as_a_wrong_password() {
        String hash = hashes.hash(PASSWORD);
        hashes.matches(PASSWORD, hash);

        long wrong = Work.of(() -> hashes.matches("another one", hash));
        long nobody = Work.of(() -> hashes.matches("another one", hashes.ofNobody()));

        assertThat(cost(hashes.ofNobody())).isEqualTo(cost(hash));
        assertThat(hashes.ofNobody()).hasSameSizeAs(hash);
        assertThat(nobody).isCloseTo(wrong, withinPercentage(1));
    }

    /** The function, its version and its parameters. */
    private static String cost(String hash) {
        String withoutHash = hash.substring(0, hash.lastIndexOf('$'));
        return withoutHash.substring(0, withoutHash.lastIndexOf('$'));
    }
}
