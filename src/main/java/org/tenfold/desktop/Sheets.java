package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.design.DesignDiff;
import org.tenfold.editor.History;
import org.tenfold.editor.ReviewLoop;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Variant;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Viewport;
import org.tenfold.review.Review;
import org.tenfold.scenario.Scenario;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Text;

/**
 * The sheet, or two of them side by side: the design and a scenario, or two scenarios, looked at through one viewport, with what
 * differs outlined. The one with the focus is worked on; whatever is done there becomes a step of the design's history.
 */
final class Sheets implements View {

    private static final Text NEW = Text.of("New scenario {number}", "새 시나리오 {number}");
    private static final Text DIFFER = Text.of("{added} added, {removed} removed, {changed} changed",
            "추가 {added}, 삭제 {removed}, 변경 {changed}");
    private static final Text ALIKE = Text.of("no difference yet", "아직 차이 없음");
    private static final Text CLOSE = Text.of("Close the side-by-side view", "나란히 보기 닫기");

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Tools tools;
    private final Function<Consumer<Review>, ReviewLoop> loops;
    private final Executor artist;
    private final Runnable changed;
    private final HBox body = new HBox();
    private final HBox heads = new HBox();
    private final Label difference = Controls.label("", "quiet", "small-text");
    private final SheetSide first;
    private @Nullable SheetSide second;
    private SheetSide active;
    private History history;
    /** What was looked at before there were two sheets, and then at first. */
    private Viewport alone = new Viewport(0, 0, 1, 1, 1);
    private Viewport split = alone;
    private Consumer<SheetSide> dress = side -> { };

    /**
     * What is side by side.
     *
     * @param rightActive whether the right one is worked on
     */
    record Pair(Variant left, Variant right, boolean rightActive) {
    }

    /**
     * @param loops makes what reviews what lies beside the work, from what takes the reviews
     * @param artist draws what takes longer than a frame, one after the other
     * @param changed told when there are two sheets and when there is one again
     */
    Sheets(Workspace workspace, Engine engine, Appearance look, Tools tools, Function<Consumer<Review>, ReviewLoop> loops,
            Executor artist, Runnable changed) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.tools = tools;
        this.loops = loops;
        this.artist = artist;
        this.changed = changed;
        this.history = workspace.history();
        // A sheet asks whether it is worked on as soon as it is made.
        first = new SheetSide(this, "left", List.of(), List.of());
        active = first;
        body.getChildren().add(first.node());
        body.setMinSize(0, 0);
        heads.setId("split-heads");
        heads.getStyleClass().add("sheet-heads");
        heads.setVisible(false);
        heads.managedProperty().bind(heads.visibleProperty());
        difference.setId("split-difference");
        difference.setMinWidth(0);
    }

    Workspace workspace() {
        return workspace;
    }

    Engine engine() {
        return engine;
    }

    Appearance look() {
        return look;
    }

    Tools tools() {
        return tools;
    }

    Executor artist() {
        return artist;
    }

    ReviewLoop reviews(Consumer<Review> accept) {
        return loops.apply(accept);
    }

    /** Prepares every sheet that is there or comes. */
    void eachSide(Consumer<SheetSide> prepare) {
        dress = prepare;
        prepare.accept(first);
    }

    /** The sheet that is worked on. */
    SheetSide active() {
        return active;
    }

    CanvasView canvas() {
        return active.canvas();
    }

    /** Where fields and lists over the sheet that is worked on stand. */
    Pane over() {
        return active.over();
    }

    /** What stands above the sheets: which variants they show and their figures. */
    Node heads() {
        return heads;
    }

    @Override
    public Node node() {
        return body;
    }

    boolean isSplit() {
        return second != null;
    }

    /** What is side by side, if something is. */
    @Nullable Pair pair() {
        return second == null ? null : new Pair(first.variant(), second.variant(), active == second);
    }

    /** Shows the design beside its first scenario, or beside one that is still to be made. */
    void open() {
        List<Variant> all = variants();
        open(new Pair(all.get(0), all.get(1), true));
    }

    /** Shows two variants side by side. */
    void open(Pair pair) {
        if (second != null) {
            return;
        }
        history = workspace.history();
        alone = workspace.viewport();
        Button close = Controls.iconButton("mdi2c-close", look.say(CLOSE), this::close);
        close.setId("split-close");
        SheetSide right = new SheetSide(this, "right", List.of(difference), List.of(close));
        right.canvas().join();
        dress.accept(right);
        right.node().getStyleClass().add("second-sheet");
        right.head().getStyleClass().add("second-sheet");
        second = right;
        body.getChildren().add(right.node());
        heads.getChildren().setAll(first.head(), right.head());
        heads.setVisible(true);
        first.show(pair.left());
        right.show(pair.right());
        if (pair.rightActive()) {
            activate(right);
        }
        offer();
        compare();
        changed.run();
        // What was seen in the whole window is seen in its half.
        split = alone.resized(body.getWidth() / 2, body.getHeight()).showing(alone.visible(), alone.scale());
        workspace.look(split);
        active.canvas().requestFocus();
    }

    /** Shows the design alone again. */
    void close() {
        SheetSide right = second;
        if (right == null) {
            return;
        }
        boolean focused = first.canvas().isFocused() || right.canvas().isFocused();
        second = null;
        tools.cancel();
        body.getChildren().remove(right.node());
        heads.getChildren().clear();
        heads.setVisible(false);
        active = first;
        first.standAlone();
        Viewport now = workspace.viewport();
        // A sheet gets its size after it is shown; who looked no further than that sees again what was seen before.
        if (now.resized(split.width(), split.height()).equals(split)) {
            workspace.look(alone);
        }
        changed.run();
        if (focused) {
            first.canvas().requestFocus();
        }
    }

    /** Works on the other side from now on. */
    void other() {
        if (second != null) {
            (active == first ? second : first).canvas().requestFocus();
        }
    }

    /** Works on one side from now on. */
    void activate(SheetSide side) {
        if (side == active) {
            return;
        }
        tools.cancel();
        SheetSide before = active;
        Design present = workspace.present();
        var known = workspace.review().filter(review -> review.architecture().equals(workspace.architecture()));
        var reviewed = side.review().or(() -> known.filter(review -> review.architecture().equals(side.present().architecture())));
        active = side;
        before.rest(present, known);
        workspace.turnTo(side.variant(), reviewed, side.canvas().lastDrawing());
        workspace.look(workspace.viewport().resized(side.canvas().getWidth(), side.canvas().getHeight()));
        before.reckon();
        before.tell();
        side.tell();
    }

    /** Works on the sheet that lies at a place of the scene, if one does. */
    void activateAt(double sceneX, double sceneY) {
        for (SheetSide side : sides()) {
            if (side.canvas().getLayoutBounds().contains(side.canvas().sceneToLocal(sceneX, sceneY))) {
                activate(side);
            }
        }
    }

    List<SheetSide> sides() {
        return second == null ? List.of(first) : List.of(first, second);
    }

    /** Shows another variant on a side. */
    void choose(SheetSide side, Variant variant) {
        side.show(variant);
        offer();
        compare();
    }

    /** The design, its scenarios, and one that it does not have yet. */
    private List<Variant> variants() {
        List<Variant> all = new ArrayList<>(List.of(Variant.AS_DRAWN));
        List<Scenario> scenarios = Scenarios.of(workspace.document());
        scenarios.forEach(scenario -> all.add(new ScenarioVariant(scenario, engine.catalog())));
        all.add(new ScenarioVariant(Scenario.named(Scenarios.freeId(workspace.document()),
                look.say(NEW.with("number", scenarios.size() + 1))), engine.catalog()));
        return all;
    }

    private void offer() {
        List<Variant> all = variants();
        sides().forEach(side -> side.offer(all));
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        boolean other = workspace.history() != history;
        history = workspace.history();
        if (other) {
            // Another document lies on the table.
            close();
        }
        sides().forEach(side -> side.canvas().changed(aspect));
        if (second == null) {
            return;
        }
        if (aspect == Workspace.Aspect.DESIGN && !workspace.isDraft()) {
            sides().forEach(this::requireFit);
            offer();
            compare();
        }
        if (aspect == Workspace.Aspect.DESIGN && !workspace.isDraft() || aspect == Workspace.Aspect.USERS) {
            sides().forEach(SheetSide::reckon);
        }
        if (aspect == Workspace.Aspect.REVIEW) {
            active.tell();
        }
    }

    /** A scenario that no longer fits the design gives its side back to the design, and says why. */
    private void requireFit(SheetSide side) {
        side.present();
        if (side.variant() instanceof ScenarioVariant scenario && scenario.misfit().isPresent()) {
            var reason = scenario.misfit().get();
            side.show(Variant.AS_DRAWN);
            workspace.tell(reason);
        }
    }

    /** Outlines what differs, and says how much that is. */
    private void compare() {
        SheetSide right = second;
        if (right == null) {
            return;
        }
        DesignDiff diff = DesignDiff.between(first.present(), right.present());
        difference.setText(diff.isEmpty() ? look.say(ALIKE) : look.say(DIFFER.with("added", diff.added().size())
                .with("removed", diff.removed().size()).with("changed", diff.changed().size())));
        first.canvas().outline(both(diff.removed(), diff.changed()));
        right.canvas().outline(both(diff.added(), diff.changed()));
        sides().forEach(SheetSide::tell);
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
