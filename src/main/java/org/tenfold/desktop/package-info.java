/** The window: the only package that knows JavaFX. */
@NullMarked
package org.tenfold.desktop;

import org.jspecify.annotations.NullMarked;
