/** The command line: one class per command, text or JSON on standard output, one sentence on standard error. */
@NullMarked
package org.tenfold.cli;

import org.jspecify.annotations.NullMarked;
