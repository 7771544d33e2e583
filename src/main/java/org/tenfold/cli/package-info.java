/**
 * The command line: one class per command, text or JSON on standard output, one sentence on standard error. A command reads
 * designs ({@code DesignCommand}), has them reviewed and shows one part of each {@link org.tenfold.review.Review} ({@code
 * ReviewCommand}) or all of it together; it computes nothing itself. Texts are
 * for people and follow the language asked for; JSON is for programs and keeps its shape.
 */
@NullMarked
package org.tenfold.cli;

import org.jspecify.annotations.NullMarked;
