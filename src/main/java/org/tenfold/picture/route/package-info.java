/**
 * Finds right-angled ways for links between boxes. {@link org.tenfold.picture.route.Routing} knows rectangles and wires, not
 * components: whoever draws says what must not be crossed (tiles, texts, titles) and which boxes a wire joins, and gets the
 * points of every wire. {@link org.tenfold.picture.route.SpatialIndex} answers what lies near a place.
 */
@NullMarked
package org.tenfold.picture.route;

import org.jspecify.annotations.NullMarked;
