@NullMarked
package org.recourse.records;

import org.jspecify.annotations.NullMarked;
