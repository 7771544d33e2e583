/** Single points of failure: one thing whose loss stops what users do. */
@NullMarked
package org.tenfold.rules.spof;

import org.jspecify.annotations.NullMarked;
