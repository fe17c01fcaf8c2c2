package org.recourse.access;

import java.time.Instant;

/**
 * Who is signed in.
 *
 * @param fresh whether the sign-in is of the last two minutes
 * @param expires when the session ends at the latest; ten minutes without a request end it before
 */
record SessionView(String account, Role role, String name, boolean fresh, Instant expires) {}
