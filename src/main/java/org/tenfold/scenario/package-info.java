/**
 * Variants of a design, and how they compare. A {@link org.tenfold.scenario.Scenario} is a change over the architecture and not
 * a copy of it; {@link org.tenfold.scenario.Scenarios} carries one out, finds the change between two states of a design, and
 * puts scenarios into designs; {@link org.tenfold.scenario.Comparison} reviews all of them and says what each costs, how fast it
 * answers, how available it is and what there is to find fault with.
 */
@NullMarked
package org.tenfold.scenario;

import org.jspecify.annotations.NullMarked;
