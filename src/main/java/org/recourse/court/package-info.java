/** Pages for whoever is not in a talk: the person who takes back by code, and the attorney. */
@NullMarked
package org.recourse.court;

import org.jspecify.annotations.NullMarked;
