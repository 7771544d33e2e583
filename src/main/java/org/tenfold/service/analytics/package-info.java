/** Warehouses, search and streams: what is asked about many records at once. */
@NullMarked
package org.tenfold.service.analytics;

import org.jspecify.annotations.NullMarked;
