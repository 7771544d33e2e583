package org.tenfold.desktop;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/**
 * The bar that tells one thing in one sentence. It stays until it is put away, something else is told, or the user, who has had
 * time to read it, goes on: it never goes by itself, for nobody else knows when it was read.
 */
final class Notice implements View {

    private static final Text CLOSE = Text.of("Close", "닫기");

    /** At least this long it is read, … */
    private static final Duration LEAST = Duration.seconds(4);
    /** … and this long for each letter: 150 words a minute, slower than most people read. */
    private static final Duration LETTER = Duration.millis(80);

    private final Workspace workspace;
    private final Appearance look;
    private final BooleanSupplier atRest;
    private final PauseTransition reading = new PauseTransition();
    private final Label sentence = Controls.label("", "notice-text");
    private final HBox root;

    /** @param atRest whether no gesture is going on to which the sentence may belong */
    Notice(Workspace workspace, Appearance look, BooleanSupplier atRest) {
        this.workspace = workspace;
        this.look = look;
        this.atRest = atRest;
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

    /** Goes with the next press of a key or button that comes in a pane after it was read. */
    void follow(Node pane) {
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pass());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> pass());
    }

    private void pass() {
        if (root.isVisible() && reading.getStatus() != Animation.Status.RUNNING && atRest.getAsBoolean()) {
            workspace.tell(null);
        }
    }

    private void show() {
        root.setVisible(workspace.notice().isPresent());
        workspace.notice().ifPresent(message -> {
            sentence.setText(look.say(message));
            root.setAccessibleText(sentence.getText());
            Duration time = LETTER.multiply(sentence.getText().length());
            reading.setDuration(time.greaterThan(LEAST) ? time : LEAST);
            reading.playFromStart();
        });
    }
}
