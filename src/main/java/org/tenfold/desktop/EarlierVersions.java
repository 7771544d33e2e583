package org.tenfold.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.tenfold.design.Design;
import org.tenfold.editor.Jobs;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** What a window does with earlier versions of files: keeps one of each save, lists them, and offers the latest of a file that is damaged. */
final class EarlierVersions {

    private static final Text NOT_KEPT = Text.of("Saved, but nothing can be written to {folder}, where earlier versions are kept.",
            "저장했지만, 이전 버전을 보관하는 {folder}에 쓸 수 없습니다.");
    private static final Text FINDING = Text.of("Looking for an earlier version of {file}", "{file}의 이전 버전 찾는 중");
    private static final Text READING = Text.of("Reading the earlier versions of {file}", "{file}의 이전 버전 읽는 중");
    private static final Text NONE = Text.of("No earlier version of {file} is kept yet; each save keeps one.",
            "보관된 {file}의 이전 버전이 아직 없습니다. 저장할 때마다 하나씩 보관합니다.");

    private final AppWindow window;
    private final Engine engine;
    private final Executor disk;
    private final Versions versions;

    /**
     * @param folder where versions are kept
     * @param disk writes files, one after the other
     */
    EarlierVersions(AppWindow window, Engine engine, Path folder, Executor disk) {
        this.window = window;
        this.engine = engine;
        this.disk = disk;
        this.versions = new Versions(folder, Clock.systemDefaultZone(),
                () -> Platform.runLater(() -> window.workspace().tell(NOT_KEPT.with("folder", folder))));
    }

    /** Keeps what was saved to a file. */
    void keep(Path file, Design design) {
        disk.execute(() -> versions.keep(file, design));
    }

    /** Offers the latest version of a file that can be read instead of the file, which cannot. */
    void offer(Path file, Message problem) {
        window.jobs().start(FINDING.with("file", file.getFileName()), progress -> versions.latest(file, engine.catalog()),
                found -> found.ifPresent(version -> VersionList.offer(window.shell().layer(), problem, version, window.look(),
                        () -> window.documents().openVersion(file, version))));
    }

    /** Lets the user choose among the earlier versions of the file at hand. */
    void show() {
        Path file = window.documents().file().orElseThrow();
        Design now = window.workspace().present();
        window.jobs().start(READING.with("file", file.getFileName()),
                progress -> VersionList.read(versions, file, now, engine.catalog(), progress), found -> {
                    if (found.isEmpty()) {
                        window.workspace().tell(NONE.with("file", file.getFileName()));
                    } else {
                        window.shell().showVersions(file, found);
                    }
                });
    }
}
