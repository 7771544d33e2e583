package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tenfold.design.Design;
import org.tenfold.design.DesignDiff;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
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
    private final Unsaved unsaved;
    private final Engine engine;
    private final Appearance look;
    private final Supplier<Pane> layer;
    private final StackPane veil = new StackPane();
    private final VBox rows = new VBox(24);
    private final List<Unsaved.Piece> left = new ArrayList<>();

    /**
     * @param layer where the screen stands
     */
    Recovery(Documents documents, Unsaved unsaved, Engine engine, Appearance look, Supplier<Pane> layer) {
        this.documents = documents;
        this.unsaved = unsaved;
        this.engine = engine;
        this.look = look;
        this.layer = layer;
    }

    /** Shows what is left, if something is. */
    void offer() {
        left.addAll(unsaved.left());
        if (left.isEmpty()) {
            return;
        }
        for (Unsaved.Piece piece : left) {
            rows.getChildren().add(row(piece));
        }
        Button all = new Button(look.say(ALL));
        all.setId("recover-all");
        all.getStyleClass().add("accent");
        all.setDefaultButton(true);
        all.setOnAction(event -> List.copyOf(left).forEach(this::recover));
        Button later = new Button(look.say(LATER));
        later.setId("recover-later");
        later.setOnAction(event -> later());
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
        veil.getChildren().setAll(centred);
        veil.getStyleClass().setAll("veil");
        veil.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                later();
            }
            event.consume();
        });
        layer.get().getChildren().add(veil);
        all.requestFocus();
    }

    private Node row(Unsaved.Piece piece) {
        VBox row = new VBox(8);
        row.setUserData(piece);
        Optional<Path> file = piece.document();
        row.getChildren().add(Controls.label(file.map(Path::getFileName).map(Path::toString).orElse(look.say(UNTITLED)), "strong"));
        file.map(Path::getParent).ifPresent(folder -> row.getChildren().add(Controls.label(folder.toString(), "quiet", "small-text")));
        Optional<Design> saved = file.filter(Files::isRegularFile).flatMap(path -> read(path));
        HBox buttons = new HBox(8);
        try {
            Design kept = DesignFile.read(piece.design(), engine.catalog()).design();
            HBox pictures = new HBox(16, picture(kept, look.say(KEPT.with("time", time(piece.design())))));
            saved.ifPresent(design -> pictures.getChildren().add(picture(design, look.say(SAVED.with("time", time(file.orElseThrow()))))));
            row.getChildren().addAll(pictures, Controls.paragraph(saved.map(design -> compare(design, kept)).orElse(look.say(NO_FILE)),
                    "quiet"));
            buttons.getChildren().add(button("recover", OPEN, () -> recover(piece)));
        } catch (DesignFileException broken) {
            row.getChildren().add(Controls.paragraph(look.say(UNREADABLE.with("reason", broken.reason())), "complaint"));
        }
        saved.ifPresent(design -> buttons.getChildren().add(button("recover-saved", OPEN_SAVED, () -> {
            piece.release();
            documents.open(file.orElseThrow());
            done(piece);
        })));
        buttons.getChildren().add(button("recover-discard", DISCARD, () -> {
            piece.discard();
            done(piece);
        }));
        row.getChildren().add(buttons);
        return row;
    }

    private Optional<Design> read(Path file) {
        try {
            return Optional.of(DesignFile.read(file, engine.catalog()).design());
        } catch (DesignFileException unreadable) {
            return Optional.empty();
        }
    }

    private Node picture(Design design, String words) {
        StackPane frame = new StackPane(new Thumbnail(engine, look, THUMB_WIDTH, THUMB_HEIGHT).show(design));
        frame.getStyleClass().add("thumb");
        return new VBox(4, frame, Controls.label(words, "quiet", "small-text"));
    }

    private String compare(Design saved, Design kept) {
        DesignDiff diff = DesignDiff.between(saved, kept);
        return diff.isEmpty() ? look.say(SAME) : look.say(DIFFERS.with("added", diff.added().size())
                .with("removed", diff.removed().size()).with("changed", diff.changed().size()));
    }

    private String time(Path file) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(look.language().locale())
                    .format(Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault()));
        } catch (IOException unknown) {
            return "";
        }
    }

    private Button button(String id, Text words, Runnable perform) {
        Button button = new Button(look.say(words));
        button.setId(id);
        button.setOnAction(event -> perform.run());
        return button;
    }

    private void recover(Unsaved.Piece piece) {
        try {
            documents.recover(piece);
        } catch (DesignFileException broken) {
            // Its row says why.
            piece.release();
        }
        done(piece);
    }

    private void later() {
        List.copyOf(left).forEach(piece -> {
            piece.release();
            done(piece);
        });
    }

    /** A piece was dealt with; the screen goes with the last one. */
    private void done(Unsaved.Piece piece) {
        left.remove(piece);
        rows.getChildren().removeIf(row -> row.getUserData() == piece);
        if (left.isEmpty()) {
            ((Pane) veil.getParent()).getChildren().remove(veil);
        }
    }
}
