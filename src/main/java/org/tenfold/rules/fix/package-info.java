/**
 * Structural changes that mend findings. A {@link org.tenfold.rules.fix.Transformation} does one thing to a
 * {@link org.tenfold.rules.fix.Draft} of the design, such as putting a load balancer in front of a server; a rule names those
 * that mend what it found, and what the draft noted on the way is the {@link org.tenfold.rules.fix.Fix}. New parts stand
 * where AWS keeps them, links get legal kinds and keep what was set on them, and nothing is placed: that is the arranger's.
 */
@NullMarked
package org.tenfold.rules.fix;

import org.jspecify.annotations.NullMarked;
