package org.tenfold.desktop;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.tenfold.picture.draw.Lens;

/** The five questions that the sheet can be coloured for. */
final class Lenses {

    private final HBox root = new HBox();
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param chosen told which lens is wanted
     */
    Lenses(Appearance look, Consumer<Lens> chosen) {
        for (Lens lens : Lens.values()) {
            ToggleButton button = new ToggleButton(look.say(lens.label()));
            button.setId("lens-" + lens.name().toLowerCase(Locale.ROOT));
            button.setUserData(lens);
            button.setToggleGroup(group);
            button.setSelected(lens == look.lens());
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(lens);
            });
            button.getStyleClass().add("lens");
            button.setFocusTraversable(false);
            root.getChildren().add(button);
        }
        root.getStyleClass().add("lenses");
        root.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    /** Marks the lens that is looked through. */
    void show(Lens lens) {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == lens));
    }
}
