package org.tenfold.lesson;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Context.Disruption;
import org.tenfold.resilience.Resilience;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Target;
import org.tenfold.review.Review;
import org.tenfold.review.Review.Outlook;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.service.Service;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.Performance.Latency;

/**
 * Something that a design must keep to. Goals speak of services and figures, never of ids, so that every correct design
 * meets them. A goal about figures of the review's second stage does not hold before that stage is reckoned.
 */
public sealed interface Goal {

    /** Whether the reviewed design keeps to it. */
    boolean holds(Review review);

    /** The goal in a sentence. */
    Message text();

    /**
     * Some part of a kind is there.
     *
     * @param atLeast how many boxes
     */
    record Present(Service service, int atLeast) implements Goal {
        private static final Text ONE = Text.of("There is a part of the kind {service}.", "{service|이가} 있습니다.");
        private static final Text MANY = Text.of("There are at least {count} parts of the kind {service}.",
                "{service|이가} {count}개 이상 있습니다.");

        @Override
        public boolean holds(Review review) {
            return parts(review, service).count() >= atLeast;
        }

        @Override
        public Message text() {
            return (atLeast == 1 ? ONE.message() : MANY.with("count", atLeast)).with("service", service.shortName());
        }
    }

    /** No part of a kind is there. */
    record Absent(Service service) implements Goal {
        private static final Text TEXT = Text.of("There is no part of the kind {service}.", "{service|이가} 없습니다.");

        @Override
        public boolean holds(Review review) {
            return parts(review, service).findAny().isEmpty();
        }

        @Override
        public Message text() {
            return TEXT.with("service", service.shortName());
        }
    }

    /** Some part of one kind is linked to one of another, in this direction. */
    record Linked(Service from, Service to) implements Goal {
        private static final Text TEXT = Text.of("A link leads from {from} to {to}.", "{from}에서 {to|으로/로} 가는 연결이 있습니다.");

        @Override
        public boolean holds(Review review) {
            Architecture architecture = review.architecture();
            return architecture.links().stream().anyMatch(link -> isA(architecture, link.from(), from)
                    && isA(architecture, link.to(), to));
        }

        private static boolean isA(Architecture architecture, String id, Service service) {
            return architecture.component(id).filter(part -> part.service().equals(service.id())).isPresent();
        }

        @Override
        public Message text() {
            return TEXT.with("from", from.shortName()).with("to", to.shortName());
        }
    }

    /** There are parts of a kind, and all of them stand in a container of a kind, at any depth. */
    record Inside(Service service, Service container) implements Goal {
        private static final Text TEXT = Text.of("Every {service} stands in a container of the kind {container}.",
                "모든 {service|은는} {container} 안에 있습니다.");

        @Override
        public boolean holds(Review review) {
            return parts(review, service).findAny().isPresent()
                    && parts(review, service).allMatch(part -> stands(review.architecture(), part));
        }

        private boolean stands(Architecture architecture, Component part) {
            return Stream.iterate(parent(architecture, part), Optional::isPresent,
                            place -> place.flatMap(at -> parent(architecture, at)))
                    .flatMap(Optional::stream).anyMatch(place -> place.service().equals(container.id()));
        }

        private static Optional<Component> parent(Architecture architecture, Component part) {
            return Optional.ofNullable(part.parent()).flatMap(architecture::component);
        }

        @Override
        public Message text() {
            return TEXT.with("service", service.shortName()).with("container", container.shortName());
        }
    }

    /** A rule finds nothing that counts now. Setting a finding aside does not meet the goal. */
    record NoFindingOf(RuleInfo rule) implements Goal {
        private static final Text TEXT = Text.of("Nothing is found by the rule {rule}: {title}.",
                "규칙 {rule}에 걸리는 것이 없습니다: {title}.");

        @Override
        public boolean holds(Review review) {
            return found(review).noneMatch(finding -> finding.rule().id().equals(rule.id()));
        }

        @Override
        public Message text() {
            return TEXT.with("rule", rule.id()).with("title", rule.title());
        }
    }

    /** Nothing is found that is as bad as this or worse. Setting a finding aside does not meet the goal. */
    record NoFindingFrom(Severity severity) implements Goal {
        private static final Text TEXT = Text.of("No finding is {severity} or worse.", "심각도가 {severity} 이상인 지적이 없습니다.");

        @Override
        public boolean holds(Review review) {
            return found(review).noneMatch(finding -> finding.severity().atLeast(severity));
        }

        @Override
        public Message text() {
            return TEXT.with("severity", severity.label());
        }
    }

    /** A month costs no more than this, and everything that is billed is known. */
    record CostAtMost(double usdPerMonth) implements Goal {
        private static final Text TEXT = Text.of("A month costs at most ${amount}.", "한 달 비용이 ${amount} 이하입니다.");

        @Override
        public boolean holds(Review review) {
            return review.estimate().complete()
                    && review.estimate().total().compareTo(BigDecimal.valueOf(usdPerMonth)) <= 0;
        }

        @Override
        public Message text() {
            return TEXT.with("amount", usdPerMonth);
        }
    }

    /** Every journey works for at least this share of the time. */
    record AvailabilityAtLeast(double share) implements Goal {
        private static final Text TEXT = Text.of("The availability is at least {percent} %.", "가용성이 {percent}% 이상입니다.");

        @Override
        public boolean holds(Review review) {
            return hasJourneys(review) && resilience(review).filter(known -> known.availability() >= share).isPresent();
        }

        @Override
        public Message text() {
            // As words, because a number would lose the digits that matter: 99.999.
            return TEXT.with("percent", BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString());
        }
    }

    /** Every journey still works when any one part, zone or Region is lost. */
    record Survives(Disruption lossOf) implements Goal {
        private static final Text TEXT = Text.of("Every journey of users survives the loss of any one {what}.",
                "{what} 하나를 잃어도 모든 사용자 여정이 이어집니다.");

        @Override
        public boolean holds(Review review) {
            return hasJourneys(review) && drills(review, lossOf).filter(drills -> drills.allMatch(Drill::survives)).isPresent();
        }

        @Override
        public Message text() {
            return TEXT.with("what", name(lossOf));
        }
    }

    /** So many registered users can be served. */
    record Holds(double users) implements Goal {
        private static final Text TEXT = Text.of("It holds {users} users.", "사용자 {users}명을 감당합니다.");

        @Override
        public boolean holds(Review review) {
            return hasJourneys(review) && performance(review).filter(known -> known.maxUsers() >= users).isPresent();
        }

        @Override
        public Message text() {
            return TEXT.with("users", users);
        }
    }

    /** Of a hundred dynamic requests ninety-nine are answered within this time at the peak. */
    record P99AtMost(double ms) implements Goal {
        private static final Text TEXT = Text.of("99 of 100 requests are answered within {ms} ms at the peak.",
                "피크 때 요청 100건 가운데 99건이 {ms} ms 안에 응답됩니다.");

        @Override
        public boolean holds(Review review) {
            return performance(review).map(known -> known.latency().get("dynamic"))
                    .map(Latency::p99).filter(seconds -> seconds * 1000 <= ms).isPresent();
        }

        @Override
        public Message text() {
            return TEXT.with("ms", ms);
        }
    }

    /** After the loss of any one part, zone or Region everything works again within this time. */
    record RecoveryAtMost(Disruption lossOf, double seconds) implements Goal {
        private static final Text TEXT = Text.of("After the loss of any one {what} everything works again within {seconds} s.",
                "{what} 하나를 잃어도 {seconds}초 안에 모두 다시 동작합니다.");

        @Override
        public boolean holds(Review review) {
            return hasJourneys(review) && drills(review, lossOf)
                    .filter(drills -> drills.allMatch(drill -> drill.recovery().seconds() <= seconds)).isPresent();
        }

        @Override
        public Message text() {
            return TEXT.with("what", name(lossOf)).with("seconds", seconds);
        }
    }

    /** With the loss of any one part, zone or Region no more data is lost than was written in this time. */
    record DataLossAtMost(Disruption lossOf, double seconds) implements Goal {
        private static final Text NONE = Text.of("The loss of any one {what} loses no data.", "{what} 하나를 잃어도 데이터를 잃지 않습니다.");
        private static final Text SOME = Text.of("The loss of any one {what} loses at most the data of {seconds} s.",
                "{what} 하나를 잃어도 잃는 데이터는 {seconds}초 분량 이하입니다.");

        @Override
        public boolean holds(Review review) {
            return hasJourneys(review) && drills(review, lossOf)
                    .filter(drills -> drills.allMatch(drill -> drill.recovery().lossSeconds() <= seconds)).isPresent();
        }

        @Override
        public Message text() {
            return (seconds == 0 ? NONE.message() : SOME.with("seconds", seconds)).with("what", name(lossOf));
        }
    }

    private static Stream<Component> parts(Review review, Service service) {
        return review.architecture().components().stream().filter(part -> part.service().equals(service.id()));
    }

    /** What counts now or was only set aside. */
    private static Stream<Finding> found(Review review) {
        return review.findings().stream().filter(finding -> !finding.hygiene()
                && (finding.state() == Finding.State.NOW || finding.state() == Finding.State.SUPPRESSED));
    }

    /** A design that serves nobody has nothing to survive. */
    private static boolean hasJourneys(Review review) {
        return !review.cuts().journeys().isEmpty();
    }

    private static Optional<Resilience> resilience(Review review) {
        return review.outlook().map(Outlook::resilience);
    }

    private static Optional<Performance> performance(Review review) {
        return review.outlook().map(Outlook::performance);
    }

    private static Optional<Stream<Drill>> drills(Review review, Disruption lossOf) {
        return resilience(review).map(known -> known.drills().stream().filter(drill -> switch (drill.fails()) {
            case Target.Part _ -> lossOf == Disruption.COMPONENT;
            case Target.Zone _ -> lossOf == Disruption.ZONE;
            case Target.Region _ -> lossOf == Disruption.REGION;
        }));
    }

    private static Text name(Disruption lossOf) {
        return switch (lossOf) {
            case COMPONENT -> Text.of("part", "구성 요소");
            case ZONE -> Text.of("Availability Zone", "가용 영역");
            case REGION -> Text.of("Region", "리전");
        };
    }
}
