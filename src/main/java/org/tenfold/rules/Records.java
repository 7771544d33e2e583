package org.tenfold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.service.network.Route53;

/** Records of a hosted zone, which are its links to what they name. */
public final class Records {

    private Records() {
    }

    /** All hosted zones. */
    public static Stream<Part> zones(Case review) {
        return review.parts(Trait.DNS);
    }

    /** The records of a zone, in the order of the drawing. */
    public static List<Link> of(Case review, Part zone) {
        return review.outgoing(zone).filter(link -> link.kind() == LinkKind.RESOLVE).toList();
    }

    /** The records of a zone with a policy. */
    public static List<Link> of(Case review, Part zone, String policy) {
        return of(review, zone).stream().filter(link -> policy.equals(link.settings().get(LinkSettings.POLICY.name()))).toList();
    }

    /** Whether a record is said to be of a type. */
    public static boolean is(Link record, String type) {
        return type.equals(record.settings().get(LinkSettings.RECORD.name()));
    }

    /**
     * Whether a record is an alias: because somebody said so, or because the zone uses aliases and the target can be one, which
     * servers cannot.
     */
    public static boolean isAlias(Case review, Part zone, Link record) {
        return Route53.isAlias(zone, record, review.end(record).service());
    }

    /** Whether a record has a health check of its own. */
    public static boolean isChecked(Link record) {
        return Boolean.TRUE.equals(record.settings().get(LinkSettings.HEALTH_CHECK.name()));
    }

    /**
     * Whether Route 53 can know that the target of a record is dead: by a check (a routing control of ARC is one too), or as an
     * alias whose target's health it follows, which CloudFront does not offer.
     */
    public static boolean tellsHealth(Case review, Part zone, Link record) {
        return isChecked(record) || isAlias(review, zone, record) && zone.flag("evaluateTargetHealth")
                && !review.end(record).isA("cloudfront");
    }

    /** A health check on each of the records, and the number of checks that the zone pays for. */
    public static Edit checked(Case review, Part zone, List<Link> records) {
        List<Edit> edits = new ArrayList<>();
        records.forEach(record -> edits.add(new Edit.ChangeLink(record.with(LinkSettings.HEALTH_CHECK.name(), true))));
        long checks = of(review, zone).stream().filter(record -> isChecked(record) || records.contains(record)).count();
        if (checks > zone.number("healthChecks")) {
            edits.add(new Edit.Change(zone.component().with("healthChecks", checks)));
        }
        return new Edit.Batch(edits);
    }

    /** What a record leads to, by the names of people. */
    public static String targets(Case review, List<Link> records) {
        return String.join(", ", records.stream().map(record -> review.owner(review.end(record)).name()).distinct().toList());
    }
}
