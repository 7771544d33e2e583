/** Load balancing: whether there is a balancer, of the right kind, that knows which of its targets are well. */
@NullMarked
package org.tenfold.rules.lb;

import org.jspecify.annotations.NullMarked;
