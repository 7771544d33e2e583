/**
 * From the workload to the load of every component: arrival rates propagated over the topology, utilisation of stations and
 * limits, the bottleneck, and, as a second stage, latency percentiles and the largest number of users. The mathematics of
 * queues lies in {@code traffic.formula}.
 */
@NullMarked
package org.tenfold.traffic;

import org.jspecify.annotations.NullMarked;
