/** Databases and caches. */
@NullMarked
package org.tenfold.service.database;

import org.jspecify.annotations.NullMarked;
