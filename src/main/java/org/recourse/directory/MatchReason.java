package org.recourse.directory;

/** Why a provider stands where it does among those that give the same service. */
public enum MatchReason {
    PEER_LED,
    YOUR_LANGUAGE,
    NO_ID,
    NEAR,
    FREE,
    SEX_WORKER_COMPETENT,
    TRANS_AFFIRMING,
    NO_POLICE_CONTACT,
    UNDOCUMENTED_OK
}
