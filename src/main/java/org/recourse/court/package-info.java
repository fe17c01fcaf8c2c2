/** Pages for whoever is not in a talk: the first one, taking back by code, the attorney, setting up a sign-in, staff. */
@NullMarked
package org.recourse.court;

import org.jspecify.annotations.NullMarked;
