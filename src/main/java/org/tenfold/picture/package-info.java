/**
 * The drawing as a value: a {@link org.tenfold.picture.Picture} is a display list of
 * {@linkplain org.tenfold.picture.Mark marks} in sheet coordinates (one unit is one pixel at 100 %, y grows
 * downwards). Whoever wants to show something builds marks; whoever wants an output format writes a
 * {@linkplain org.tenfold.picture.paint.Painter painter}. Because every output paints the same list, the window,
 * the PNG, the PDF and the SVG cannot disagree.
 *
 * <p>Newcomers start with {@link org.tenfold.picture.Mark} (what can be drawn), go on to
 * {@link org.tenfold.picture.Theme} (which colour means what) and {@link org.tenfold.picture.Fonts} (how wide a
 * text is). {@link org.tenfold.picture.Outlines} is the one place that turns marks into geometry. Nothing here
 * knows a toolkit; {@code java.awt.geom} serves as plain geometry and starts no window system.
 */
@NullMarked
package org.tenfold.picture;

import org.jspecify.annotations.NullMarked;
