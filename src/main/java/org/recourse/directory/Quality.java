package org.recourse.directory;

import java.util.Arrays;
import java.util.Optional;

/** What the directory says about how a provider works: terms of the taxonomy {@code recourse-quality}. */
public enum Quality {
    NO_POLICE_CONTACT("no-police-contact"),
    NO_ID_NEEDED("no-ID-needed"),
    SEX_WORKER_COMPETENT("sex-worker-competent"),
    TRANS_AFFIRMING("trans-affirming"),
    PEER_LED("peer-led"),
    UNDOCUMENTED_OK("undocumented-ok"),
    FAITH_CONDITION("faith-condition"),
    ABSTINENCE_REQUIRED("abstinence-required"),
    EXIT_REQUIRED("exit-required");

    private final String code;

    Quality(String code) {
        this.code = code;
    }

    static Optional<Quality> find(String code) {
        return Arrays.stream(values())
                .filter(quality -> quality.code.equalsIgnoreCase(code))
                .findFirst();
    }

    /** The code of the taxonomy term. */
    public String code() {
        return code;
    }
}
