/** How the service speaks HTTP: problem details, strict JSON, limits and headers. Knows nothing of screening. */
@NullMarked
package org.recourse.http;

import org.jspecify.annotations.NullMarked;
