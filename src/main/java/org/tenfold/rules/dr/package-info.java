/** Recovery: whether data can go back in time. */
@NullMarked
package org.tenfold.rules.dr;

import org.jspecify.annotations.NullMarked;
