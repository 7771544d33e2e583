package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.History;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/**
 * What assistive tools hear of the sheet. The sheet is one node to them; its words are, in this order, what went wrong or is
 * told, what the last command did, the way into or out of a container, and what is selected. What was said once is left out
 * when the selection moves on.
 */
final class Announcer {

    private static final Text UNDONE = Text.of("Undone: {what}", "실행 취소: {what}");
    private static final Text INSIDE = Text.of("In {path}", "{path} 안");
    private static final Text OUTSIDE = Text.of("Outside all containers", "모든 영역 바깥");

    private final Workspace workspace;
    private final Appearance look;
    private final Spoken spoken;
    private final Supplier<? extends Node> sheet;
    private History history;
    private int position;
    private String result = "";
    private List<String> path = List.of();
    private String way = "";
    private boolean waiting;
    private boolean said;

    /**
     * @param sheet gives the sheet that is worked on, whose accessible text it writes
     */
    Announcer(Workspace workspace, Appearance look, Spoken spoken, Supplier<? extends Node> sheet) {
        this.workspace = workspace;
        this.look = look;
        this.spoken = spoken;
        this.sheet = sheet;
        this.history = workspace.history();
        this.position = history.position();
        say();
    }

    void changed(Workspace.Aspect aspect) {
        switch (aspect) {
            case DESIGN -> follow();
            case SELECTION -> move();
            case NOTICE, REVIEW -> { }
            case PLACES, VIEW, TOOL, USERS -> {
                return;
            }
        }
        if (!waiting) {
            waiting = true;
            // A command that adds and selects is one thing to say, and so is what a gesture makes in the end.
            workspace.whenAtRest(() -> Platform.runLater(this::say));
        }
    }

    /** A step forward says its label, a step back what it took back. */
    private void follow() {
        History now = workspace.history();
        if (now != history) {
            history = now;
            position = now.position();
            tell("");
        } else if (now.position() > position) {
            position = now.position();
            tell(now.label(position).map(look::say).orElse(""));
        } else if (now.position() < position) {
            position = now.position();
            tell(now.label(position + 1).map(label -> look.say(UNDONE.with("what", label))).orElse(""));
        }
    }

    private void tell(String done) {
        result = done;
        said = false;
    }

    /** Another selection: the way is told when it leads into or out of a container. */
    private void move() {
        List<String> before = path;
        @Nullable String id = workspace.selection().single().orElse(null);
        path = id == null ? List.of() : spoken.path(id);
        if (said) {
            tell("");
        }
        way = path.equals(before) || id == null ? "" : path.isEmpty() ? look.say(OUTSIDE) : look.say(INSIDE.with("path", look.list(path)));
    }

    private void say() {
        waiting = false;
        said = true;
        List<String> words = new ArrayList<>();
        workspace.notice().map(look::say).ifPresent(words::add);
        words.add(result);
        words.add(way);
        workspace.finding().ifPresent(finding -> words.addAll(List.of(look.say(finding.rule().title()), look.say(finding.message()))));
        words.add(spoken.selection());
        sheet.get().setAccessibleText(String.join(" ", words.stream().filter(part -> !part.isEmpty()).map(Announcer::ended).toList()));
    }

    /** Ends with a full stop, so that a voice pauses. */
    private static String ended(String words) {
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }
}
