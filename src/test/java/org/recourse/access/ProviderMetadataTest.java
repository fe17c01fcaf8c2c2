package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.recourse.http.ProblemException;
import org.recourse.support.SetClock;
import org.recourse.support.SignInService;

class ProviderMetadataTest {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));

    @Test
    void what_the_service_said_stands_while_it_does_not_answer() throws Exception {
        ProviderMetadata metadata;
        OIDCProviderMetadata before;
        try (SignInService service = SignInService.start("recourse", clock)) {
            metadata = new ProviderMetadata(service.issuer(), TIMEOUT_MILLIS, clock);
            before = metadata.get();
        }

        clock.pass(Duration.ofMinutes(61));
        assertThat(metadata.get()).isSameAs(before);
        clock.pass(Duration.ofMinutes(2));
        assertThat(metadata.get()).isSameAs(before);
    }

    @Test
    void a_service_that_never_answered_is_told_to_be_away() throws Exception {
        String issuer;
        try (SignInService service = SignInService.start("recourse", clock)) {
            issuer = service.issuer();
        }

        assertThatThrownBy(() -> new ProviderMetadata(issuer, TIMEOUT_MILLIS, clock).get())
                .isInstanceOf(ProblemException.class);
    }
}
