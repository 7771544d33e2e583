/** Several Regions at the same time: whether users, their data and their sessions fit together. */
@NullMarked
package org.tenfold.rules.global;

import org.jspecify.annotations.NullMarked;
