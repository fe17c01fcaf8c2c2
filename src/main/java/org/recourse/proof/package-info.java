/**
 * Proof files: a result with the answers, rules and pack that gave it, which another machine can run again. Nothing of
 * one is kept here.
 */
@NullMarked
package org.recourse.proof;

import org.jspecify.annotations.NullMarked;
