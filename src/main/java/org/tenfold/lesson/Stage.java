package org.tenfold.lesson;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.DesignDiff;
import org.tenfold.design.Link;
import org.tenfold.review.Review;
import org.tenfold.review.Review.Outlook;
import org.tenfold.rules.Finding;

/**
 * A step with what its design comes to.
 *
 * @param review with its second stage
 * @param news what differs from the stage before; nothing in the first one
 */
public record Stage(Step step, Design design, Review review, DesignDiff news) {

    /** Registered users. */
    public double users() {
        return design.architecture().workload().users();
    }

    /** US dollars a month. */
    public BigDecimal cost() {
        return review.estimate().total();
    }

    /** The share of the time in which every journey works. */
    public double availability() {
        return review.outlook().map(Outlook::resilience).orElseThrow().availability();
    }

    /** The findings that count now, worst first. */
    public List<Finding> findings() {
        return review.findings().stream().filter(Finding::counts).toList();
    }

    /**
     * Ids of the components and links to outline: new, changed, or pointed at by the step. A new container stands for all
     * that is in it, and a new component for its links.
     */
    public Collection<String> outlined() {
        Architecture architecture = design.architecture();
        Set<String> ids = new LinkedHashSet<>();
        for (Component part : architecture.components()) {
            boolean fresh = news.added().contains(part.id()) || news.changed().contains(part.id());
            if (fresh && !comesWith(part.parent())) {
                ids.add(part.id());
            }
        }
        for (Link link : architecture.links()) {
            boolean fresh = news.added().contains(link.id()) || news.changed().contains(link.id());
            if (fresh && !comesWith(link.from()) && !comesWith(link.to())) {
                ids.add(link.id());
            }
        }
        ids.addAll(step.points());
        return ids;
    }

    /** Whether a component is new or stands in something new. */
    private boolean comesWith(@Nullable String id) {
        Optional<Component> part = Optional.ofNullable(id).flatMap(design.architecture()::component);
        return part.filter(known -> news.added().contains(known.id()) || comesWith(known.parent())).isPresent();
    }
}
