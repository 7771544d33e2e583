/**
 * What an architecture costs a month: quantities from settings and load times prices with source and date. A price or
 * quantity that is not known is said to be unknown and makes the total an "at least"; it is never a silent zero.
 *
 * <p>{@link org.tenfold.cost.Estimator} interprets what services bill, {@code Transfers} what links move, and {@code Ledger}
 * writes the bill of the one account: tiers and free amounts hold for all lines together. {@link org.tenfold.cost.Committed}
 * turns an estimate into that of somebody who commits to machines for years, {@link org.tenfold.cost.Breakdown} sorts it by
 * component, service or tier, {@link org.tenfold.cost.EstimateChange} says what an edit did to it, and
 * {@link org.tenfold.cost.CostCurve} follows it over the number of users.
 */
@NullMarked
package org.tenfold.cost;

import org.jspecify.annotations.NullMarked;
