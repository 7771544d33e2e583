/** Who may read, change or delete what: encryption, secrets, credentials, what the internet reaches, and what records it. */
@NullMarked
package org.tenfold.rules.sec;

import org.jspecify.annotations.NullMarked;
