/** Caches: whether they spare the database what they are paid for. */
@NullMarked
package org.tenfold.rules.cache;

import org.jspecify.annotations.NullMarked;
