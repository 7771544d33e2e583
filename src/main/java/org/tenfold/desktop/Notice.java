package org.tenfold.desktop;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** The bar that tells one thing in one sentence, until it is put away or something else is to be told. */
final class Notice implements View {

    private static final Text CLOSE = Text.of("Close", "닫기");

    private final Workspace workspace;
    private final Appearance look;
    private final Label sentence = Controls.label("", "notice-text");
    private final HBox root;

    Notice(Workspace workspace, Appearance look) {
        this.workspace = workspace;
        this.look = look;
        Button close = Controls.iconButton("mdi2c-close", look.say(CLOSE), () -> workspace.tell(null));
        close.setId("notice-close");
        sentence.setWrapText(true);
        sentence.setId("notice");
        sentence.setMaxWidth(look.px(640));
        root = new HBox(12, Controls.icon("mdi2i-information-outline"), sentence, close);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("notice");
        root.setAccessibleRole(AccessibleRole.TEXT);
        root.managedProperty().bind(root.visibleProperty());
        root.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.NOTICE) {
            show();
        }
    }

    private void show() {
        root.setVisible(workspace.notice().isPresent());
        workspace.notice().ifPresent(message -> {
            sentence.setText(look.say(message));
            root.setAccessibleText(sentence.getText());
        });
    }
}
