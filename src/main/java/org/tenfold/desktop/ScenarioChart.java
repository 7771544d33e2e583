package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import org.tenfold.publish.ScenariosSection;
import org.tenfold.scenario.Comparison;
import org.tenfold.scenario.Comparison.Variant;
import org.tenfold.text.Text;

/** The variants of a design as points, what they cost across and what they achieve upward. */
record ScenarioChart(Comparison comparison, Against against, Appearance look) {

    private static final Text MONTHLY = Text.of("A month", "월 비용");

    /** What is held against the cost. */
    enum Against {
        P99(Text.of("p99 of answers", "응답 p99"), Variant::p99Seconds),
        AVAILABILITY(Text.of("Available", "가용성"), variant -> 1 - variant.availability()),
        FINDINGS(Text.of("Findings", "지적 사항"), Variant::seriousFindings);

        private final Text label;
        private final ToDoubleFunction<Variant> measure;

        Against(Text label, ToDoubleFunction<Variant> measure) {
            this.label = label;
            this.measure = measure;
        }

        Text label() {
            return label;
        }
    }

    Node node() {
        List<Variant> variants = comparison.variants().stream()
                .filter(variant -> Double.isFinite(against.measure.applyAsDouble(variant))).toList();
        if (variants.isEmpty()) {
            return Controls.label("");
        }
        double[] usd = variants.stream().mapToDouble(variant -> variant.estimate().total().doubleValue()).sorted().toArray();
        boolean wide = usd[0] > 0 && usd[usd.length - 1] / usd[0] > 20;
        Plot.Axis across = Plot.Axis.around(look.say(MONTHLY), usd[0], usd[usd.length - 1], wide, value -> "$" + UsersCurve.brief(value));
        return new Plot(across, up(variants), look, plot -> points(variants, plot));
    }

    private Plot.Axis up(List<Variant> variants) {
        double[] achieved = variants.stream().mapToDouble(against.measure).sorted().toArray();
        double least = achieved[0];
        double most = achieved[achieved.length - 1];
        String title = look.say(against.label);
        return switch (against) {
            case P99 -> Plot.Axis.around(title, least, most, false, Figures::latency);
            case AVAILABILITY -> Plot.Axis.around(title, least, most, false, missing -> Figures.number(100 * (1 - missing), 3) + " %");
            case FINDINGS -> Plot.Axis.around(title, 0, Math.max(1, most), false,
                    count -> count == Math.rint(count) ? Figures.count(count) : "");
        };
    }

    private List<Node> points(List<Variant> variants, Plot plot) {
        ScenariosSection words = new ScenariosSection(comparison, look.language());
        List<Node> nodes = new ArrayList<>();
        List<Plot.Name> names = new ArrayList<>();
        for (Variant variant : variants) {
            double x = plot.x(variant.estimate().total().doubleValue());
            double y = plot.y(against.measure.applyAsDouble(variant));
            Circle dot = new Circle(x, y, 5);
            dot.getStyleClass().add(comparison.better(variant).isPresent() ? "plot-beaten" : "plot-point");
            if (variant.scenario() == null) {
                dot.getStyleClass().add("plot-drawn");
            }
            nodes.add(dot);
            names.add(new Plot.Name(words.name(variant), x, y));
        }
        nodes.addAll(plot.names(names));
        return nodes;
    }
}
