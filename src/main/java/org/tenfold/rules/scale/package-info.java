/** Whether the design can grow with its load. */
@NullMarked
package org.tenfold.rules.scale;

import org.jspecify.annotations.NullMarked;
