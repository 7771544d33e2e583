/** Content delivery: what is the same for everybody is served near the viewers, and only from there. */
@NullMarked
package org.tenfold.rules.cdn;

import org.jspecify.annotations.NullMarked;
