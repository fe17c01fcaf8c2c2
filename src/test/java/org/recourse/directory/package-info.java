@NullMarked
package org.recourse.directory;

import org.jspecify.annotations.NullMarked;
