package org.recourse.pack;

/** Whose agreement a pack needs before it is used for a real person; {@code pending} until given. */
public record Review(String role, String by) {

    public boolean isPending() {
        return by.equals("pending");
    }
}
