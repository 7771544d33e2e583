package org.tenfold.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.DesignDiff;
import org.tenfold.text.Text;

/** One screen at the start with all that an earlier window left behind unsaved, each beside what lies in its file. */
final class Recovery {

    private static final Text TITLE = Text.of("Work that was not saved", "저장하지 않은 작업");
    private static final Text SENTENCE = Text.of(
            "Tenfold ended before you saved, and kept what you had done. It stays kept until you save or discard it.",
            "저장하기 전에 Tenfold가 종료되어 작업한 내용을 보관해 두었습니다. 저장하거나 버릴 때까지 보관합니다.");
    private static final Text UNTITLED = Text.of("A design without a file", "파일 없는 설계");
    private static final Text KEPT = Text.of("Recovered, {time}", "복구본, {time}");
    private static final Text SAVED = Text.of("Saved, {time}", "저장본, {time}");
    private static final Text DIFFERS = Text.of("Against the saved file: {added} added, {removed} removed, {changed} changed.",
            "저장된 파일과 비교: 추가 {added}, 삭제 {removed}, 변경 {changed}.");
    private static final Text SAME = Text.of("The same parts and links as in the saved file; only places differ.",
            "요소와 연결은 저장된 파일과 같고 위치만 다릅니다.");
    private static final Text NO_FILE = Text.of("There is no saved file to compare with.", "비교할 저장된 파일이 없습니다.");
    private static final Text UNREADABLE = Text.of("What was kept cannot be read: {reason}", "보관한 내용을 읽을 수 없습니다: {reason}");
    private static final Text OPEN = Text.of("Open recovered", "복구본 열기");
    private static final Text OPEN_SAVED = Text.of("Open saved", "저장본 열기");
    private static final Text DISCARD = Text.of("Discard", "버리기");
    private static final Text ALL = Text.of("Open all recovered", "복구본 모두 열기");
    private static final Text LATER = Text.of("Later", "나중에");
    private static final double THUMB_WIDTH = 216;
    private static final double THUMB_HEIGHT = 120;

    private final Documents documents;
    private final Loading loading;
    private final Unsaved unsaved;
    private final Engine engine;
    private final Appearance look;
    private final Supplier<Pane> layer;
    private final VBox rows = new VBox(24);
    private final List<LeftBehind> left = new ArrayList<>();
    private @Nullable Veil veil;

    /**
     * @param layer where the screen stands
     */
    Recovery(Documents documents, Loading loading, Unsaved unsaved, Engine engine, Appearance look, Supplier<Pane> layer) {
        this.documents = documents;
        this.loading = loading;
        this.unsaved = unsaved;
        this.engine = engine;
        this.look = look;
        this.layer = layer;
    }

    /** Looks for what is left, and shows it once it is read, if there is something. */
    void offer() {
        loading.findLeft(unsaved, found -> {
            if (!found.isEmpty()) {
                show(found);
            }
        });
    }

    private void show(List<LeftBehind> found) {
        left.addAll(found);
        found.forEach(one -> rows.getChildren().add(row(one)));
        Button later = button("recover-later", LATER, this::later);
        Button all = button("recover-all", ALL, () -> List.copyOf(left).forEach(this::recover));
        // The one that is left has a button of its own.
        all.visibleProperty().bind(Bindings.size(rows.getChildren()).greaterThan(1));
        all.managedProperty().bind(all.visibleProperty());
        HBox foot = new HBox(8, later, all);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(16, Controls.paragraph(look.say(TITLE), "heading"), Controls.paragraph(look.say(SENTENCE)),
                Controls.scroll(rows), foot);
        card.setId("recovery");
        card.getStyleClass().add("card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setMargin(card, new Insets(32));
        card.setMaxWidth(look.px(760));
        StackPane centred = new StackPane(card);
        centred.setPickOnBounds(false);
        Veil over = new Veil(layer.get(), () -> { }) {
            @Override
            void escape() {
                later();
            }
        };
        over.getChildren().add(centred);
        over.open();
        veil = over;
        // What is scrolled is in the window only once its pane has its skin.
        over.applyCss();
        later.requestFocus();
        propose(all.isVisible() ? all : rows.lookup("#recover"));
    }

    /** Lets Enter press a button, if there is one to propose. */
    private static void propose(@Nullable Node first) {
        if (first instanceof Button button) {
            button.getStyleClass().add("accent");
            button.setDefaultButton(true);
            button.requestFocus();
        }
    }

    private Node row(LeftBehind one) {
        VBox row = new VBox(8);
        row.setUserData(one);
        Optional<Path> file = one.document();
        String name = file.map(Path::getFileName).map(Path::toString)
                .or(() -> one.kept().map(kept -> kept.placed().design().name()).filter(own -> !own.isBlank())).orElse(look.say(UNTITLED));
        row.getChildren().add(Controls.label(name, "strong"));
        file.map(Path::getParent).ifPresent(folder -> row.getChildren().add(Controls.label(folder.toString(), "quiet", "small-text")));
        HBox buttons = new HBox(8);
        one.kept().ifPresentOrElse(kept -> {
            HBox pictures = new HBox(16, picture(kept, KEPT));
            one.saved().ifPresent(saved -> pictures.getChildren().add(picture(saved, SAVED)));
            row.getChildren().addAll(pictures, Controls.paragraph(one.saved().map(saved -> compare(saved, kept)).orElse(look.say(NO_FILE)),
                    "quiet"));
            buttons.getChildren().add(button("recover", OPEN, () -> recover(one)));
        }, () -> row.getChildren().add(Controls.paragraph(look.say(UNREADABLE.with("reason", one.unreadable())), "complaint")));
        one.saved().ifPresent(saved -> buttons.getChildren().add(button("recover-saved", OPEN_SAVED, () -> {
            one.piece().release();
            documents.open(file.orElseThrow());
            done(one);
        })));
        buttons.getChildren().add(button("recover-discard", DISCARD, () -> {
            one.piece().discard();
            done(one);
        }));
        row.getChildren().add(buttons);
        return row;
    }

    private Node picture(Loading.Loaded loaded, Text words) {
        StackPane frame = new StackPane(new Thumbnail(engine, look, THUMB_WIDTH, THUMB_HEIGHT)
                .show(loaded.placed().drawing().orElseThrow()));
        frame.getStyleClass().add("thumb-card");
        String name = look.say(words.with("time", look.say(Instant.ofEpochMilli(loaded.state().modified()))));
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(name);
        return new VBox(4, frame, Controls.label(name, "quiet", "small-text"));
    }

    private String compare(Loading.Loaded saved, Loading.Loaded kept) {
        DesignDiff diff = DesignDiff.between(saved.placed().design(), kept.placed().design());
        return diff.isEmpty() ? look.say(SAME) : look.say(DIFFERS.with("added", diff.added().size())
                .with("removed", diff.removed().size()).with("changed", diff.changed().size()));
    }

    private Button button(String id, Text words, Runnable perform) {
        Button button = new Button(look.say(words));
        button.setId(id);
        button.setOnAction(event -> perform.run());
        return button;
    }

    private void recover(LeftBehind one) {
        if (one.kept().isPresent()) {
            documents.recover(one);
        } else {
            // Its row says why.
            one.piece().release();
        }
        done(one);
    }

    private void later() {
        List.copyOf(left).forEach(one -> {
            one.piece().release();
            done(one);
        });
    }

    /** One was dealt with; the screen goes with the last. */
    private void done(LeftBehind one) {
        left.remove(one);
        rows.getChildren().removeIf(row -> row.getUserData() == one);
        if (left.isEmpty() && veil != null) {
            veil.close();
        } else if (left.size() == 1) {
            propose(rows.lookup("#recover"));
        }
    }
}
