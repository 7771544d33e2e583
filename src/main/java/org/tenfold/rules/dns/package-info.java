/** Names: whether users find the system, and find its healthy part. */
@NullMarked
package org.tenfold.rules.dns;

import org.jspecify.annotations.NullMarked;
