package org.recourse.audit;

/** What can be done. Names are kept for ever: add, never rename. */
public enum Action {
    SERVICE_STARTED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    RECORD_STORED,
    RECORD_READ,
    RECORD_EXPORTED,
    RECORD_ERASED,
    RECORD_EXPIRED,
    RECORD_SEALED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    RELEASE_MADE,
    RELEASE_READ,
    RELEASE_REVOKED,
    KEYS_TURNED,
    BACKUP_MADE,
    AUDIT_EXPORTED,
    CODE_REFUSED,
    CODES_PAUSED,
    CLOCK_CONFIRMED,
    STORE_RESTORED
}
