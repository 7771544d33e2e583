/**
 * The one call that the window, the command line, lessons and tests make: an architecture goes in, a
 * {@link org.tenfold.review.Review} comes out, in two stages. What follows within a frame (findings, load, cost) is the first;
 * percentiles, the largest number of users and availability are the second.
 */
@NullMarked
package org.tenfold.review;

import org.jspecify.annotations.NullMarked;
