/** Providers of help: imported from Open Referral HSDS 3.0, matched to the services offered. */
@NullMarked
package org.recourse.directory;

import org.jspecify.annotations.NullMarked;
