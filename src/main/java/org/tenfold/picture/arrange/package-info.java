/**
 * Gives places to what has none. {@link org.tenfold.picture.arrange.Arranger} arranges a design container by container, from
 * the inside out: the contents of a container are laid out as flat blocks, by ELK's layered algorithm or in a plain grid, and
 * the container becomes a block of the next level. Availability Zones are lanes above each other whose columns line up, so
 * that a group or a database that spans zones stands in a straight column across them.
 */
@NullMarked
package org.tenfold.picture.arrange;

import org.jspecify.annotations.NullMarked;
