package org.tenfold.desktop;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** The column on the left: what can be placed, or the outline of what was. */
final class Sidebar implements View {

    private static final Text PALETTE = Text.of("Services", "서비스");
    private static final Text OUTLINE = Text.of("Outline", "개요");
    private static final Text WIDEN = Text.of("Show names", "이름 보기");

    private static final double NARROW = 56;
    private static final double WIDE = 224;

    private final Appearance look;
    private final Palette palette;
    private final Outline outline;
    private final ToggleButton showOutline;
    private final HBox tabs;
    private final VBox root;

    /**
     * @param widen asked for from the narrow form
     */
    Sidebar(Palette palette, Outline outline, Appearance look, Runnable widen) {
        this.look = look;
        this.palette = palette;
        this.outline = outline;
        ToggleGroup group = new ToggleGroup();
        ToggleButton showPalette = tab(look.say(PALETTE), "show-palette", group);
        showOutline = tab(look.say(OUTLINE), "show-outline", group);
        showPalette.setSelected(true);
        tabs = new HBox(showPalette, showOutline);
        tabs.getStyleClass().add("sidebar-tabs");
        Node wide = Controls.iconButton("mdi2m-magnify", look.say(WIDEN), widen);
        wide.visibleProperty().bind(tabs.visibleProperty().not());
        StackPane head = new StackPane(tabs, wide);
        head.setAlignment(Pos.CENTER);
        head.getStyleClass().add("sidebar-head");
        StackPane body = new StackPane(palette.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        outline.node().visibleProperty().bind(showOutline.selectedProperty());
        showOutline.selectedProperty().addListener(chosen ->
                body.getChildren().setAll(showOutline.isSelected() ? outline.node() : palette.node()));
        group.selectedToggleProperty().addListener((toggles, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        root = new VBox(head, body);
        root.getStyleClass().add("sidebar");
    }

    private static ToggleButton tab(String name, String id, ToggleGroup group) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("sidebar-tab");
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** Shows icons only. */
    void setCompact(boolean narrow) {
        tabs.setVisible(!narrow);
        if (narrow) {
            showOutline.getToggleGroup().getToggles().getFirst().setSelected(true);
        }
        palette.setCompact(narrow);
        double width = look.px(narrow ? NARROW : WIDE);
        root.setMinWidth(width);
        root.setMaxWidth(width);
    }

    /** Shows the outline if another one does. */
    void startAs(Sidebar other) {
        showOutline.setSelected(other.showOutline.isSelected());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        outline.changed(aspect);
    }
}
