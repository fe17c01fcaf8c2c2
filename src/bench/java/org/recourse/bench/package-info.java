/** Benchmarks: complete assessments, HTTP and start-up, each beside what it is compared with, in one run. */
@NullMarked
package org.recourse.bench;

import org.jspecify.annotations.NullMarked;
