package org.tenfold.desktop;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card over the window with a sentence and a few answers. Escape gives the last answer. */
final class Question extends StackPane {

    /** One answer. */
    record Choice(String id, String words, Runnable perform) {
    }

    private final Pane layer;

    private Question(Pane layer, String title, String sentence, List<Choice> choices) {
        this.layer = layer;
        FlowPane buttons = new FlowPane(8, 8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        for (Choice choice : choices) {
            Button button = new Button(choice.words());
            button.setId(choice.id());
            button.setOnAction(event -> answer(choice));
            buttons.getChildren().add(button);
        }
        Button first = (Button) buttons.getChildren().getFirst();
        first.getStyleClass().add("accent");
        first.setDefaultButton(true);
        VBox card = new VBox(16, Controls.paragraph(title, "heading"), Controls.paragraph(sentence), buttons);
        card.getStyleClass().addAll("card", "question");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        Veil.keepKeys(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                answer(choices.getLast());
            }
        });
        layer.getChildren().add(this);
        first.requestFocus();
    }

    /** Asks. */
    static void ask(Pane layer, String title, String sentence, List<Choice> choices) {
        new Question(layer, title, sentence, choices);
    }

    private void answer(Choice choice) {
        layer.getChildren().remove(this);
        choice.perform().run();
    }
}
