/** Operation: whether anybody sees what happens, and changes come safely. */
@NullMarked
package org.tenfold.rules.ops;

import org.jspecify.annotations.NullMarked;
