/**
 * What leaves the program as a document. A {@link org.tenfold.publish.Report} is a value: the picture, the facts of its title
 * line, and sections made of sentences, tables and findings, already in one language. Each format is one class that writes such
 * a value; it decides how things look and never what they say. The sections are made from a review by one class each
 * ({@code FindingsSection}, {@code LoadSection} …); the command line prints the same tables and sentences.
 */
@NullMarked
package org.tenfold.publish;

import org.jspecify.annotations.NullMarked;
