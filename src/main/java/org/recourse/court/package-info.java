/** Pages for whoever is not in a talk: the person who takes back by code, the attorney, and who sets up how to sign in. */
@NullMarked
package org.recourse.court;

import org.jspecify.annotations.NullMarked;
