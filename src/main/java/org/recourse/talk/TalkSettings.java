package org.recourse.talk;

import org.jspecify.annotations.Nullable;

/**
 * What a court decides about the talk.
 *
 * @param keepSealed whether what a person agreed to keep may wait sealed on the tablet when it cannot be sent; otherwise
 *     it waits in the memory of the page. Yes by default
 */
public record TalkSettings(@Nullable Boolean keepSealed) {

    public static final TalkSettings USUAL = new TalkSettings(null);

    /** Whether something may wait sealed. */
    public boolean keepsSealed() {
        return keepSealed == null || keepSealed;
    }
}
