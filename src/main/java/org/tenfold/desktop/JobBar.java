package org.tenfold.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.tenfold.editor.Jobs;
import org.tenfold.text.Text;

/** What is going on beside the window: the name of the oldest job, how far it is, and a button that ends it. */
final class JobBar {

    private static final Text CANCEL = Text.of("Cancel: {job}", "취소: {job}");
    private static final Text SHARE = Text.of("{job} {percent} %", "{job} {percent}%");
    private static final Text MORE = Text.of("and {count} more", "외 {count}개");
    /** What is done sooner is not worth a look. */
    private static final Duration AFTER = Duration.millis(400);
    private static final Duration EVERY = Duration.millis(100);
    private static final double WIDTH = 96;
    private static final double WORDS = 320;

    private final Jobs jobs;
    private final Appearance look;
    private final Label name = Controls.label("", "small-text");
    private final Label more = Controls.label("", "quiet", "small-text");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final HBox root;
    private final Timeline watch = new Timeline(new KeyFrame(EVERY, event -> look()));
    /** For how many looks each job has been going on. */
    private final Map<Jobs.Job, Integer> ages = new HashMap<>();

    JobBar(Jobs jobs, Appearance look) {
        this.jobs = jobs;
        this.look = look;
        cancel = Controls.iconButton("mdi2c-close", "", this::cancel);
        cancel.setId("job-cancel");
        name.setId("job");
        name.setMinWidth(0);
        name.setMaxWidth(WORDS);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        more.setMinWidth(Label.USE_PREF_SIZE);
        bar.setPrefWidth(look.px(WIDTH));
        bar.setMinWidth(look.px(WIDTH) / 2);
        bar.managedProperty().bind(bar.visibleProperty());
        root = new HBox(8, name, bar, cancel, more);
        root.setId("jobs");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("status-cell");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
        watch.setCycleCount(Animation.INDEFINITE);
        Runnable follow = this::follow;
        // A window that is shown anew leaves the bar of before behind.
        root.sceneProperty().addListener((observed, before, scene) -> {
            jobs.removeListener(follow);
            if (scene != null) {
                jobs.addListener(follow);
            }
            follow();
        });
    }

    Node node() {
        return root;
    }

    private void follow() {
        ages.keySet().retainAll(jobs.running());
        if (root.getScene() == null || jobs.running().isEmpty()) {
            watch.stop();
            root.setVisible(false);
        } else if (watch.getStatus() != Animation.Status.RUNNING) {
            watch.playFromStart();
        } else if (root.isVisible()) {
            show();
        }
    }

    private void look() {
        jobs.running().forEach(job -> ages.merge(job, 1, Integer::sum));
        show();
    }

    private List<Jobs.Job> worthShowing() {
        return jobs.running().stream().filter(job -> EVERY.multiply(ages.getOrDefault(job, 0)).greaterThanOrEqualTo(AFTER)).toList();
    }

    private void cancel() {
        worthShowing().stream().findFirst().ifPresent(Jobs.Job::cancel);
    }

    private void show() {
        List<Jobs.Job> shown = worthShowing();
        if (shown.isEmpty()) {
            root.setVisible(false);
            return;
        }
        String words = look.say(shown.getFirst().name());
        OptionalDouble share = shown.getFirst().progress();
        name.setText(words);
        bar.setProgress(share.orElse(ProgressBar.INDETERMINATE_PROGRESS));
        // What only runs to and fro says nothing to those who want no motion.
        bar.setVisible(share.isPresent() || !look.isStill());
        root.setAccessibleText(share.isPresent()
                ? look.say(SHARE.with("job", words).with("percent", Math.round(100 * share.getAsDouble()))) : words);
        more.setText(shown.size() == 1 ? "" : look.say(MORE.with("count", shown.size() - 1)));
        String ending = look.say(CANCEL.with("job", words));
        if (!ending.equals(cancel.getAccessibleText())) {
            Controls.named(cancel, ending);
        }
        // Last, so that the bar is never seen without its words.
        root.setVisible(true);
    }
}
