package org.tenfold.service;

import java.util.function.ToDoubleFunction;
import org.tenfold.text.Text;

/**
 * A ceiling that is not a queue: a quota, a throughput, a number of connections.
 *
 * @param name what is limited
 * @param unit its unit, such as "requests/s"
 * @param capacity the ceiling
 * @param usage how much of it a flow per second uses
 * @param binding whether passing it stops requests; a limit that only costs money is listed but is never the bottleneck
 * @param source where the ceiling is documented, or "assumption"
 */
public record Limit(Text name, String unit, double capacity, ToDoubleFunction<Flow> usage, boolean binding, String source) {
}
