package org.tenfold.desktop;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tenfold.editor.Workspace;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;

/** A finding in full: what is wrong, why it matters, how it is mended, and a button that does it. */
final class FindingCard {

    private static final Text FIX = Text.of("Fix", "수정");
    private static final Text FIXED = Text.of("Fix {finding}", "{finding} 수정");
    private static final Text LATER = Text.of("later", "나중에");

    private FindingCard() {
    }

    static Node of(Finding finding, Workspace workspace, Appearance look) {
        Label mark = mark(finding, look);
        Label title = Controls.paragraph(look.say(finding.rule().title()), "strong");
        Label id = Controls.label(finding.rule().id(), "quiet", "small-text");
        id.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, mark, title, Controls.spacer(), id);
        head.setAlignment(Pos.TOP_LEFT);
        VBox card = new VBox(4, head, Controls.paragraph(look.say(finding.message())),
                Controls.paragraph(look.say(finding.rule().why()), "quiet", "small-text"),
                Controls.paragraph(look.say(finding.rule().fix()), "small-text"));
        if (finding.fix().isPresent()) {
            card.getChildren().add(fixButton(finding, workspace, look));
        }
        card.getStyleClass().addAll("finding-card", "edge-" + finding.severity().id());
        return card;
    }

    /** The sign of its severity, or of its state where it does not count now. */
    static Label mark(Finding finding, Appearance look) {
        boolean now = finding.state() == Finding.State.NOW;
        String sign = finding.state() == Finding.State.QUESTION ? "?" : finding.severity().mark();
        Label mark = Controls.label(sign, now ? "severity-" + finding.severity().id() : "severity-later");
        String words = look.say(finding.severity().label()) + (now ? "" : ", " + look.say(LATER));
        mark.setTooltip(new Tooltip(words));
        mark.setAccessibleText(words);
        mark.setMinWidth(16);
        return mark;
    }

    static Button fixButton(Finding finding, Workspace workspace, Appearance look) {
        Button fix = new Button(look.say(FIX), Controls.icon("mdi2a-auto-fix"));
        fix.getStyleClass().addAll("small", "fix");
        fix.setId("fix-" + finding.rule().id());
        fix.setOnAction(event -> mend(finding, workspace));
        return fix;
    }

    /** Carries out the finding's fix as one step. */
    static void mend(Finding finding, Workspace workspace) {
        finding.fix().ifPresent(fix -> workspace.commit(FIXED.with("finding", finding.rule().title()), fix.edit()));
    }
}
