/**
 * Providers of help: imported from Open Referral HSDS 3.0, matched to the services offered.
 *
 * <p>Services and qualities are HSDS attributes whose taxonomy term lies in {@code recourse-service} or
 * {@code recourse-quality}. A place is confidential when the term {@code confidential-location} is attached to its
 * location, address, service, service at location or organization, or when its {@code location_type} is
 * {@code redacted} or {@code confidential}; its address is then left behind at import, as is the same address anywhere
 * else. Coordinates are never read.
 */
@NullMarked
package org.recourse.directory;

import org.jspecify.annotations.NullMarked;
