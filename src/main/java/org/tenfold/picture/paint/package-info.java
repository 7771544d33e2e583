/**
 * Outputs of a {@link org.tenfold.picture.Picture} that need no toolkit: PNG, PDF and SVG. Each is one
 * {@link org.tenfold.picture.paint.Painter}, which says how its format fills and strokes an outline, writes a text and
 * opens a group; what a mark looks like is decided once, in {@link org.tenfold.picture.Outlines}.
 */
@NullMarked
package org.tenfold.picture.paint;

import org.jspecify.annotations.NullMarked;
