/**
 * What an architecture costs a month: quantities from settings and load times prices with source and date. A price or
 * quantity that is not known is said to be unknown and makes the total an "at least"; it is never a silent zero.
 */
@NullMarked
package org.tenfold.cost;

import org.jspecify.annotations.NullMarked;
