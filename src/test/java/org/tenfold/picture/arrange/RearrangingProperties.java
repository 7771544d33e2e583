package org.tenfold.picture.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.draw.DemoDesigns;

/** Arranging a part of a design, or around what is locked. */
class RearrangingProperties {

    private static final Design WHOLE = DemoDesigns.arranged(DemoDesigns.twoZones(false));

    private static Set<String> some(Random random, int most) {
        List<String> ids = new ArrayList<>(WHOLE.architecture().componentsById().keySet());
        Collections.shuffle(ids, random);
        return new LinkedHashSet<>(ids.subList(0, Math.min(most, ids.size())));
    }

    @Property(tries = 40)
    void whatWasNotAskedForOnlyMovesOutOfTheWay(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int count) {
        Set<String> wanted = some(random, count);
        Map<String, Box> places = DemoDesigns.ARRANGER.arrange(WHOLE, wanted);
        Set<String> inside = Edits.withContents(WHOLE.architecture().components(), wanted);
        assertThat(places.keySet()).containsAll(inside);
        Design after = Edits.applied(WHOLE, new Edit.Place(places));
        for (Component component : WHOLE.architecture().components()) {
            Box before = WHOLE.layout().boxes().get(component.id());
            Box now = after.layout().boxes().get(component.id());
            if (!inside.contains(component.id())) {
                assertThat(now.x()).as(component.id()).isGreaterThanOrEqualTo(before.x());
                assertThat(now.y()).as(component.id()).isGreaterThanOrEqualTo(before.y());
                assertThat(now.width()).as("frames never shrink").isGreaterThanOrEqualTo(before.width());
            }
        }
        assertThat(overlapping(after)).isEmpty();
    }

    @Property(tries = 40)
    void whatIsLockedStaysWhereItIs(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int count) {
        Set<String> locked = some(random, count);
        Design design = Edits.applied(WHOLE, new Edit.Lock(locked, true));
        Map<String, Box> places = new LinkedHashMap<>(design.layout().boxes());
        places.putAll(DemoDesigns.ARRANGER.arrange(design));
        for (String id : locked) {
            for (String inner : Edits.withContents(design.architecture().components(), List.of(id))) {
                assertThat(places.get(inner)).as(inner).isEqualTo(design.layout().boxes().get(inner));
            }
        }
    }

    /** Tiles that lie on each other. */
    private static List<String> overlapping(Design design) {
        List<Component> tiles = design.architecture().components().stream()
                .filter(component -> design.layout().boxes().get(component.id()).width() == Box.TILE).toList();
        List<String> pairs = new ArrayList<>();
        for (Component one : tiles) {
            for (Component other : tiles) {
                if (one.id().compareTo(other.id()) < 0 && design.layout().boxes().get(one.id())
                        .intersects(design.layout().boxes().get(other.id()))) {
                    pairs.add(one.id() + " on " + other.id());
                }
            }
        }
        return pairs;
    }
}
