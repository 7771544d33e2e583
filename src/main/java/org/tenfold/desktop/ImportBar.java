package org.tenfold.desktop;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tenfold.text.Text;

/** The bar that says in one sentence what became of a template, until the user puts it away. */
final class ImportBar {

    private static final Text MORE = Text.of("What became of it", "결과 보기");
    private static final Text CLOSE = Text.of("Close", "닫기");

    private final Documents documents;
    private final Appearance look;
    private final Label sentence = new Label();
    private final HBox root;

    /** @param more shows the whole report */
    ImportBar(Documents documents, Appearance look, Runnable more) {
        this.documents = documents;
        this.look = look;
        sentence.setId("imported");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button all = new Button(look.say(MORE));
        all.setId("imported-more");
        all.setMinWidth(Button.USE_PREF_SIZE);
        all.setOnAction(event -> more.run());
        Button close = Controls.iconButton("mdi2c-close", look.say(CLOSE), documents::importTold);
        close.setId("imported-close");
        root = new HBox(8, Controls.icon("mdi2f-file-import-outline"), sentence, all, close);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("import-bar");
        root.managedProperty().bind(root.visibleProperty());
        show();
    }

    Node node() {
        return root;
    }

    /** Shows or hides itself by what is known of the document on the table. */
    void show() {
        root.setVisible(!documents.isLent() && documents.current().importNews().isPresent());
        documents.current().importNews().ifPresent(report -> sentence.setText(look.say(report.summary())));
    }
}
