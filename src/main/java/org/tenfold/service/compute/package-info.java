/** Services that run the user's code. */
@NullMarked
package org.tenfold.service.compute;

import org.jspecify.annotations.NullMarked;
