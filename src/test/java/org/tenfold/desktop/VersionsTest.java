package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.service.ServiceCatalog;

/** What is kept of a file from earlier saves. */
class VersionsTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    Path folder;
    private Path state;
    private Path file;
    private Instant now = MORNING;
    private int lost;
    private Versions versions;

    @BeforeEach
    void begin() {
        state = folder.resolve("versions");
        file = folder.resolve("shop" + DesignFile.EXTENSION);
        versions = new Versions(state, new Clock() {
            @Override
            public ZoneId getZone() {
                return SEOUL;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        }, () -> lost++);
    }

    private static Design called(String name) {
        return Edits.applied(Design.EMPTY, new Edit.Describe(name, ""));
    }

    private void save(String name) {
        versions.keep(file, called(name));
    }

    private List<String> names() {
        return versions.of(file).stream().flatMap(version -> Versions.read(version, CATALOG).stream()).map(Design::name).toList();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theLastTenSavesAreKeptAndTheLastOfEachOfSevenDays() {
        for (int day = 1; day <= 12; day++) {
            for (int hour = 1; hour <= 3; hour++) {
                now = MORNING.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
                save(day + "/" + hour);
            }
        }
        assertThat(names()).containsExactly("12/3", "12/2", "12/1", "11/3", "11/2", "11/1", "10/3", "10/2", "10/1", "9/3", "8/3", "7/3", "6/3");
        for (int minute = 1; minute <= 12; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            save("last " + minute);
        }
        assertThat(names()).as("a busy morning leaves the other days alone").hasSize(Versions.MOST_SAVES + Versions.MOST_DAYS - 1)
                .startsWith("last 12").endsWith("11/3", "10/3", "9/3", "8/3", "7/3", "6/3");
    }

    @Test
    void aDayIsOneOfTheUser() {
        now = Instant.parse("2026-03-02T14:50:00Z");
        save("before midnight");
        now = Instant.parse("2026-03-02T15:10:00Z");
        for (int save = 1; save <= Versions.MOST_SAVES; save++) {
            save("after midnight " + save);
            now = now.plusSeconds(1);
        }
        assertThat(names()).hasSize(11).endsWith("before midnight");
    }

    @Test
    void theSameIsNotKeptTwiceAndCountsAsSavedLast() throws IOException {
        save("a");
        now = now.plusSeconds(60);
        save("b");
        now = now.plusSeconds(60);
        save("a");
        assertThat(kept()).hasSize(2);
        assertThat(names()).containsExactly("a", "b");
        assertThat(versions.of(file).getFirst().saved()).isEqualTo(MORNING.plusSeconds(120));
    }

    @Test
    void theLastSaveIsTheLatestAlsoAfterTheClockWasSetBack() {
        save("a");
        now = now.minus(Duration.ofDays(3));
        save("b");
        assertThat(names()).containsExactly("b", "a");
    }

    @Test
    void whatIsDamagedIsPassedOver() throws IOException {
        save("a");
        now = now.plusSeconds(60);
        save("b");
        Path latest = versions.of(file).getFirst().place();
        Files.writeString(latest, Files.readString(latest).substring(0, 10));
        assertThat(versions.latest(file, CATALOG).flatMap(version -> Versions.read(version, CATALOG))).contains(called("a"));
        assertThat(VersionList.read(versions, file, called("b"), CATALOG, share -> { })).hasSize(1);
        now = now.plusSeconds(60);
        save("b");
        assertThat(names()).as("what is damaged is not the same").containsExactly("b", "a");
        Files.writeString(versions.of(file).getFirst().place().resolveSibling("notes.txt"), "not a version");
        assertThat(versions.of(file)).hasSize(3);
    }

    @Test
    void whatLiesBesideTheFileFromBeforeTheLastSaveCountsAndIsKeptWithTheFirst() throws DesignFileException, IOException {
        DesignFile.save(file, called("of somebody else"));
        assertThat(versions.of(file)).isEmpty();
        DesignFile.save(file, called("mine"));
        assertThat(names()).containsExactly("of somebody else");
        now = Instant.now().plusSeconds(60);
        save("mine");
        assertThat(names()).as("what lies there is kept already").containsExactly("mine", "of somebody else");
        DesignFile.save(file, called("later"));
        now = now.plusSeconds(60);
        save("later");
        assertThat(names()).containsExactly("later", "mine", "of somebody else");
        assertThat(kept()).hasSize(3);
    }

    @Test
    void aFileIsTheSameByEveryWayAndWhenItIsGone() throws IOException {
        Files.writeString(file, "");
        save("a");
        Path link = Files.createSymbolicLink(folder.resolve("link" + DesignFile.EXTENSION), file);
        assertThat(versions.of(link)).hasSize(1);
        Files.delete(file);
        assertThat(names()).containsExactly("a");
        assertThat(versions.of(folder.resolve("other" + DesignFile.EXTENSION))).isEmpty();
    }

    @Test
    void thatNothingCanBeKeptIsToldOnceUntilSomethingCan() throws IOException {
        Files.writeString(state, "a file where the folder should be");
        save("a");
        save("b");
        assertThat(lost).isEqualTo(1);
        assertThat(names()).isEmpty();
        Files.delete(state);
        save("c");
        assertThat(names()).containsExactly("c");
        assertThat(lost).isEqualTo(1);
    }
}
