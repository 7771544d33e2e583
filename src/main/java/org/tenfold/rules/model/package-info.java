/** What cannot be built as it is drawn: parts in the wrong place, links that AWS does not have, data that nobody reaches. */
@NullMarked
package org.tenfold.rules.model;

import org.jspecify.annotations.NullMarked;
