/** What has to happen without anybody asking: expiry, turned keys, backups, checks; and a clock that cannot bring back. */
@NullMarked
package org.recourse.upkeep;

import org.jspecify.annotations.NullMarked;
