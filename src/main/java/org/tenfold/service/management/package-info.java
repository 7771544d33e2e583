/** Watching, saving and setting up what runs. */
@NullMarked
package org.tenfold.service.management;

import org.jspecify.annotations.NullMarked;
