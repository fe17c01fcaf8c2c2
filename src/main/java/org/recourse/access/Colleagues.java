package org.recourse.access;

/** Who works here, as far as another part of the service may ask. */
@FunctionalInterface
public interface Colleagues {

    /** Whether this is the account of a defence attorney who can sign in today. */
    boolean isAttorney(AccountId id);
}
