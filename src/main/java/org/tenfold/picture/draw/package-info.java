/**
 * From a design and its review to marks. {@link org.tenfold.picture.draw.PictureBuilder} makes a
 * {@link org.tenfold.picture.draw.Drawing}: for every component and link a group of marks, with hit testing and three levels
 * of detail. The next drawing is made from the last one and takes over whatever has not changed. A frame of a drag is laid over
 * what is at rest: whatever is kept by id is {@linkplain org.tenfold.picture.Layered a layer} of what differs over the rest, so
 * that a frame costs what it moves and what that touches, and not what the sheet holds. The first picture after an edit is such a
 * frame too; the one with all links settled is made beside the window.
 *
 * <p>What a component says is a {@code Tile}, where it stands a {@code Sheet}, what hangs together wherever it stands a
 * {@code Bonds}; how that looks is decided in {@code TileMarks}, {@code FrameMarks} and {@code LinkMarks} alone.
 */
@NullMarked
package org.tenfold.picture.draw;

import org.jspecify.annotations.NullMarked;
