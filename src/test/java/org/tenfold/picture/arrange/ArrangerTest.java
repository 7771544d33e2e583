package org.tenfold.picture.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.picture.draw.DemoDesigns;
import org.tenfold.picture.draw.Footprint;

class ArrangerTest {

    private static final List<String> SPANNING = List.of("auto-scaling-group", "rds", "elasticache");

    static Stream<Design> designs() {
        return Stream.of(DemoDesigns.small(), DemoDesigns.twoZones(false), DemoDesigns.twoZones(true), DemoDesigns.queue(),
                DemoDesigns.large(100));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everythingStandsOnTheGridInsideItsContainer(Design design) {
        Map<String, Box> places = DemoDesigns.ARRANGER.arrange(design);
        assertThat(places.keySet()).containsExactlyInAnyOrderElementsOf(design.architecture().componentsById().keySet());
        for (Component component : design.architecture().components()) {
            Box box = places.get(component.id());
            assertThat(List.of(box.x() % 8, box.y() % 8)).as(component.id()).containsExactly(0.0, 0.0);
            if (component.parent() != null) {
                assertThat(places.get(component.parent()).contains(room(component, box))).as(component.id()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void siblingsAreApart(Design design) {
        assertApart(design, DemoDesigns.ARRANGER.arrange(design));
        assertApart(design, DemoDesigns.ARRANGER.grid(design).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void theSameDesignIsArrangedAlike() {
        assertThat(DemoDesigns.ARRANGER.arrange(DemoDesigns.queue())).isEqualTo(DemoDesigns.ARRANGER.arrange(DemoDesigns.queue()));
    }

    @Test
    void usersStandLeftOfWhatTheyReachAndDataRightOfItsServers() {
        Map<String, Box> places = DemoDesigns.ARRANGER.arrange(DemoDesigns.twoZones(false));
        assertThat(places.get("users").right()).isLessThan(places.get("alb").x());
        assertThat(places.get("alb").right()).isLessThan(places.get("web").x());
        assertThat(places.get("web").right()).isLessThan(places.get("db").x());
    }

    @Test
    void aGroupReachesIntoEveryZoneThatItUses() {
        Map<String, Box> places = DemoDesigns.ARRANGER.arrange(DemoDesigns.twoZones(false));
        assertThat(places.get("fleet").intersects(places.get("app-a"))).isTrue();
        assertThat(places.get("fleet").intersects(places.get("app-b"))).isTrue();
    }

    @Test
    void whatIsAddedStandsBesideWhatItJoinsAndMovesNothing() {
        Design arranged = DemoDesigns.arranged(DemoDesigns.small());
        Design design = DemoDesigns.apply(arranged, Edit.all(new Edit.Add(Component.of("copy", "rds", "Copy")),
                new Edit.Connect(Link.of("l", "web", "copy", LinkKind.READ))));
        Map<String, Box> places = DemoDesigns.ARRANGER.missing(design);
        assertThat(places.keySet()).containsExactly("copy");
        assertThat(places.get("copy").x()).isGreaterThan(arranged.layout().boxes().get("web").right());
        assertApart(design, DemoDesigns.apply(design, new Edit.Place(places)).layout().boxes());
    }

    @Test
    void aContainerGrowsToHoldWhatIsAdded() {
        Design arranged = DemoDesigns.arranged(DemoDesigns.queue());
        Design design = DemoDesigns.apply(arranged, Edit.all(
                new Edit.Add(Component.of("one", "ec2", "One").withParent("az-b")),
                new Edit.Add(Component.of("two", "ec2", "Two").withParent("vpc")),
                new Edit.Add(Component.of("three", "ec2", "Three").withParent("vpc"))));
        Map<String, Box> boxes = DemoDesigns.apply(design, new Edit.Place(DemoDesigns.ARRANGER.missing(design))).layout().boxes();
        for (String id : List.of("one", "two", "three")) {
            Component component = design.architecture().componentsById().get(id);
            assertThat(boxes.get(component.parent()).contains(boxes.get(id))).as(id).isTrue();
        }
        assertApart(design, boxes);
    }

    @Test
    void aNetworkWithoutAPlaceEnclosesWhatHasPlacesInIt() {
        Design design = DemoDesigns.partlyPlaced();
        Map<String, Box> places = DemoDesigns.ARRANGER.missing(design);
        assertThat(places.keySet()).containsExactlyInAnyOrder("vpc", "alb", "db", "users", "dns");
        Map<String, Box> boxes = DemoDesigns.apply(design, new Edit.Place(places)).layout().boxes();
        for (Component component : design.architecture().components()) {
            if (component.parent() != null) {
                assertThat(boxes.get(component.parent()).contains(room(component, boxes.get(component.id())))).as(component.id()).isTrue();
            }
        }
        assertApart(design, boxes);
        assertThat(List.of("users", "dns", "alb", "web", "db").stream().map(boxes::get).map(Box::x).toList()).isSorted();
    }

    @Property(tries = 25)
    void whateverHasAPlaceStaysAndWhateverHasNoneFindsAFreeOne(@ForAll @Size(max = 12) Set<@IntRange(max = 40) Integer> lost) {
        Design whole = DemoDesigns.arranged(DemoDesigns.queue());
        List<String> ids = List.copyOf(whole.architecture().componentsById().keySet());
        SequencedMap<String, Box> kept = new LinkedHashMap<>(whole.layout().boxes());
        lost.forEach(number -> kept.remove(ids.get(number % ids.size())));
        Design design = Edits.applied(whole.withLayout(Layout.EMPTY), new Edit.Place(kept));
        Map<String, Box> boxes = new LinkedHashMap<>(kept);
        boxes.putAll(DemoDesigns.ARRANGER.missing(design));
        assertThat(boxes.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        for (Component component : design.architecture().components()) {
            Box box = boxes.get(component.id());
            if (kept.containsKey(component.id())) {
                assertThat(List.of(box.x(), box.y())).as(component.id())
                        .containsExactly(kept.get(component.id()).x(), kept.get(component.id()).y());
            }
            if (component.parent() != null) {
                assertThat(boxes.get(component.parent()).contains(room(component, box))).as(component.id()).isTrue();
            }
        }
        assertApart(design, boxes);
    }

    /** Siblings keep apart; only a group's band and a store that spans zones lie over the zones beside them. */
    private static void assertApart(Design design, Map<String, Box> places) {
        List<Component> all = List.copyOf(design.architecture().components());
        for (Component one : all) {
            for (Component other : all) {
                boolean siblings = one != other && Objects.equals(one.parent(), other.parent());
                boolean overZone = SPANNING.contains(one.service()) && other.service().equals("availability-zone")
                        || SPANNING.contains(other.service()) && one.service().equals("availability-zone");
                if (siblings && !overZone) {
                    assertThat(room(one, places.get(one.id())).intersects(room(other, places.get(other.id()))))
                            .as("%s and %s", one.id(), other.id()).isFalse();
                }
            }
        }
    }

    private static Box room(Component component, Box box) {
        return box.width() == Box.TILE && box.height() == Box.TILE ? Footprint.of(component.name(), "").around(box) : box;
    }
}
