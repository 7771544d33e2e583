package org.tenfold.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tenfold.text.Text;

/** The bar that says that another program changed the open file, and asks which of the two is to stay. */
final class OutsideBar {

    private static final Text CHANGED = Text.of("Another program changed {file}.", "다른 프로그램이 {file|을를} 변경했습니다.");
    private static final Text GONE = Text.of("{file} is no longer where it was; saving writes it again.",
            "{file|이가} 원래 위치에 없습니다. 저장하면 다시 만듭니다.");
    private static final Text RELOAD = Text.of("Reload it", "다시 읽기");
    private static final Text KEEP = Text.of("Keep mine", "내 것 유지");

    private final Documents documents;
    private final Appearance look;
    private final Label sentence = new Label();
    private final Button reload;
    private final HBox root;

    OutsideBar(Documents documents, Appearance look) {
        this.documents = documents;
        this.look = look;
        sentence.setId("outside");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        reload = new Button(look.say(RELOAD));
        reload.setId("outside-reload");
        reload.setMinWidth(Button.USE_PREF_SIZE);
        reload.managedProperty().bind(reload.visibleProperty());
        reload.setOnAction(event -> documents.reload());
        Button keep = new Button(look.say(KEEP));
        keep.setId("outside-keep");
        keep.setMinWidth(Button.USE_PREF_SIZE);
        keep.setOnAction(event -> documents.keepMine());
        root = new HBox(8, Controls.icon("mdi2f-file-alert-outline"), sentence, reload, keep);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("warning-bar");
        root.managedProperty().bind(root.visibleProperty());
        show();
    }

    Node node() {
        return root;
    }

    /** Shows or hides itself by what is known of the open file. */
    void show() {
        OpenDocument current = documents.current();
        root.setVisible(current.isOutside() && !documents.isLent());
        if (root.isVisible()) {
            Path file = current.file().orElseThrow();
            boolean there = Files.exists(file);
            sentence.setText(look.say((there ? CHANGED : GONE).with("file", file.getFileName())));
            reload.setVisible(there);
        }
    }
}
