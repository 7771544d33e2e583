/**
 * The architecture as a graph: every component as a {@link org.tenfold.service.Part} with its Region and zones, links by
 * index in both directions, who sends requests, which journeys lead from users to data, and what cuts them. The engines of
 * load and failure run on it.
 */
@NullMarked
package org.tenfold.topology;

import org.jspecify.annotations.NullMarked;
