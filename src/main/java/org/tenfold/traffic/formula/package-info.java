/**
 * The mathematics of capacity: queues, percentiles of response time, retries, and a day of Auto Scaling. Nothing here knows what a design is; the traffic engine feeds numbers in.
 *
 * <p>Start with {@link org.tenfold.traffic.formula.Mmc}, a station with several servers and one queue. Its
 * {@link org.tenfold.traffic.formula.Sojourn} is the time one request spends there. A
 * {@link org.tenfold.traffic.formula.SojournPath} strings stations and fixed delays together, a
 * {@link org.tenfold.traffic.formula.SojournMix} blends kinds of requests; all three are a
 * {@link org.tenfold.traffic.formula.ResponseTime} and answer the same questions.
 *
 * <p>Units: seconds, requests per second, 1 GB = 10⁹ bytes; a month is 365/12 days, 730 hours for what is billed by the
 * hour. Source ids such as {@code S-24} are those of the capacity reference.
 */
@NullMarked
package org.tenfold.traffic.formula;

import org.jspecify.annotations.NullMarked;
