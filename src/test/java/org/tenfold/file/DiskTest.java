package org.tenfold.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.text.Language;
import org.tenfold.text.Message;

class DiskTest {

    @TempDir
    private Path folder;

    @Test
    void savingReplacesTheFileAndKeepsTheVersionBefore() throws Exception {
        Path file = folder.resolve("shop.tenfold.json");
        Disk.save(file, "one");
        Disk.save(file, "two");
        Disk.save(file, "three");

        assertThat(file).hasContent("three");
        assertThat(folder.resolve("shop.tenfold.json~")).hasContent("two");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whatIsNoDesignLeavesNothingBesideIt() throws Exception {
        Path file = folder.resolve("shop.pdf");
        Disk.write(file, new byte[] {1});
        Disk.write(file, new byte[] {2, 3});
        assertThat(file).hasBinaryContent(new byte[] {2, 3});
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void permissionsStay() throws Exception {
        Path file = folder.resolve("shop.tenfold.json");
        Disk.save(file, "one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Disk.save(file, "two");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw----");
    }

    @Test
    void aSymbolicLinkStaysOne() throws Exception {
        Path file = folder.resolve("shop.tenfold.json");
        Path link = folder.resolve("current.tenfold.json");
        Disk.save(file, "one");
        Files.createSymbolicLink(link, file);
        Disk.save(link, "two");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("two");
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws Exception {
        Path file = folder.resolve("shop.tenfold.json");
        Disk.save(file, "one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "the superuser may write everything");

        assertThat(refusal(file)).isEqualTo("The file is read-only; save under another name.");
        assertThat(file).hasContent("one");
    }

    @Test
    void aFolderThatIsMissingOrMeantAsFileIsNamed() {
        assertThat(refusal(folder.resolve("gone").resolve("shop.tenfold.json")))
                .isEqualTo("There is no folder " + folder.resolve("gone") + " to save in.");
        assertThat(refusal(folder)).isEqualTo("This is a folder, not a file.");
    }

    @Test
    void theSystemsTroublesBecomeSentences() {
        assertThat(english(Disk.whyUnreadable(new AccessDeniedException("x"))))
                .isEqualTo("The file may not be read; its permissions do not allow it.");
        assertThat(english(Disk.whyUnreadable(new FileSystemException("x", null, "Input/output error"))))
                .isEqualTo("The file cannot be read: Input/output error.");
        assertThat(english(Disk.whyUnwritable(new AccessDeniedException("x"), folder, 1)))
                .isEqualTo("The folder " + folder + " may not be written to; save somewhere else.");
        assertThat(english(Disk.whyUnwritable(new IOException("No space left on device"), folder, Long.MAX_VALUE)))
                .isEqualTo("The disk is full; the file is as it was. Make room and save again, or save somewhere else.");
        assertThat(english(Disk.whyUnwritable(new FileSystemException("x", null, "Read-only file system"), folder, 1)))
                .isEqualTo("The file cannot be saved: Read-only file system. It is as it was; save again or somewhere else.");
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(DesignFileException.class, () -> Disk.save(file, "new")).getMessage();
    }

    private static String english(Message message) {
        return message.in(Language.ENGLISH);
    }
}
