/** Containers: services that run them on machines of AWS or of the cluster. */
@NullMarked
package org.tenfold.service.container;

import org.jspecify.annotations.NullMarked;
