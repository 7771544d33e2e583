/** What takes messages from one part and hands them to another. */
@NullMarked
package org.tenfold.service.integration;

import org.jspecify.annotations.NullMarked;
