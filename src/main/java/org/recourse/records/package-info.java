/** What a person agreed to have kept: one sealed row a record, found by its case code and by nothing else. */
@NullMarked
package org.recourse.records;

import org.jspecify.annotations.NullMarked;
