/** That pages show what they are given as text, and nothing else. */
@NullMarked
package org.recourse.pages;

import org.jspecify.annotations.NullMarked;
