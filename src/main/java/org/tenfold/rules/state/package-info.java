/** State in servers that come and go: sessions in memory, files on a local disk. */
@NullMarked
package org.tenfold.rules.state;

import org.jspecify.annotations.NullMarked;
