/** Queues, topics, streams and functions: messages must neither be lost nor be done twice, and limits must hold. */
@NullMarked
package org.tenfold.rules.queue;

import org.jspecify.annotations.NullMarked;
