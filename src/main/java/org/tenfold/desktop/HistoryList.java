package org.tenfold.desktop;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.tenfold.editor.History;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Letters;
import org.tenfold.text.Text;

/** All steps of the design, the latest first, to go back to or forward again; found by what they are called. */
final class HistoryList {

    private static final Text PROMPT = Text.of("Go to a step", "작업 단계로 이동");
    private static final Text OPENED = Text.of("As it was opened", "열었을 때 상태");
    private static final Text PRESENT = Text.of("present", "현재");
    private static final Text UNDONE = Text.of("undone", "취소됨");
    private static final double WIDTH = 360;

    private HistoryList() {
    }

    /**
     * @param layer over the sheet, on which it stands
     * @param closed told when it goes away, either way
     */
    static void open(Pane layer, Workspace workspace, Appearance look, Runnable closed) {
        History history = workspace.history();
        new SearchCard<>(layer, "history", look.say(PROMPT), look, words -> find(history, words, look), step -> row(history, step, look),
                workspace::go, closed).show(look.px(WIDTH), 48);
    }

    private static List<Integer> find(History history, String words, Appearance look) {
        return IntStream.range(0, history.size()).boxed().filter(step -> Letters.of(name(history, step, look))
                .contains(Letters.of(words))).toList().reversed();
    }

    private static String name(History history, int step, Appearance look) {
        return look.say(history.label(step).orElseGet(OPENED::message));
    }

    private static Node row(History history, int step, Appearance look) {
        HBox row = new HBox(8, Controls.label(name(history, step, look)), Controls.spacer());
        if (step >= history.position()) {
            row.getChildren().add(Controls.label(look.say(step == history.position() ? PRESENT : UNDONE), "quiet", "small-text"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
