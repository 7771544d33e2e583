/**
 * Money: what a design pays for without need. The rules about too much of a good thing count below a number of users, where
 * the ones that ask for it begin above, and none of them speaks while a class is taught or an objective was stated that asks
 * for what it costs.
 */
@NullMarked
package org.tenfold.rules.cost;

import org.jspecify.annotations.NullMarked;
