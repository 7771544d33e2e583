/** From the source code to the running version. */
@NullMarked
package org.tenfold.service.developer;

import org.jspecify.annotations.NullMarked;
