package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Design;
import org.tenfold.picture.Point;
import org.tenfold.picture.draw.Lens;
import org.tenfold.review.Review;

/**
 * The first minute of somebody new, gesture for gesture: three parts dragged onto the sheet and connected, what is wrong with
 * them and what they cost and hold seen before the last link is let go, a hundred times the users, and one click that mends it.
 */
class FirstMinuteTest extends WindowTest {

    private String foot(String selector) {
        return ((Labeled) find(selector)).getText();
    }

    private Review review() {
        return workspace.review().orElseThrow();
    }

    private boolean stopsEverything(String part) {
        return workspace.isReviewed() && !review().cuts().severedBy(part).isEmpty()
                && review().findings().stream().anyMatch(finding -> finding.rule().id().equals("SPOF-002") && finding.targets().contains(part));
    }

    private void pull(Node thumb, double to) {
        Bounds slider = find("#users").localToScreen(find("#users").getLayoutBounds());
        Bounds from = thumb.localToScreen(thumb.getLayoutBounds());
        double inset = from.getWidth() / 2;
        drag(new Point2D(from.getCenterX(), from.getCenterY()),
                new Point2D(slider.getMinX() + inset + to * (slider.getWidth() - 2 * inset), from.getCenterY()));
        untilReviewed();
    }

    @Test
    void aDatabaseIsFoundWhileItIsConnectedAndMendedByOneClick() {
        placeFromPalette("alb", 60, 160);
        placeFromPalette("ec2", 220, 160);
        placeFromPalette("rds", 380, 160);
        robot.moveTo(middleOf("alb"));
        drag(rightEdgeOf("alb"), middleOf("ec2"));

        Point2D edge = rightEdgeOf("ec2");
        Point2D database = middleOf("rds");
        robot.moveTo(middleOf("ec2")).moveTo(edge).press(MouseButton.PRIMARY).moveTo(edge.midpoint(database)).moveTo(database);
        until(() -> stopsEverything("rds"));
        assertThat(workspace.isDraft()).as("the link is still in the hand").isTrue();
        assertThat(drawn().badge("rds")).as("the database wears its finding").isNotEmpty();
        assertThat(foot("#status-cost")).matches("\\$\\d{2,3} .*a month");
        assertThat(foot("#status-holds")).matches("holds \\d{3},000 users \\(EC2: .*\\)");

        robot.release(MouseButton.PRIMARY);
        untilReviewed();
        assertThat(architecture().links()).hasSize(2);
        double cost = review().estimate().total().doubleValue();

        pull(find("#users .thumb"), 6.0 / 7);
        assertThat(review().traffic().users()).isBetween(0.9e6, 1.1e6);
        assertThat(review().estimate().total().doubleValue()).as("more users cost more").isGreaterThan(10 * cost);
        keys(KeyCode.DIGIT4);
        assertThat(drawn().look().lens()).as("parts heat up").isEqualTo(Lens.LOAD);
        assertThat(Objects.requireNonNull(review().traffic().load("ec2")).utilization()).as("the tier that breaks").isGreaterThan(1);

        Design broken = workspace.present();
        Point badge = drawn().badge("rds").getFirst().bounds().middle();
        robot.clickOn(at(badge.x(), badge.y()));
        click("#fix-SPOF-002");
        untilReviewed();
        assertThat(workspace.history().labels()).as("one step").hasSize(List.of("alb", "ec2", "rds", "link", "link", "fix").size());
        assertThat(component("rds").settings().get("deployment")).isEqualTo("multi-az");
        assertThat(stopsEverything("rds")).isFalse();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.present()).isEqualTo(broken);
    }
}
