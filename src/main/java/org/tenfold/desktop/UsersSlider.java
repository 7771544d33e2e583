package org.tenfold.desktop;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tenfold.design.Workload;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/**
 * Asks "what if so many users came": from one to ten million on a logarithmic scale. It changes the review, not the design;
 * a mark shows the design's own number, and Keep writes the number that is tried into the design.
 */
final class UsersSlider implements View {

    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text KEEP = Text.of("Keep", "적용");
    private static final Text BACK = Text.of("Back to the design's own number", "설계의 사용자 수로 되돌리기");
    private static final double DECADES = 7;
    /** Half the thumb: the track begins and ends there. */
    private static final double INSET = 8;
    private static final double TICK_WIDTH = 40;
    /** The thumb ends so far below the middle of the bar. */
    private static final double TICK_TOP = 5;

    private final Workspace workspace;
    private final Slider slider = new Slider(0, DECADES, 4);
    private final TextField number = new TextField();
    private final Button keep;
    private final Button back;
    private final Region mark = new Region();
    private final List<Label> ticks = new ArrayList<>();
    private final HBox root;
    private final double tickWidth;
    private final double tickTop;
    private boolean showing;

    UsersSlider(Workspace workspace, Appearance look) {
        this.workspace = workspace;
        this.tickWidth = look.px(TICK_WIDTH);
        this.tickTop = look.bar() / 2 + TICK_TOP;
        slider.setId("users");
        slider.setAccessibleText(look.say(USERS));
        slider.setBlockIncrement(0.1);
        slider.valueProperty().addListener(value -> {
            if (!showing) {
                workspace.tryUsers(rounded(Math.pow(10, slider.getValue())));
            }
        });
        number.setId("users-number");
        number.setAccessibleText(look.say(USERS));
        number.setPrefColumnCount(8);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setOnAction(event -> typed());
        number.focusedProperty().addListener(focus -> {
            if (!number.isFocused()) {
                show();
            }
        });
        // Both are there while nothing is tried, too: the scale must not move under the pointer that drags.
        keep = new Button(look.say(KEEP));
        keep.setId("users-keep");
        keep.getStyleClass().add("small");
        keep.setOnAction(event -> workspace.keepUsers());
        keep.setMinWidth(Region.USE_PREF_SIZE);
        back = Controls.iconButton("mdi2b-backup-restore", look.say(BACK),
                () -> workspace.tryUsers(workspace.design().architecture().workload().users()));
        mark.getStyleClass().add("users-mark");
        mark.setManaged(false);
        mark.resize(8, 8);
        Pane scale = new Pane(mark);
        for (int decade = 0; decade <= DECADES; decade++) {
            Label tick = Controls.label(shortly(Math.pow(10, decade)), "tick");
            tick.setPrefWidth(tickWidth);
            // The outer ones end with the scale, beside which other things stand.
            tick.setAlignment(decade == 0 ? Pos.CENTER_LEFT : decade == DECADES ? Pos.CENTER_RIGHT : Pos.CENTER);
            ticks.add(tick);
        }
        scale.getChildren().addAll(ticks);
        scale.setMouseTransparent(true);
        StackPane track = new StackPane(slider, scale);
        HBox.setHgrow(track, Priority.ALWAYS);
        scale.widthProperty().addListener(width -> placeMarks());
        Label title = Controls.label(look.say(USERS), "slider-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(8, title, track, number, back, keep);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("users-slider");
        show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.USERS || aspect == Workspace.Aspect.DESIGN) {
            show();
        }
    }

    private void show() {
        showing = true;
        double users = workspace.users();
        slider.setValue(Math.log10(Math.max(1, users)));
        number.setText(Figures.count(users));
        boolean trying = workspace.triedUsers().isPresent();
        keep.setDisable(!trying);
        back.setDisable(!trying);
        keep.getStyleClass().remove("accent");
        if (trying) {
            keep.getStyleClass().add("accent");
        }
        mark.setVisible(trying);
        placeMarks();
        showing = false;
    }

    private void placeMarks() {
        double own = Math.log10(Math.max(1, workspace.design().architecture().workload().users()));
        mark.relocate(at(own) - 4, 2);
        boolean roomy = at(1) - at(0) >= tickWidth * 0.8;
        for (int decade = 0; decade < ticks.size(); decade++) {
            ticks.get(decade).relocate(Math.clamp(at(decade) - tickWidth / 2, 2, Math.max(2, slider.getWidth() - tickWidth - 2)), tickTop);
            // Of large texts on a short scale every other one has room.
            ticks.get(decade).setVisible(roomy || decade % 2 == 1 || decade == 0);
        }
    }

    private double at(double decade) {
        return INSET + Math.min(1, decade / DECADES) * (slider.getWidth() - 2 * INSET);
    }

    private void typed() {
        String text = number.getText().replaceAll("[,\\s]", "").toLowerCase(Locale.ROOT);
        double factor = text.endsWith("k") ? 1e3 : text.endsWith("m") ? 1e6 : 1;
        try {
            double users = Double.parseDouble(factor == 1 ? text : text.substring(0, text.length() - 1)) * factor;
            workspace.tryUsers(Math.rint(Math.clamp(users, 1, Workload.MOST_USERS)));
        } catch (NumberFormatException e) {
            show();
        }
        number.selectAll();
    }

    /** Two digits are enough for a question. */
    private static double rounded(double users) {
        return Math.max(1, new BigDecimal(users).round(new MathContext(2, RoundingMode.HALF_UP)).setScale(0, RoundingMode.HALF_UP)
                .doubleValue());
    }

    private static String shortly(double users) {
        long whole = Math.round(users);
        return whole >= 1_000_000 ? whole / 1_000_000 + "M" : whole >= 1000 ? whole / 1000 + "k" : Long.toString(whole);
    }
}
