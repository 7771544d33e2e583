/**
 * Public AWS list prices, each with its region, unit, source and date. {@link org.tenfold.pricing.PriceBook#standard} holds the
 * files of {@code pricing-data}; what the book does not know it says, it never guesses.
 */
@NullMarked
package org.tenfold.pricing;

import org.jspecify.annotations.NullMarked;
