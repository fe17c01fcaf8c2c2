package org.recourse.consent;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recourse.access.AccountId;
import org.recourse.access.Colleagues;
import org.recourse.directory.Provider;
import org.recourse.directory.ProviderMatcher;

/**
 * To whom something may be shown: attorneys with an account, and those of the directory that a person marked as one that
 * may receive. Nobody else.
 */
public final class Recipients {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{16}");

    private final Colleagues colleagues;
    private final Supplier<ProviderMatcher> directory;

    public Recipients(Colleagues colleagues, Supplier<ProviderMatcher> directory) {
        this.colleagues = colleagues;
        this.directory = directory;
    }

    /** Whether a scope may be for a recipient. */
    boolean mayReceive(Scope.To to, String recipient) {
        return switch (to) {
            case NOBODY -> false;
            case ATTORNEY -> ACCOUNT.matcher(recipient).matches() && colleagues.isAttorney(new AccountId(recipient));
            case ORGANISATION ->
                directory
                        .get()
                        .findOffered(recipient)
                        .filter(Provider::mayReceive)
                        .filter(provider -> Stream.of(provider.organisation(), provider.name())
                                .noneMatch(PublicBodies::isOne))
                        .isPresent();
        };
    }
}
