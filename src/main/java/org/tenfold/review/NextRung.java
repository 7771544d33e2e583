package org.tenfold.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Setting;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.rules.fix.Fix;
import org.tenfold.rules.fix.Growth;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.service.Part;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.Traffic;

/**
 * The way of a design to a number of users: fixes in the order in which they are best made, and more capacity where the load
 * breaks it, each with what it does.
 *
 * @param start the review of the design as it is, for the users it shall carry
 * @param steps what to do, in this order; each is reckoned on what the earlier ones made
 * @param end the review after the last step
 * @param left findings of at least medium severity that nothing certain mends, worst first
 */
public record NextRung(Review start, List<Step> steps, Review end, List<Finding> left) {

    /** More steps than any design needs; an end for rules that would undo each other. */
    private static final int MOST_STEPS = 60;
    /** An improvement that is none. */
    private static final double SLIGHT = 1.001;
    /** How much more than is needed a part that grows shall carry, so that the next percent of users does not break it. */
    private static final double RESERVE = 1.2;

    private static final Text GROW = Text.of("More capacity for {part}", "{part} 용량 늘리기");
    private static final Text GROWS = Text.of("More capacity for {part}: {setting} {from} → {to}", "{part} 용량 늘리기: {setting} {from} → {to}");

    /**
     * One thing to do.
     *
     * @param what in a few words
     * @param finding what it mends; empty when it adds capacity
     * @param effects on the design after the earlier steps
     */
    public record Step(Message what, Optional<Finding> finding, Fix fix, Effects effects) {
    }

    public NextRung {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    /** The figures as they are, for the users that are asked for. */
    public Effects.Measures before() {
        return Effects.Measures.of(start);
    }

    /** The figures after the last step. */
    public Effects.Measures after() {
        return Effects.Measures.of(end);
    }

    /** The most users that the design holds after the last step. */
    public double maxUsers() {
        return performance(end).maxUsers();
    }

    /** Whether the design carries the users after the last step. */
    public boolean carries() {
        return maxUsers() >= end.architecture().workload().users();
    }

    /** What ends the capacity after the last step, if the design does not carry the users. */
    public Optional<Message> limit() {
        return carries() ? Optional.empty() : Optional.ofNullable(performance(end).limitedBy());
    }

    /** All steps as one edit. */
    public Edit edit() {
        return new Edit.Batch(steps.stream().map(step -> step.fix().edit()).toList());
    }

    /** The way of an architecture to so many registered users. */
    public static NextRung of(Reviewer reviewer, Architecture architecture, double users) {
        Review start = reviewer.complete(architecture.withUsers(users));
        List<Step> steps = new ArrayList<>();
        // A finding that came back after it was mended is not mended again.
        Set<String> mended = new HashSet<>();
        Review now = start;
        Optional<Step> step = next(reviewer, now, mended);
        while (step.isPresent() && steps.size() < MOST_STEPS) {
            steps.add(step.get());
            step.get().finding().map(Finding::key).ifPresent(mended::add);
            now = step.get().effects().then();
            step = next(reviewer, now, mended);
        }
        return new NextRung(start, steps, now, pressing(now).toList());
    }

    private static Stream<Finding> pressing(Review review) {
        return review.findings().stream().filter(finding -> finding.counts() && finding.severity().atLeast(Severity.MEDIUM));
    }

    private static Optional<Step> next(Reviewer reviewer, Review now, Set<String> mended) {
        return pressing(now).filter(finding -> !mended.contains(finding.key()))
                .map(finding -> mending(reviewer, now, finding)).flatMap(Optional::stream).findFirst()
                .or(() -> growing(reviewer, now));
    }

    /** The finding's own fix, if it mends it for certain and breaks nothing as bad that its own fix does not mend at once. */
    private static Optional<Step> mending(Reviewer reviewer, Review now, Finding finding) {
        return finding.fix().flatMap(fix -> Effects.of(reviewer, now, fix.edit()).flatMap(effects -> effects.mends(finding)
                ? Optional.of(new Step(finding.rule().title().message(), Optional.of(finding), fix, effects))
                : followed(reviewer, now, finding, fix, effects)));
    }

    private static Optional<Step> followed(Reviewer reviewer, Review now, Finding finding, Fix fix, Effects effects) {
        List<Fix> all = new ArrayList<>(List.of(fix));
        effects.added().stream().filter(added -> added.severity().atLeast(finding.severity()))
                .map(Finding::fix).flatMap(Optional::stream).forEach(all::add);
        Fix together = Fix.of(new Edit.Batch(all.stream().map(Fix::edit).toList()),
                all.stream().flatMap(part -> part.besides().stream()).distinct().toList());
        return all.size() == 1 ? Optional.empty() : Effects.of(reviewer, now, together.edit())
                .filter(then -> then.mends(finding))
                .map(then -> new Step(finding.rule().title().message(), Optional.of(finding), together, then));
    }

    /** More of what limits the number of users, if the design does not carry those that are asked for. */
    private static Optional<Step> growing(Reviewer reviewer, Review now) {
        double wanted = now.architecture().workload().users();
        double held = performance(now).maxUsers();
        int node = limiting(now);
        if (held >= wanted || node < 0) {
            return Optional.empty();
        }
        Part part = now.topology().part(node);
        double use = now.traffic().parts().get(node).utilization();
        double factor = RESERVE * Math.max(1, Math.max(use, held > 0 ? wanted / held : use));
        List<Step> ways = new ArrayList<>();
        for (Transformation way : Growth.ways(part, factor)) {
            Fix.of(now.topology(), reviewer.catalog(), List.of(way)).flatMap(fix -> Effects.of(reviewer, now, fix.edit())
                            .map(effects -> new Step(grown(now, effects.then(), part), Optional.empty(), fix, effects)))
                    .filter(step -> !step.effects().breaks(Severity.HIGH))
                    .filter(step -> step.effects().after().maxUsers() > held * SLIGHT).ifPresent(ways::add);
        }
        // Of those that suffice, or after which something else is the limit, the cheapest; else the one that gains most.
        return ways.stream().filter(step -> step.effects().after().maxUsers() >= wanted || limiting(step.effects().then()) != node)
                .min(Comparator.comparing((Step step) -> step.effects().after().maxUsers() < wanted)
                        .thenComparing(step -> step.effects().after().monthly()))
                .or(() -> ways.stream().max(Comparator.comparingDouble(step -> step.effects().after().maxUsers())));
    }

    /** The part that ends the number of users, or the busiest one when the objective ends it without any being full. */
    private static int limiting(Review review) {
        int node = performance(review).limitingNode();
        Traffic.Bottleneck busiest = review.traffic().bottleneck();
        return node >= 0 || busiest == null ? node : busiest.node();
    }

    private static Performance performance(Review review) {
        return review.outlook().orElseThrow().performance();
    }

    /** What has grown, by the first setting that differs. */
    private static Message grown(Review before, Review after, Part part) {
        Component owner = part.group() == null ? part.component() : part.group();
        for (Component component : List.of(owner, part.component())) {
            Map<String, Object> then = after.architecture().component(component.id()).map(Component::settings)
                    .orElse(component.settings()).asMap();
            for (Map.Entry<String, Object> given : then.entrySet()) {
                Part was = before.topology().part(before.topology().index(component.id()));
                Object value = was.value(given.getKey());
                if (!Objects.equals(value, given.getValue())) {
                    Setting setting = was.setting(given.getKey());
                    return GROWS.with("part", owner.name()).with("setting", setting.label()).with("from", shown(value))
                            .with("to", shown(given.getValue()));
                }
            }
        }
        return GROW.with("part", owner.name());
    }

    private static Object shown(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value == null ? "–" : value;
    }
}
