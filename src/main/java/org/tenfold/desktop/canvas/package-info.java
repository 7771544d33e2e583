/**
 * The drawing on the screen. {@link org.tenfold.desktop.canvas.CanvasPainter} paints the same display list as the PNG, PDF
 * and SVG painters do, and takes the shortcuts that ten thousand tiles need on a machine without a graphics card.
 */
@NullMarked
package org.tenfold.desktop.canvas;

import org.jspecify.annotations.NullMarked;
