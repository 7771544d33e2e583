/**
 * What happens when something dies: which single failures sever which journeys, how available the whole is, how long recovery
 * takes and what data it costs. Fault domains (zones, Regions) are variables that parts share, so that two servers in one
 * zone are not counted as independent.
 */
@NullMarked
package org.tenfold.resilience;

import org.jspecify.annotations.NullMarked;
