package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.tenfold.design.Design;
import org.tenfold.design.DesignDiff;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Letters;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** The earlier versions of a file, the latest first: when each was saved, how large it is, and what became of it since. */
final class VersionList {

    private static final Text PROMPT = Text.of("Open an earlier version of {file}", "{file}의 이전 버전 열기");
    private static final Text SIZE = Text.of("{parts|part|parts}, {links|link|links}", "요소 {parts}개, 연결 {links}개");
    private static final Text SINCE = Text.of("{size} · since then {added} added, {removed} removed, {changed} changed",
            "{size} · 그 뒤 추가 {added}, 삭제 {removed}, 변경 {changed}");
    private static final Text SAME = Text.of("{size}, the same as now", "{size}, 지금과 같음");
    private static final Text OFFER = Text.of("Open an earlier version?", "이전 버전을 여시겠습니까?");
    private static final Text READABLE = Text.of("{problem} What was saved on {time} can be read. It opens in a tab of its own, and the file stays as it is.",
            "{problem} {time}에 저장한 내용은 읽을 수 있습니다. 별도의 탭에서 열며 파일은 그대로 둡니다.");
    private static final Text OPEN = Text.of("Open that version", "이전 버전 열기");
    private static final Text CANCEL = Text.of("Cancel", "취소");
    private static final double WIDTH = 640;
    private static final double TOP = 56;

    private VersionList() {
    }

    /**
     * A version that can be read.
     *
     * @param size how many components and links it has
     * @param since what was done to them since
     */
    record Entry(Versions.Version version, Message size, DesignDiff since) {

        private Message told() {
            return since.isEmpty() ? SAME.with("size", size) : SINCE.with("size", size).with("added", since.added().size())
                    .with("removed", since.removed().size()).with("changed", since.changed().size());
        }
    }

    /** All of a file, against the design of now; on a worker's thread. */
    static List<Entry> read(Versions versions, Path file, Design now, ServiceCatalog catalog, DoubleConsumer progress) {
        List<Versions.Version> all = versions.of(file);
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            progress.accept((double) place / all.size());
            Versions.Version version = all.get(place);
            Versions.read(version, catalog).ifPresent(design -> entries.add(new Entry(version,
                    SIZE.with("parts", design.architecture().components().size()).with("links", design.architecture().links().size()),
                    DesignDiff.between(design, now))));
        }
        return entries;
    }

    /** Asks whether to open a version instead of a file that cannot be read. */
    static void offer(Pane layer, Message problem, Versions.Version version, Appearance look, Runnable open) {
        Question.ask(layer, look.say(OFFER), look.say(READABLE.with("problem", problem).with("time", look.say(version.saved()))), List.of(
                new Question.Choice("version-open", look.say(OPEN), open),
                new Question.Choice("version-cancel", look.say(CANCEL), () -> { })));
    }

    /**
     * @param layer over the window, on which it stands
     * @param sheet the place of the sheet there, in whose middle it is seen
     * @param chosen takes the version that is to be opened
     * @param closed told when it goes away, either way
     */
    static void open(Pane layer, Bounds sheet, Path file, List<Entry> entries, Appearance look, Consumer<Versions.Version> chosen,
            Runnable closed) {
        new SearchCard<>(layer, "version", look.say(PROMPT.with("file", file.getFileName())), look, words -> find(entries, words, look),
                entry -> row(entry, look), entry -> chosen.accept(entry.version()), closed)
                .show(sheet.getCenterX() - look.px(WIDTH) / 2, sheet.getMinY() + TOP, look.px(WIDTH));
    }

    private static List<Entry> find(List<Entry> entries, String words, Appearance look) {
        return entries.stream().filter(entry -> Letters.of(look.say(entry.version().saved()) + " " + look.say(entry.told()))
                .contains(Letters.of(words))).toList();
    }

    private static Node row(Entry entry, Appearance look) {
        Label time = Controls.label(look.say(entry.version().saved()));
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, time, Controls.spacer(), Controls.label(look.say(entry.told()), "quiet", "small-text"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
