/** Where files and objects are kept. */
@NullMarked
package org.tenfold.service.storage;

import org.jspecify.annotations.NullMarked;
