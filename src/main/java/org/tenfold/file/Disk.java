package org.tenfold.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** What is read from and written to the disk; every trouble becomes one sentence. */
public final class Disk {

    /** More than any design of ten thousand components needs, and little enough to read before refusing. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Text MISSING = Text.of("There is no such file.", "파일이 없습니다.");
    private static final Text DIRECTORY = Text.of("This is a folder, not a file.", "파일이 아니라 폴더입니다.");
    private static final Text TOO_LARGE = Text.of("The file is larger than {limit} MB, which no design or template needs.",
            "파일이 {limit}MB보다 큽니다. 설계나 템플릿이 이렇게 클 수 없습니다.");
    private static final Text NOT_TEXT = Text.of("The file is not UTF-8 text.", "UTF-8 텍스트 파일이 아닙니다.");
    private static final Text NOT_ALLOWED = Text.of("The file may not be read; its permissions do not allow it.",
            "파일을 읽을 권한이 없습니다.");
    private static final Text UNREADABLE = Text.of("The file cannot be read: {reason}.", "파일을 읽을 수 없습니다: {reason}.");
    private static final Text READ_ONLY = Text.of("The file is read-only; save under another name.",
            "읽기 전용 파일입니다. 다른 이름으로 저장하십시오.");
    private static final Text FOLDER_MISSING = Text.of("There is no folder {folder} to save in.",
            "저장할 폴더 {folder|이가} 없습니다.");
    private static final Text FOLDER_CLOSED = Text.of("The folder {folder} may not be written to; save somewhere else.",
            "폴더 {folder}에 쓸 권한이 없습니다. 다른 곳에 저장하십시오.");
    private static final Text FULL = Text.of("The disk is full; the file is as it was. Make room and save again, or save somewhere else.",
            "디스크가 가득 찼습니다. 파일은 그대로입니다. 공간을 비우고 다시 저장하거나 다른 곳에 저장하십시오.");
    private static final Text UNWRITABLE = Text.of("The file cannot be saved: {reason}. It is as it was; save again or somewhere else.",
            "파일을 저장할 수 없습니다: {reason}. 파일은 그대로입니다. 다시 저장하거나 다른 곳에 저장하십시오.");

    private Disk() {
    }

    static String read(Path file) throws DesignFileException {
        if (Files.isDirectory(file)) {
            throw new DesignFileException(DIRECTORY.message());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException trouble) {
            throw new DesignFileException(whyUnreadable(trouble));
        }
    }

    static String read(InputStream in) throws DesignFileException {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DesignFileException(TOO_LARGE.with("limit", MOST_BYTES >> 20));
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (IOException trouble) {
            throw new DesignFileException(whyUnreadable(trouble));
        }
    }

    /** Where {@link #save} keeps what was there before. */
    static Path before(Path file) {
        return file.resolveSibling(file.getFileName() + "~");
    }

    /** Replaces a file in one step and keeps what was there before beside it, under its name with a tilde. */
    static void save(Path file, String text) throws DesignFileException {
        replace(file, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /**
     * Replaces a file in one step, so that a reader, a crash or a full disk never meets half a file.
     *
     * @throws DesignFileException if it cannot be written; then the file is as it was
     */
    public static void write(Path file, byte[] bytes) throws DesignFileException {
        replace(file, bytes, false);
    }

    private static void replace(Path file, byte[] bytes, boolean keeping) throws DesignFileException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a root is a directory");
        try {
            // A link stays a link: what it points to is replaced.
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new DesignFileException(DIRECTORY.message());
            }
            folder = Objects.requireNonNull(target.getParent(), "a root is a directory");
            boolean there = Files.exists(target);
            if (there && !Files.isWritable(target)) {
                throw new DesignFileException(READ_ONLY.message());
            }
            Path draft = folder.resolve("." + target.getFileName() + ".new");
            try {
                fill(draft, bytes);
                if (there) {
                    copyPermissions(target, draft);
                }
                if (there && keeping) {
                    keep(target, before(target));
                }
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException trouble) {
            throw new DesignFileException(whyUnwritable(trouble, folder, bytes.length));
        }
    }

    private static void fill(Path draft, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** A second name for what is there takes no space, so a full disk cannot cost the last good version. */
    private static void keep(Path file, Path kept) throws IOException {
        Files.deleteIfExists(kept);
        try {
            Files.createLink(kept, file);
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    static Message whyUnreadable(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException missing -> MISSING.message();
            case AccessDeniedException denied -> NOT_ALLOWED.message();
            case CharacterCodingException binary -> NOT_TEXT.message();
            default -> UNREADABLE.with("reason", systemsWords(trouble));
        };
    }

    static Message whyUnwritable(IOException trouble, Path folder, long bytes) {
        return switch (trouble) {
            case NoSuchFileException missing -> FOLDER_MISSING.with("folder", folder);
            case AccessDeniedException denied -> FOLDER_CLOSED.with("folder", folder);
            default -> hasRoom(folder, bytes) ? UNWRITABLE.with("reason", systemsWords(trouble)) : FULL.message();
        };
    }

    /** Whether space is what lacks; the system's own words for that differ by language. */
    private static boolean hasRoom(Path folder, long bytes) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= bytes;
        } catch (IOException unknown) {
            return true;
        }
    }

    private static String systemsWords(IOException trouble) {
        String words = trouble instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : trouble.getMessage();
        return words == null ? trouble.getClass().getSimpleName() : words;
    }
}
