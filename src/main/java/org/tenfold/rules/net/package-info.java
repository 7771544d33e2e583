/** Who can reach what: databases belong where the internet does not lead. */
@NullMarked
package org.tenfold.rules.net;

import org.jspecify.annotations.NullMarked;
