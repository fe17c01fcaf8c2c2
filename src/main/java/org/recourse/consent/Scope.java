package org.recourse.consent;

import java.util.Set;

/** What a person can agree to. None implies another; the end of {@link #STORE} ends all. There is none for everything. */
public enum Scope {
    STORE(Purpose.HELP_LATER, To.NOBODY, Set.of(Item.CHOSEN, Item.DECLINED)),
    ANSWERS_FOR_LAWYER(Purpose.DEFENCE, To.NOBODY, Set.of(Item.ANSWERS, Item.OWN_WORDS)),
    SHARE_ATTORNEY(Purpose.DEFENCE, To.ATTORNEY, Set.of(Item.CHOSEN, Item.DECLINED, Item.ANSWERS, Item.OWN_WORDS)),
    SHARE_PROVIDER(Purpose.REFERRAL, To.ORGANISATION, Set.of(Item.CHOSEN)),
    STATISTICS(Purpose.COUNTING, To.NOBODY, Set.of(Item.COUNTS));

    private final Purpose purpose;
    private final To to;
    /** Made by {@code Set.of}, which nobody can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Item> items;

    Scope(Purpose purpose, To to, Set<Item> items) {
        this.purpose = purpose;
        this.to = to;
        this.items = items;
    }

    /** Who has to be named. */
    public enum To {
        NOBODY,
        /** One account of a defence attorney. */
        ATTORNEY,
        /** One organisation, by an entry of the directory. */
        ORGANISATION
    }

    /** What it is for; it serves no other. */
    public Purpose purpose() {
        return purpose;
    }

    /** Who has to be named as the recipient. */
    public To to() {
        return to;
    }

    /** What can be agreed to under it. */
    public Set<Item> items() {
        return items;
    }
}
