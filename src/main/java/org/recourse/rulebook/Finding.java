package org.recourse.rulebook;

import org.jspecify.annotations.Nullable;

/** What a rule concludes: one id of the pack, and for an offer how soon. */
public record Finding(FindingKind kind, String id, @Nullable When when) {}
