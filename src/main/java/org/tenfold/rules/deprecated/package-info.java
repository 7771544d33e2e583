/** What AWS no longer recommends or offers. */
@NullMarked
package org.tenfold.rules.deprecated;

import org.jspecify.annotations.NullMarked;
