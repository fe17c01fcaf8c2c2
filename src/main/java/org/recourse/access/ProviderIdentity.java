package org.recourse.access;

/** Who somebody is to a sign-in service. */
record ProviderIdentity(String issuer, String subject) {

    @Override
    public String toString() {
        return "ProviderIdentity[" + issuer + "]";
    }
}
