package org.tenfold.picture.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tenfold.Samples;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.draw.DemoDesigns;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Footprint;
import org.tenfold.picture.draw.Look;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Effects;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Language;
import org.tenfold.topology.Topology;

/**
 * Every fix of every sample, at its own number of users and at ten and a hundred times that, and for a million with targets for
 * the loss of their Region: what it mends and where it puts things.
 */
class FixPlacementTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));
    private static final Arranger ARRANGER = new Arranger(ServiceCatalog.standard(), PriceBook.standard());

    @TestFactory
    Stream<DynamicTest> aFixMendsAndBreaksNothingAsBad() {
        return eachFix((design, finding) -> {
            Review before = REVIEWER.complete(design.architecture());
            Effects effects = Effects.of(REVIEWER, before, finding.fix().orElseThrow().edit()).orElseThrow();
            boolean goes = REVIEWER.review(effects.then().architecture()).findings().stream().filter(Finding::counts)
                    .noneMatch(other -> other.key().equals(finding.key()) && other.severity().atLeast(finding.severity()));
            assertThat(goes).isTrue();
            boolean overloaded = before.outlook().orElseThrow().performance().maxUsers() < before.architecture().workload().users();
            assertThat(effects.added()).filteredOn(added -> added.severity().atLeast(finding.severity()))
                    .filteredOn(added -> !overloaded || !HIDDEN_BY_OVERLOAD.contains(added.rule().id()))
                    .filteredOn(added -> !PRICE_OF_REDUNDANCY.equals(added.rule().id()))
                    .extracting(Finding::key).isEmpty();
        });
    }

    /** What capacity is left without a zone or Region, and how many connections open, can only be told once the load is carried at all. */
    private static final Set<String> HIDDEN_BY_OVERLOAD = Set.of("AZ-004", "DATA-009", "DR-010");
    /** Traffic across zones costs money, and more of it with every zone more. */
    private static final String PRICE_OF_REDUNDANCY = "COST-007";
    /** The gap that is kept between a band and what is moved out of it, and what that one pushes on. */
    private static final double NEAR_A_BAND = 48;

    @TestFactory
    Stream<DynamicTest> aFixLeavesALegalDesign() {
        return eachFix((design, finding) -> {
            Architecture after = Edits.applied(design, finding.fix().orElseThrow().edit()).architecture();
            assertThat(illegal(after)).isSubsetOf(illegal(design.architecture()));
        });
    }

    private static Set<String> illegal(Architecture architecture) {
        Set<String> keys = new HashSet<>();
        REVIEWER.review(architecture).findings().stream().flatMap(Finding::withConsequences)
                .filter(finding -> finding.rule().id().equals("MODEL-001") || finding.rule().id().equals("MODEL-002"))
                .forEach(finding -> keys.add(finding.key()));
        return keys;
    }

    @TestFactory
    Stream<DynamicTest> theSamplesThemselvesAreTidy() {
        return Samples.all().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            assertHeld(placed(Samples.design(file)));
            assertApart(placed(Samples.design(file)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatAFixAddsFindsAPlaceAndWhatWasThereStays() {
        return eachFix((design, finding) -> {
            Design edited = Edits.applied(design, finding.fix().orElseThrow().edit());
            Map<String, Box> before = edited.layout().boxes();
            Design placed = placed(edited);
            Map<String, Box> after = placed.layout().boxes();
            assertThat(after.keySet()).containsExactlyInAnyOrderElementsOf(placed.architecture().componentsById().keySet());
            assertHeld(placed);
            assertApart(placed);
            assertClearOfBands(placed);
            assertStays(placed, design, before, after);
        });
    }

    static Design placed(Design design) {
        Map<String, Box> places = ARRANGER.missing(design);
        return places.isEmpty() ? design : Edits.applied(design, new Edit.Place(places));
    }

    /** Containers hold what stands in them, with their texts. */
    private static void assertHeld(Design design) {
        for (Part part : parts(design)) {
            String parent = part.component().parent();
            if (parent != null) {
                assertThat(box(design, parent).contains(room(design, part))).as("%s in %s", part.id(), parent).isTrue();
            }
        }
    }

    /** Tiles never lie on each other, and containers only on those that hold them; a group's band lies across zones. */
    private static void assertApart(Design design) {
        List<Part> parts = parts(design);
        for (Part one : parts) {
            for (Part other : parts) {
                if (one.node() < other.node() && !isAround(design, one, other) && !isAround(design, other, one)
                        && !spans(design, one, other) && !spans(design, other, one)) {
                    assertThat(room(design, one).intersects(room(design, other))).as("%s and %s", one.id(), other.id()).isFalse();
                }
            }
        }
    }

    /** The band of a group, as it is drawn over all its zones, crosses no tile beside it. */
    private static void assertClearOfBands(Design design) {
        bands(design).forEach((group, band) -> assertThat(parts(design)).as("beside the band of %s", group)
                .filteredOn(part -> !part.has(Trait.CONTAINER) && !group.equals(part.component().parent()))
                .noneMatch(part -> room(design, part).intersects(band)));
    }

    private static Map<String, Box> bands(Design design) {
        Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.empty(), Look.plain(Language.ENGLISH));
        Map<String, Box> bands = new LinkedHashMap<>();
        parts(design).stream().filter(part -> part.service().encloses().orElse(null) == Scope.GROUP)
                .forEach(group -> bands.put(group.id(), drawing.box(group.id()).orElseThrow()));
        return bands;
    }

    /** Whether one is what may lie over the zones beside it: whatever stands in the VPC and uses zones that are drawn. */
    private static boolean spans(Design design, Part one, Part zone) {
        boolean container = zone.service().encloses().filter(level -> level == Scope.ZONE || level == Scope.SUBNET).isPresent();
        boolean band = one.service().encloses().isEmpty() || one.service().encloses().get() == Scope.GROUP;
        return container && band && !isAround(design, zone, one);
    }

    /**
     * Nothing that had a place moves but to the right or down, and then its container has grown, or it stood in the way of a
     * group's band; what gets another container goes there.
     */
    private static void assertStays(Design placed, Design drawn, Map<String, Box> before, Map<String, Box> after) {
        List<String> moved = new ArrayList<>();
        before.forEach((id, box) -> {
            Box now = after.get(id);
            assertThat(now.x() >= box.x() && now.y() >= box.y()).as(id + " moves to the left or up").isTrue();
            boolean rehoused = !Objects.equals(placed.architecture().component(id).orElseThrow().parent(),
                    drawn.architecture().component(id).orElseThrow().parent());
            boolean inTheWay = bands(placed).values().stream().anyMatch(Footprint.of("", "").around(box).grown(NEAR_A_BAND)::intersects);
            if (!rehoused && !inTheWay && (now.x() > box.x() || now.y() > box.y())) {
                moved.add(id);
            }
        });
        boolean grown = before.entrySet().stream().anyMatch(entry -> after.get(entry.getKey()).width() > entry.getValue().width()
                || after.get(entry.getKey()).height() > entry.getValue().height());
        assertThat(moved.isEmpty() || grown).as("moved without need: %s", moved).isTrue();
    }

    private static boolean isAround(Design design, Part outer, Part inner) {
        for (Component at = inner.component(); at.parent() != null; at = design.architecture().component(at.parent()).orElseThrow()) {
            if (Objects.equals(at.parent(), outer.id())) {
                return true;
            }
        }
        return false;
    }

    private static List<Part> parts(Design design) {
        return Topology.of(design.architecture(), ServiceCatalog.standard(), PriceBook.standard()).parts();
    }

    private static Box box(Design design, String id) {
        return Objects.requireNonNull(design.layout().boxes().get(id), id);
    }

    private static Box room(Design design, Part part) {
        Box box = box(design, part.id());
        return part.has(Trait.CONTAINER) ? box : Footprint.of(part).around(box);
    }

    private interface Check {
        void on(Design design, Finding finding);
    }

    private static Stream<DynamicTest> eachFix(Check check) {
        Map<String, DynamicTest> tests = new LinkedHashMap<>();
        for (Path file : Samples.all()) {
            Design sample = placed(Samples.design(file));
            String name = file.getFileName().toString().replace(".tenfold.json", "");
            DoubleStream.of(1, 10, 100).map(scale -> Math.min(10_000_000, scale * sample.architecture().workload().users()))
                    .forEach(users -> add(tests, name + " " + (long) users, sample.withArchitecture(sample.architecture().withUsers(users)), "", check));
            // A pilot light keeps an hour, a warm standby half an hour.
            DoubleStream.of(3_600, 1_800).forEach(seconds -> add(tests, name + " back in " + (long) seconds + " s",
                    sample.withArchitecture(withTarget(sample.architecture().withUsers(1_000_000), seconds)), "DR-005", check));
        }
        return List.copyOf(tests.values()).stream();
    }

    private static Architecture withTarget(Architecture architecture, double seconds) {
        return architecture.withContext(new Context(architecture.context().given(),
                Map.of(Context.Disruption.REGION, new Context.RecoveryTarget(seconds, 900))));
    }

    private static void add(Map<String, DynamicTest> tests, String name, Design design, String rule, Check check) {
        REVIEWER.review(design.architecture()).findings().stream().flatMap(Finding::withConsequences).filter(Finding::counts)
                .filter(finding -> finding.rule().id().startsWith(rule) && finding.fix().isPresent()).forEach(finding -> {
                    String full = name + " " + finding.key();
                    tests.put(full, DynamicTest.dynamicTest(full, () -> check.on(design, finding)));
                });
    }
}
