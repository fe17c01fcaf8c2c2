/** Who is calling: accounts, signing in, sessions, and which role may call which route. */
@NullMarked
package org.recourse.access;

import org.jspecify.annotations.NullMarked;
