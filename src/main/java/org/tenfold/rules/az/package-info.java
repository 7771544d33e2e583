/** Availability Zones: copies that stand in one building do not survive it. */
@NullMarked
package org.tenfold.rules.az;

import org.jspecify.annotations.NullMarked;
