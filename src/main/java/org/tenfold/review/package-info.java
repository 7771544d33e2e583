/**
 * The one call that the window, the command line, lessons and tests make: an architecture goes in, a
 * {@link org.tenfold.review.Review} comes out, in two stages. What follows within a frame (findings, load, cost) is the first;
 * percentiles, the largest number of users and availability are the second. Two short answers are made from a review when
 * somebody asks: its {@link org.tenfold.review.Score} and the nine answers of the {@link org.tenfold.review.Checklist}.
 */
@NullMarked
package org.tenfold.review;

import org.jspecify.annotations.NullMarked;
