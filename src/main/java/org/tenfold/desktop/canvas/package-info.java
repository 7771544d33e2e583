/**
 * The drawing on the screen. A {@link org.tenfold.desktop.canvas.Surface} paints the same display list as the PNG, PDF and SVG
 * painters do, and takes the shortcuts that ten thousand tiles need on a machine without a graphics card; a
 * {@link org.tenfold.desktop.canvas.TiledSheet} is made of such surfaces.
 */
@NullMarked
package org.tenfold.desktop.canvas;

import org.jspecify.annotations.NullMarked;
