/** Databases: the right store, read from the right copy, with as many connections as it takes. */
@NullMarked
package org.tenfold.rules.data;

import org.jspecify.annotations.NullMarked;
