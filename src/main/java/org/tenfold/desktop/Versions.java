package org.tenfold.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.file.Disk;
import org.tenfold.service.ServiceCatalog;

/**
 * What was saved to each file of the user, kept in the user's state folder: the last saves, and the last one of each of the last days
 * that had some. Every file has a folder there, every version is a design file called by when it was saved.
 */
final class Versions {

    static final int MOST_SAVES = 10;
    static final int MOST_DAYS = 7;
    private static final String NAME = "\\d+" + DesignFile.EXTENSION.replace(".", "\\.");

    private final Path folder;
    private final Clock clock;
    private final Runnable lost;
    private boolean told;

    /**
     * What a file held once.
     *
     * @param place where that lies now
     * @param saved when it was saved
     */
    record Version(Path place, Instant saved) {
    }

    /**
     * What is kept in a folder, which need not exist yet.
     *
     * @param clock says when something is saved and which day that is
     * @param lost told that nothing can be kept, once until something can
     */
    Versions(Path folder, Clock clock, Runnable lost) {
        this.folder = folder;
        this.clock = clock;
        this.lost = lost;
    }

    /** Keeps what was saved to a file. What was saved to it before in the same state is kept as of now, not twice; one after the other. */
    void keep(Path file, Design design) {
        try {
            Path home = home(file);
            Files.createDirectories(home);
            if (kept(home).isEmpty()) {
                // What was there before may be the work of somebody else, which the next save takes away from beside the file.
                for (Version before : of(file)) {
                    Files.copy(before.place(), home.resolve(before.saved().toEpochMilli() + DesignFile.EXTENSION));
                }
            }
            List<Version> kept = kept(home);
            byte[] text = DesignFile.write(design).getBytes(StandardCharsets.UTF_8);
            // Also after a clock that was fast is set right, the last is the latest.
            long now = Math.max(clock.millis(), kept.isEmpty() ? 0 : kept.getFirst().saved().toEpochMilli() + 1);
            Path place = home.resolve(now + DesignFile.EXTENSION);
            Optional<Version> same = kept.stream().filter(version -> holds(version, text)).findFirst();
            if (same.isPresent()) {
                Files.move(same.get().place(), place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Disk.write(place, text);
            }
            thin(kept(home));
            told = false;
        } catch (IOException | DesignFileException trouble) {
            if (!told) {
                told = true;
                lost.run();
            }
            System.getLogger(Versions.class.getName()).log(System.Logger.Level.DEBUG, "no version kept", trouble);
        }
    }

    private static boolean holds(Version version, byte[] text) {
        try {
            return Files.size(version.place()) == text.length && Arrays.equals(Files.readAllBytes(version.place()), text);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void thin(List<Version> kept) throws IOException {
        Set<LocalDate> days = new HashSet<>();
        for (int place = 0; place < kept.size(); place++) {
            Version version = kept.get(place);
            boolean lastOfDay = days.size() < MOST_DAYS && days.add(version.saved().atZone(clock.getZone()).toLocalDate());
            if (place >= MOST_SAVES && !lastOfDay) {
                Files.deleteIfExists(version.place());
            }
        }
    }

    /** What is known of a file from earlier, the latest first, with what lies beside it from before the last save; some may be damaged. */
    List<Version> of(Path file) {
        List<Version> all = new ArrayList<>(kept(home(file)));
        Path before = DesignFile.before(file);
        FileState state = FileState.of(before);
        if (!state.equals(FileState.GONE) && all.stream().noneMatch(version -> isSame(version.place(), before))) {
            all.add(new Version(before, Instant.ofEpochMilli(state.modified())));
            all.sort(Comparator.comparing(Version::saved).reversed());
        }
        return all;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The latest of a file that can be read. */
    Optional<Version> latest(Path file, ServiceCatalog catalog) {
        return of(file).stream().filter(version -> read(version, catalog).isPresent()).findFirst();
    }

    /** What a version holds; empty if it is damaged. */
    static Optional<Design> read(Version version, ServiceCatalog catalog) {
        try {
            return Optional.of(DesignFile.read(version.place(), catalog).design());
        } catch (DesignFileException damaged) {
            return Optional.empty();
        }
    }

    /** The latest first. */
    private static List<Version> kept(Path home) {
        try (Stream<Path> places = Files.list(home)) {
            return places.filter(place -> place.getFileName().toString().matches(NAME))
                    .map(place -> new Version(place, Instant.ofEpochMilli(Long.parseLong(
                            place.getFileName().toString().replace(DesignFile.EXTENSION, "")))))
                    .sorted(Comparator.comparing(Version::saved).reversed()).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private Path home(Path file) {
        return folder.resolve(Unsaved.key(real(file.toAbsolutePath())));
    }

    /** The same file by another way is the same file, also when it is gone. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            return real(Objects.requireNonNull(file.getParent(), "a root is there")).resolve(file.getFileName());
        }
    }
}
