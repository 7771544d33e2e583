package org.tenfold.desktop;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** What the changes since something was selected did to the total and to the delay; out of sight as long as they did nothing. */
final class ChangeEffect {

    private static final Text TITLE = Text.of("What your changes here did", "여기서 바꾼 효과");
    private static final Text COST = Text.of("{before} → {after} a month", "월 {before} → {after}");
    private static final Text DELAY = Text.name("p99 {before} → {after} ms");

    private final Workspace workspace;
    private final Appearance look;
    private final VBox lines = new VBox(2);
    /** The review from before the changes. */
    private @Nullable Review before;

    ChangeEffect(Workspace workspace, Appearance look) {
        this.workspace = workspace;
        this.look = look;
        lines.setId("effect");
        lines.managedProperty().bind(lines.visibleProperty());
    }

    Node node() {
        return lines;
    }

    /** From now on changes count. */
    void begin() {
        lines.setVisible(false);
        before = workspace.isReviewed() && !workspace.isDraft() ? workspace.review().orElse(null) : null;
    }

    /** There is another review. */
    void reviewed() {
        // A drag that has not ended is no design to begin with: Escape would take it back.
        if (!workspace.isReviewed() || before == null && workspace.isDraft()) {
            return;
        }
        Review now = workspace.review().orElseThrow();
        Review then = before;
        // Other prices or users are no changes of the design, and who goes through the steps changes nothing.
        if (then == null || workspace.history().isRevisited() || then.traffic().users() != now.traffic().users()
                || then.architecture().equals(now.architecture())) {
            before = now;
            lines.setVisible(false);
        } else {
            lines.getChildren().setAll(Controls.label(look.say(TITLE), "section-title"));
            add(COST, Figures.money(then.estimate().total()), Figures.money(now.estimate().total()));
            delay(then).ifPresent(old -> delay(now).ifPresent(fresh -> add(DELAY, old, fresh)));
            lines.setVisible(lines.getChildren().size() > 1);
        }
    }

    /** A figure that reads as before says nothing. */
    private void add(Text words, String was, String is) {
        if (!was.equals(is)) {
            lines.getChildren().add(Controls.label(look.say(words.with("before", was).with("after", is))));
        }
    }

    private static Optional<String> delay(Review review) {
        return review.outlook().map(outlook -> outlook.performance().latency().get("dynamic"))
                .map(latency -> Double.isFinite(latency.p99()) ? Figures.roughly(latency.p99() * 1000) : "∞");
    }
}
