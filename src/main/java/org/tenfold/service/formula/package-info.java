/**
 * Small formulas that both the services and the engines need: what a volume, an instance, a database class or a table can
 * carry, and quantities that are billed by the month. Queues and everything about time are in {@code traffic.formula}.
 *
 * <p>Units: seconds, requests per second, 1 GB = 10⁹ bytes; a month has 730 hours for what is billed by the hour. Source ids
 * such as {@code S-24} are those of the capacity reference.
 */
@NullMarked
package org.tenfold.service.formula;

import org.jspecify.annotations.NullMarked;
