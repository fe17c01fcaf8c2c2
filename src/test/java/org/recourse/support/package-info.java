/** What tests share: the real pack, and interviews. */
@NullMarked
package org.recourse.support;

import org.jspecify.annotations.NullMarked;
