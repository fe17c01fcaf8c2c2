/** The composition root: the application, its configuration and its commands. */
@NullMarked
package org.recourse.app;

import org.jspecify.annotations.NullMarked;
