/**
 * From a design and its review to marks. {@link org.tenfold.picture.draw.PictureBuilder} makes a
 * {@link org.tenfold.picture.draw.Drawing}: for every component and link a group of marks, with hit testing and three levels
 * of detail. The next drawing is made from the last one and takes over whatever has not changed, so that a drag costs what it
 * moves and not what the sheet holds. What a component says is a {@code Tile}, where it stands a {@code Sheet}, how that
 * looks is decided in {@code TileMarks}, {@code FrameMarks} and {@code LinkMarks} alone.
 */
@NullMarked
package org.tenfold.picture.draw;

import org.jspecify.annotations.NullMarked;
