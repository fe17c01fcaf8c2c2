/** Pages and the files they need: strict templates, and assets under an address that changes with their content. */
@NullMarked
package org.recourse.pages;

import org.jspecify.annotations.NullMarked;
