package org.recourse.directory;

/** What a provider asks in return; whoever asks for faith, abstinence or leaving sex work stands last. */
public enum MatchCondition {
    FAITH_CONDITION,
    ABSTINENCE_REQUIRED,
    EXIT_REQUIRED,
    ID_REQUIRED
}
