package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * How a file looked from outside when it was read or written, to notice when another program changes it. No content is read.
 *
 * @param modified milliseconds since 1970
 * @param bytes its size
 * @param identity which file of the disk it is, as far as the system says; another program may put a new one in its place
 */
record FileState(long modified, long bytes, @Nullable String identity) {

    /** The state of a file that is not there or may not be looked at. */
    static final FileState GONE = new FileState(0, -1, null);

    static FileState of(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = seen.fileKey();
            return new FileState(seen.lastModifiedTime().toMillis(), seen.size(), key == null ? null : key.toString());
        } catch (IOException missing) {
            return GONE;
        }
    }
}
