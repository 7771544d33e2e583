package org.tenfold.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.rules.Finding;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/** Whatever is drawn is reviewed: sensible or not, in any order, wherever it lies on the sheet. */
class ReviewerProperties {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));
    private static final List<Service> SERVICES = List.copyOf(ServiceCatalog.standard().all());

    @Property(tries = 300)
    void anyDrawingIsReviewedAndEverySentenceReads(@ForAll Random random) {
        Review review = REVIEWER.review(drawing(random, false).architecture());
        for (Finding finding : review.findings()) {
            for (Language language : Language.values()) {
                assertThat(finding.message().in(language)).isNotBlank();
            }
            assertThat(finding.targets()).allMatch(id -> review.architecture().component(id).isPresent()
                    || review.architecture().link(id).isPresent());
        }
    }

    @Property(tries = 300)
    void anyDrawingHasFiguresThatCanBe(@ForAll Random random) {
        Review review = REVIEWER.complete(drawing(random, false).architecture());
        assertThat(review.estimate().total()).isNotNegative();
        assertThat(review.estimate().low()).isLessThanOrEqualTo(review.estimate().total());
        review.outlook().ifPresent(outlook -> {
            assertThat(outlook.resilience().toString().contains("NaN")).as("availability").isFalse();
            assertThat(outlook.performance().toString().contains("NaN")).as("latency").isFalse();
        });
        assertThat(review.traffic().parts().toString().contains("NaN")).as("load").isFalse();
    }

    @Property(tries = 150)
    void everyFixCanBeApplied(@ForAll Random random) {
        Design design = drawing(random, false);
        for (Finding finding : REVIEWER.review(design.architecture()).findings()) {
            finding.fix().ifPresent(fix -> assertThat(Edits.apply(design, fix.edit()))
                    .as(finding.key()).isInstanceOf(Edits.Applied.class));
        }
    }

    @Property(tries = 600)
    void theOrderOfComponentsDoesNotMatter(@ForAll long seed) {
        Architecture straight = drawing(new Random(seed), false).architecture();
        Architecture reversed = drawing(new Random(seed), true).architecture();
        assertThat(keys(reversed)).containsExactlyInAnyOrderElementsOf(keys(straight));
    }

    @Property(tries = 50)
    void movingChangesNothing(@ForAll Random random) {
        Design design = drawing(random, false);
        Design moved = Edits.applied(design, new Edit.Place(Map.of("c0", Box.tile(500, 700))));
        assertThat(REVIEWER.review(moved.architecture()).findings())
                .isEqualTo(REVIEWER.review(design.architecture()).findings());
    }

    private static List<String> keys(Architecture architecture) {
        return REVIEWER.review(architecture).findings().stream()
                // The one question about zones lists all that it is about in the order of the drawing.
                .filter(finding -> finding.state() != Finding.State.QUESTION)
                .map(finding -> finding.key() + " " + finding.severity()).toList();
    }

    private static Design drawing(Random random, boolean reversed) {
        List<Edit> edits = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            Service service = SERVICES.get(random.nextInt(SERVICES.size()));
            Component component = Component.of("c" + i, service.id(), "Part " + i)
                    .withSettings(some(service.settings(), random));
            List<Component> boxes = components.stream()
                    .filter(box -> ServiceCatalog.standard().service(box.service()).encloses().isPresent()).toList();
            if (!boxes.isEmpty() && random.nextInt(3) > 0) {
                component = component.withParent(boxes.get(random.nextInt(boxes.size())).id());
            }
            components.add(component);
            edits.add(new Edit.Add(component));
        }
        for (int i = 0; i < 2 * size && size > 1; i++) {
            int from = random.nextInt(size);
            int to = (from + 1 + random.nextInt(size - 1)) % size;
            List<LinkKind> legal = ServiceCatalog.legalKinds(service(components.get(from)), service(components.get(to)));
            LinkKind kind = legal.isEmpty() ? LinkKind.values()[random.nextInt(LinkKind.values().length)] : legal.getFirst();
            edits.add(new Edit.Connect(Link.of("l" + i, "c" + from, "c" + to, kind).withSettings(some(LinkSettings.forKind(kind), random))));
        }
        double users = Math.pow(10, random.nextInt(8));
        if (reversed) {
            Collections.reverse(edits);
        }
        Design design = Edits.applied(Design.EMPTY, new Edit.Batch(edits));
        return design.withArchitecture(design.architecture().withUsers(users));
    }

    /** One in eight of these settings with some value that it may have, often its least or greatest. */
    private static Settings some(List<Setting> settings, Random random) {
        Settings some = Settings.NONE;
        for (Setting setting : settings) {
            // The first drawn of the records of a failover is the primary: there the order does matter.
            if (setting != LinkSettings.POLICY && random.nextInt(8) == 0) {
                some = some.with(setting.name(), any(setting, random));
            }
        }
        return some;
    }

    private static Object any(Setting setting, Random random) {
        return switch (setting.kind()) {
            case FLAG -> random.nextBoolean();
            case WHOLE, NUMBER -> {
                double number = switch (random.nextInt(4)) {
                    case 0 -> setting.min();
                    case 1 -> setting.max();
                    default -> setting.min() + (setting.max() - setting.min()) * Math.pow(random.nextDouble(), 6);
                };
                yield setting.kind() == Setting.Kind.WHOLE ? Math.rint(number) : number;
            }
            case CHOICE, MACHINE -> setting.choices().get(random.nextInt(setting.choices().size())).value();
            case TEXT -> List.of("", "10.0.0.0/16", "데이터", "x").get(random.nextInt(4));
            case ZONES -> List.of(List.of(), List.of("a"), List.of("c", "a"), List.of("a", "b", "c", "d")).get(random.nextInt(4));
            case REFERENCE -> "c" + random.nextInt(20);
            case REFERENCES -> List.of("c" + random.nextInt(20));
        };
    }

    private static Service service(Component component) {
        return ServiceCatalog.standard().service(component.service());
    }
}
