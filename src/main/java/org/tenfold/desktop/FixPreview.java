package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.tenfold.editor.Workspace;
import org.tenfold.publish.EffectsSection;
import org.tenfold.review.Effects;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.rules.fix.Fix;
import org.tenfold.text.Text;

/** What a fix of a finding would change, in its card before anybody applies it; reckoned beside the window. */
final class FixPreview {

    private static final Text CHANGES = Text.of("This fix changes", "이 수정이 바꾸는 것");
    private static final Text RECKONING = Text.of("Reckoning …", "계산하는 중 …");

    /** In a design of more parts a fix may take several frames. */
    private static final int MOST_AT_ONCE = 500;

    private FixPreview() {
    }

    static Node of(Finding finding, Fix fix, Workspace workspace, Appearance look) {
        VBox lines = new VBox(2);
        lines.setId("preview-" + finding.rule().id());
        lines.getStyleClass().add("fix-preview");
        Reviewer reviewer = workspace.reviewer().orElse(null);
        Review review = workspace.review().orElse(null);
        if (reviewer == null || review == null) {
            return lines;
        }
        lines.getChildren().addAll(Controls.label(look.say(CHANGES), "strong", "small-text"),
                Controls.label(look.say(RECKONING), "quiet", "small-text"));
        reckon(lines, workspace, () -> Effects.of(reviewer, review, fix.edit()), effects -> {
            lines.getChildren().remove(1, lines.getChildren().size());
            effects.map(told -> new EffectsSection(told, fix, look.language()).lines()).orElse(List.of())
                    .forEach(line -> lines.getChildren().add(Controls.paragraph(line, "small-text")));
        });
        return lines;
    }

    /**
     * Works something out for a part of the window: at once where that takes no time, beside it in a large design.
     *
     * @param known whether the result is at hand in any design
     */
    static <T> void soon(Node shown, Workspace workspace, boolean known, Supplier<T> work, Consumer<T> show) {
        if (known || workspace.architecture().componentsById().size() <= MOST_AT_ONCE) {
            show.accept(work.get());
        } else {
            reckon(shown, workspace, () -> Optional.of(work.get()), result -> result.ifPresent(show));
        }
    }

    /**
     * Works something out for a part of the window beside it, unless that part has been taken away in the meantime. A press that
     * selects may be the beginning of a drag, whose frames come first.
     */
    static <T> void reckon(Node shown, Workspace workspace, Supplier<Optional<T>> work, Consumer<Optional<T>> show) {
        AtomicBoolean gone = new AtomicBoolean();
        shown.sceneProperty().addListener((observed, before, now) -> gone.set(now == null));
        Runnable reckoning = () -> {
            if (!gone.get()) {
                Optional<T> result = work.get();
                Platform.runLater(() -> {
                    if (!gone.get()) {
                        show.accept(result);
                    }
                });
            }
        };
        Platform.runLater(() -> workspace.whenAtRest(() -> Background.run(reckoning)));
    }
}
