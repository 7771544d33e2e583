/**
 * Tenfold, a designer for AWS architectures. A {@link org.tenfold.design.Design} is an immutable value; findings, load,
 * availability, cost and the picture are pure functions of it. {@code cli} and {@code desktop} are the two shells around
 * that core. {@link org.tenfold.Main} starts one of them.
 */
@NullMarked
package org.tenfold;

import org.jspecify.annotations.NullMarked;
