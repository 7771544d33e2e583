package org.tenfold.desktop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.ReviewLoop;
import org.tenfold.editor.Variant;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;
import org.tenfold.rules.Severity;
import org.tenfold.scenario.Comparison;
import org.tenfold.text.Text;

/** One sheet with what stands over it, and with a head that chooses its variant and tells its figures when there are two. */
final class SheetSide implements Subject {

    private static final Text VARIANT = Text.of("Variant", "변형");
    private static final Text AS_DRAWN = Text.of("As drawn", "현재 설계");
    private static final Text EDITED = Text.of("being edited", "편집 중");
    private static final Text FIGURES = Text.of("{cost} a month · p99 {delay} · {share} available", "월 {cost} · p99 {delay} · 가용성 {share}");
    private static final Text BRIEFLY = Text.of("{cost}/mo · p99 {delay} · {share}", "월 {cost} · p99 {delay} · {share}");
    private static final Text UNKNOWN = Text.of("unknown", "알 수 없음");
    private static final double ROW = 32;
    private static final double ROW_OF_TEXT = 18;
    /** A narrower head has a third row, and only its colour says which side is worked on; … */
    private static final double NARROW = 400;
    /** … and in an even narrower one figures are told in fewer words. */
    private static final double BRIEF = 330;
    /** Texts above this size go on in further rows of the head; at smaller ones the sheets should not move when figures come. */
    private static final double LARGE = 1.25;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Sheets sheets;
    private final CanvasView canvas;
    private final Pane over = new Pane();
    private final StackPane node;
    private final ComboBox<Variant> choice;
    private final Label figures = Controls.label(" ", "small-text");
    private final HBox counts = new HBox(8);
    private final Label edited;
    private final Region spacer = Controls.spacer();
    private final List<Node> remarks;
    private final List<Node> buttons;
    private final HBox upper = row();
    private final HBox middle = row();
    private final HBox lower = row();
    private final VBox head;
    private final ReviewLoop reviews;
    private Variant variant = Variant.AS_DRAWN;
    /** Of the variant while another side is worked on. */
    private @Nullable Design beside;
    private @Nullable Design varied;
    private @Nullable Review reviewed;
    private boolean choosing;

    /**
     * @param id tells its parts from those of another side
     * @param remarks what only this side says in its head
     * @param buttons what only this side has at the end of the upper row of its head
     */
    SheetSide(Sheets sheets, String id, List<Node> remarks, List<Node> buttons) {
        this.remarks = remarks;
        this.buttons = buttons;
        this.sheets = sheets;
        this.workspace = sheets.workspace();
        this.engine = sheets.engine();
        this.look = sheets.look();
        this.canvas = new CanvasView(workspace, this, engine.pictures(), look, sheets.tools(), sheets.artist());
        over.setPickOnBounds(false);
        node = new StackPane(canvas, over);
        node.setMinSize(0, 0);
        node.setPrefWidth(0);
        HBox.setHgrow(node, Priority.ALWAYS);
        reviews = sheets.reviews(fresh -> {
            reviewed = fresh;
            canvas.changed(Workspace.Aspect.REVIEW);
            tell();
        });
        choice = Controls.choice("split-" + id, List.of(),
                shown -> shown instanceof ScenarioVariant scenario ? scenario.in(workspace.document()).name() : look.say(AS_DRAWN));
        choice.setAccessibleText(look.say(VARIANT));
        choice.valueProperty().addListener((observed, before, chosen) -> {
            if (!choosing && chosen != null) {
                sheets.choose(this, chosen);
            }
        });
        edited = Controls.label(look.say(EDITED), "quiet", "small-text");
        edited.managedProperty().bind(edited.visibleProperty());
        figures.setId("split-" + id + "-figures");
        figures.setMinWidth(0);
        counts.setAlignment(Pos.CENTER_LEFT);
        counts.setMinWidth(HBox.USE_PREF_SIZE);
        counts.setManaged(false);
        boolean large = isLarge();
        figures.setWrapText(large);
        figures.setMinHeight(Label.USE_PREF_SIZE);
        // As high with a button as without, and with figures as before they come.
        upper.setMinHeight(look.px(ROW));
        lower.setMinHeight(look.px(ROW_OF_TEXT));
        lower.managedProperty().bind(lower.visibleProperty());
        fill(false);
        head = new VBox(4, large ? new WrappingBar(8, List.copyOf(upper.getChildren()), spacer) : upper, middle, lower);
        head.getStyleClass().add("sheet-head");
        head.setMinWidth(0);
        head.setPrefWidth(0);
        // A height that changes in the pass that gives the width comes too late for it.
        head.widthProperty().subscribe(() -> Platform.runLater(this::fit));
        HBox.setHgrow(head, Priority.ALWAYS);
    }

    private static HBox row() {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private boolean isLarge() {
        return look.px(1) > LARGE;
    }

    private boolean isNarrower(double width) {
        return head.getWidth() < look.px(width);
    }

    /** Says as much as there is room for. */
    private void fit() {
        tellEdited();
        boolean apart = isNarrower(NARROW) && !isLarge();
        if (apart != lower.isVisible()) {
            fill(apart);
        }
        review().ifPresent(this::tell);
    }

    /** @param apart whether counts and remarks have a row of their own */
    private void fill(boolean apart) {
        List.of(upper, middle, lower).forEach(row -> row.getChildren().clear());
        upper.getChildren().addAll(choice, edited, spacer);
        middle.getChildren().add(figures);
        (apart ? lower : middle).getChildren().add(counts);
        (apart ? lower : upper).getChildren().addAll(remarks);
        upper.getChildren().addAll(buttons);
        lower.setVisible(apart);
    }

    CanvasView canvas() {
        return canvas;
    }

    /** Where fields and lists over the sheet stand. */
    Pane over() {
        return over;
    }

    StackPane node() {
        return node;
    }

    VBox head() {
        return head;
    }

    Variant variant() {
        return variant;
    }

    /** Shows another variant. */
    void show(Variant other) {
        if (other.equals(variant)) {
            return;
        }
        variant = other;
        beside = null;
        reviewed = null;
        if (isActive()) {
            workspace.turnTo(other, Optional.empty(), Optional.empty());
        } else {
            reckon();
        }
        canvas.changed(Workspace.Aspect.DESIGN);
    }

    /** The variants to choose from, of which the present one is chosen. */
    void offer(List<Variant> all) {
        choosing = true;
        choice.getItems().setAll(all);
        choice.setValue(variant);
        choosing = false;
    }

    @Override
    public Design design() {
        return isActive() ? workspace.design() : present();
    }

    @Override
    public Design present() {
        if (isActive()) {
            return workspace.present();
        }
        Design before = beside;
        if (before == null || varied != workspace.document()) {
            varied = workspace.document();
            Design fresh = workspace.place(variant.of(varied)).design();
            beside = before != null && before.architecture().equals(fresh.architecture())
                    ? fresh.withArchitecture(before.architecture()) : fresh;
        }
        return beside;
    }

    @Override
    public Optional<Review> review() {
        return isActive() ? workspace.review() : Optional.ofNullable(reviewed);
    }

    @Override
    public boolean isActive() {
        return sheets.active() == this;
    }

    @Override
    public void activate() {
        sheets.activate(this);
    }

    @Override
    public void leave() {
        sheets.close();
    }

    /** Another side is worked on from now on; what is known of this one stays. */
    void rest(Design present, Optional<Review> known) {
        beside = present;
        varied = workspace.document();
        reviewed = known.orElse(null);
        if (isLate()) {
            // Whoever completes it does so for the side that is worked on.
            reviews.forget();
        }
        canvas.rest();
    }

    /** Stands alone again, with the design as it is drawn. */
    void standAlone() {
        Optional<Review> known = variant == Variant.AS_DRAWN ? Optional.ofNullable(reviewed) : Optional.empty();
        variant = Variant.AS_DRAWN;
        canvas.outline(List.of());
        if (workspace.variant() != Variant.AS_DRAWN) {
            workspace.turnTo(Variant.AS_DRAWN, known, canvas.lastDrawing());
        }
    }

    /** Has what lies beside the work reviewed, for the users that the slider asks about. */
    void reckon() {
        if (!isActive()) {
            reviews.request(workspace.triedUsers().isPresent() ? present().architecture().withUsers(workspace.triedUsers().getAsDouble())
                    : present().architecture());
        }
    }

    /** Brings the head up to date. */
    void tell() {
        head.pseudoClassStateChanged(ACTIVE, isActive());
        tellEdited();
        review().ifPresent(this::tell);
        figures.pseudoClassStateChanged(LATE, isActive() ? !workspace.isReviewed() : isLate());
    }

    /** Whether what is known beside the work is not all there is to know. */
    private boolean isLate() {
        return reviewed == null || reviewed.outlook().isEmpty();
    }

    private void tellEdited() {
        edited.setVisible(isActive() && !isNarrower(NARROW));
    }

    private void tell(Review review) {
        Comparison.Variant known = Comparison.variant(
                variant instanceof ScenarioVariant scenario ? scenario.in(workspace.document()) : null, review, engine.prices());
        double p99 = known.p99Seconds();
        double share = known.availability();
        Function<Text, String> said = words -> look.say(words
                .with("cost", (known.estimate().complete() ? "" : "≥ ") + Figures.money(known.estimate().total()))
                .with("delay", Double.isFinite(p99) ? Figures.latency(p99) : look.say(UNKNOWN))
                .with("share", Double.isNaN(share) ? look.say(UNKNOWN) : Figures.availability(share)));
        figures.setText(said.apply(isNarrower(BRIEF) ? BRIEFLY : FIGURES));
        counts.getChildren().clear();
        StringBuilder spoken = new StringBuilder();
        for (Map.Entry<Severity, Integer> found : known.findings().entrySet()) {
            if (found.getKey().atLeast(Severity.MEDIUM)) {
                counts.getChildren().add(Controls.label(found.getKey().mark() + " " + found.getValue(), "small-text",
                        "severity-" + found.getKey().id()));
                spoken.append(", ").append(found.getValue()).append(' ').append(look.say(found.getKey().label()));
            }
        }
        counts.setManaged(!counts.getChildren().isEmpty());
        head.setAccessibleText(choice.getConverter().toString(variant) + ", " + said.apply(FIGURES) + spoken);
    }
}
