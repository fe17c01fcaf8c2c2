/** How pages are made from templates, and where their words come from: on a screen or on paper. */
@NullMarked
package org.recourse.pages;

import org.jspecify.annotations.NullMarked;
