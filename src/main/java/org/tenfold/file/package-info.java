/**
 * The design file: {@link org.tenfold.file.DesignFile} reads, writes and saves it. A text becomes a tree that knows its lines
 * (package {@code json}), the tree becomes edits, and the edits make the design, so a file can hold nothing that the editor
 * could not have made. What does not fit ends in one {@link org.tenfold.file.DesignFileException} that names the line, the
 * path inside the document and what was expected. Keys of later versions are kept and written back.
 */
@NullMarked
package org.tenfold.file;

import org.jspecify.annotations.NullMarked;
