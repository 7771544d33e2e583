/** Who stands outside AWS: users, and systems of others. */
@NullMarked
package org.tenfold.service.general;

import org.jspecify.annotations.NullMarked;
