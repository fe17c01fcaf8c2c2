@NullMarked
package org.recourse.pages;

import org.jspecify.annotations.NullMarked;
