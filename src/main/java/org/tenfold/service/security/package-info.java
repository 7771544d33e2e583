/** Who may do what, and the keys and secrets for it. */
@NullMarked
package org.tenfold.service.security;

import org.jspecify.annotations.NullMarked;
