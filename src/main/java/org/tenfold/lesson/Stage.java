package org.tenfold.lesson;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.design.Design;
import org.tenfold.design.DesignDiff;
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

    /** Ids of the components and links to outline: new, changed, or pointed at by the step. */
    public Collection<String> outlined() {
        Set<String> ids = new LinkedHashSet<>(news.added());
        ids.addAll(news.changed());
        ids.addAll(step.points());
        return ids;
    }
}
