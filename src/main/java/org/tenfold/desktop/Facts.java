package org.tenfold.desktop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Target;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;

/** What the review says about one part: its findings, load, cost and failure. */
final class Facts {

    private static final Text FINDINGS = Text.of("Findings", "지적 사항");
    private static final Text LOAD = Text.of("Load at the peak", "최고 부하");
    private static final Text CALLS = Text.of("Calls", "호출");
    private static final Text COST = Text.of("Cost a month", "월 비용");
    private static final Text SUM = Text.of("Sum", "합계");
    private static final Text FAILURE = Text.of("If it fails", "장애가 나면");
    private static final Text RECOVERS = Text.of("Back after {time}", "{time} 뒤 복구");
    private static final Text LOSES = Text.of("Data lost: {time}", "잃는 데이터: {time}");
    private static final Text NO_LOSS = Text.of("No data lost", "잃는 데이터 없음");

    private Facts() {
    }

    /** @param told a finding that is told elsewhere, or null */
    static List<Node> about(String id, Review review, @Nullable Finding told, Workspace workspace, Appearance look, Decisions decisions) {
        List<Node> sections = new ArrayList<>();
        findings(sections, id, review, told, workspace, look, decisions);
        load(sections, id, review, look);
        cost(sections, id, review, look);
        failure(sections, id, review, look);
        return sections;
    }

    private static void findings(List<Node> sections, String id, Review review, @Nullable Finding told, Workspace workspace, Appearance look,
            Decisions decisions) {
        List<Finding> about = review.findings().stream().filter(finding -> finding.targets().contains(id))
                .filter(finding -> finding.state() != Finding.State.SUPPRESSED)
                .filter(finding -> told == null || !finding.key().equals(told.key())).toList();
        if (!about.isEmpty()) {
            VBox cards = new VBox(8);
            about.forEach(finding -> cards.getChildren().add(FindingCard.of(finding, workspace, look, decisions)));
            section(sections, look.say(FINDINGS), cards);
        }
    }

    private static void load(List<Node> sections, String id, Review review, Appearance look) {
        PartLoad load = review.traffic().load(id);
        if (load == null || load.peak().calls() == 0) {
            return;
        }
        VBox rows = new VBox(4);
        rows.getChildren().add(row(look.say(CALLS), Figures.roughly(load.peak().calls()) + " /s"));
        for (StationLoad station : load.stations()) {
            rows.getChildren().add(meter(look.say(station.station().name()), station.utilization()));
        }
        for (LimitLoad limit : load.limits()) {
            rows.getChildren().add(meter(look.say(limit.limit().name()), limit.utilization()));
        }
        section(sections, look.say(LOAD), rows);
    }

    private static void cost(List<Node> sections, String id, Review review, Appearance look) {
        VBox rows = new VBox(4);
        BigDecimal sum = BigDecimal.ZERO;
        Set<Message> reasons = new LinkedHashSet<>();
        int lines = 0;
        for (CostLine line : review.estimate().lines()) {
            if (id.equals(line.link()) || line.link() == null && id.equals(line.component())) {
                rows.getChildren().add(row(look.say(line.name()), Figures.cents(line.monthly())));
                sum = sum.add(line.monthly());
                lines++;
            }
        }
        for (Estimate.Unknown unknown : review.estimate().unknown()) {
            if (id.equals(unknown.component())) {
                rows.getChildren().add(row(look.say(unknown.name()), "?"));
                reasons.add(unknown.detail());
                lines++;
            }
        }
        reasons.forEach(reason -> rows.getChildren().add(Controls.paragraph(look.say(reason), "quiet", "small-text")));
        if (lines > 1) {
            rows.getChildren().add(row(look.say(SUM), Figures.cents(sum), "strong"));
        }
        if (lines > 0) {
            section(sections, look.say(COST), rows);
        }
    }

    private static void failure(List<Node> sections, String id, Review review, Appearance look) {
        review.outlook().flatMap(outlook -> outlook.resilience().drills().stream()
                .filter(drill -> drill.fails() instanceof Target.Part part && part.id().equals(id)).findFirst())
                .ifPresent(drill -> section(sections, look.say(FAILURE), story(drill, look)));
    }

    private static Node story(Drill drill, Appearance look) {
        String loss = drill.recovery().lossSeconds() == 0 ? look.say(NO_LOSS)
                : look.say(LOSES.with("time", Figures.duration(drill.recovery().lossSeconds(), look.language())));
        return new VBox(4, Controls.paragraph(look.say(drill.story())), Controls.paragraph(
                look.say(RECOVERS.with("time", Figures.duration(drill.recovery().seconds(), look.language()))) + " · " + loss,
                "quiet", "small-text"));
    }

    private static void section(List<Node> sections, String title, Node content) {
        sections.add(Controls.label(title, "section-title"));
        sections.add(content);
    }

    private static FieldRow row(String name, String figure, String... styles) {
        Label number = Controls.label(figure, "figure");
        number.setMaxWidth(Double.MAX_VALUE);
        number.getStyleClass().addAll(styles);
        return new FieldRow(Controls.paragraph(name, styles), List.of(), number);
    }

    private static FieldRow meter(String name, double utilization) {
        return new FieldRow(Controls.paragraph(name), List.of(), new Meter(utilization));
    }
}
