package org.tenfold.desktop;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** A card over the window with a sentence and a few answers. Escape gives the last answer. */
final class Question extends Veil {

    /** One answer. */
    record Choice(String id, String words, Runnable perform) {
    }

    private final Choice last;

    private Question(Pane layer, String title, String sentence, List<Choice> choices) {
        super(layer, () -> { });
        last = choices.getLast();
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
        open();
        first.requestFocus();
    }

    /** Asks. */
    static void ask(Pane layer, String title, String sentence, List<Choice> choices) {
        new Question(layer, title, sentence, choices);
    }

    @Override
    void escape() {
        answer(last);
    }

    private void answer(Choice choice) {
        close();
        choice.perform().run();
    }
}
