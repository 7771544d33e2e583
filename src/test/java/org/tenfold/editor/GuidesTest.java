package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Point;

/** What smart guides line up, and the reasons that they draw. */
class GuidesTest {

    private static Guides among(Box... others) {
        return new Guides(List.of(others), 6);
    }

    @Test
    void linesUpEdgesAndMiddlesWithinReach() {
        Guides guides = among(Box.tile(103, 100));

        Guides.Place near = guides.moved(Box.tile(107, 300), true, true);
        assertThat(near.box()).isEqualTo(Box.tile(103, 304));
        assertThat(near.reasons()).as("the middles say it all")
                .singleElement().isInstanceOf(Guides.Reason.InLine.class);

        assertThat(guides.moved(Box.tile(125, 300), true, true).box().x()).as("too far for the guide, so the grid").isEqualTo(128);
    }

    @Test
    void anEdgeNeverSnapsToAMiddle() {
        Guides guides = among(new Box(100, 0, 200, 50));

        assertThat(guides.moved(new Box(202, 300, 40, 40), true, true).box().x()).isEqualTo(200);
        assertThat(guides.moved(new Box(202, 300, 40, 40), true, true).reasons()).isEmpty();
    }

    @Test
    void keepsTheGapsOfARowEqual() {
        Guides guides = among(Box.tile(0, 0), Box.tile(164, 0));

        Guides.Place place = guides.moved(Box.tile(331, 3), true, true);
        assertThat(place.box()).isEqualTo(Box.tile(328, 0));
        assertThat(place.reasons()).filteredOn(reason -> reason instanceof Guides.Reason.Same).hasSize(2)
                .allMatch(reason -> ((Guides.Reason.Same) reason).length() == 100);
    }

    @Test
    void standsInTheMiddleBetweenNeighbours() {
        Guides guides = among(Box.tile(0, 0), Box.tile(300, 0));

        assertThat(guides.moved(Box.tile(147, 0), true, true).box().x()).isEqualTo(150);
    }

    @Test
    void takesTheSizeOfAnother() {
        Guides guides = among(new Box(0, 0, 203, 300));

        Guides.Place place = guides.sized(new Box(500, 1000, 207, 99), true, true);
        assertThat(place.box().width()).isEqualTo(203);
        assertThat(place.reasons()).filteredOn(reason -> reason instanceof Guides.Reason.Same).hasSize(2);
    }

    @Test
    void nearEdgesLineUpAsFarOnesDo() {
        Guides guides = among(new Box(103, 0, 50, 50));

        Guides.Place place = guides.sized(new Box(106, 200, 194, 100), -1, 0);
        assertThat(place.box()).as("the left edge goes to another's, the right one stays").isEqualTo(new Box(103, 200, 197, 100));
        assertThat(place.reasons()).contains(new Guides.Reason.InLine(new Point(103, 0), new Point(103, 300)));
        assertThat(guides.sized(new Box(121, 200, 179, 100), -1, 0).box()).as("else to the grid").isEqualTo(new Box(120, 200, 180, 100));
    }

    @Test
    void keepsToOneAxisWhenTheOtherIsHeld() {
        Guides.Place place = among(Box.tile(103, 100)).moved(Box.tile(107, 301), true, false);

        assertThat(place.box()).isEqualTo(Box.tile(103, 301));
    }

    @Test
    void theFrameAroundItOffersItsMiddleOnly() {
        Guides guides = among(new Box(0, 0, 401, 401));

        assertThat(guides.moved(Box.tile(4, 166), true, true).box()).isEqualTo(new Box(8, 168.5, 64, 64));
    }

    @Test
    void theOrderOfTheOthersDecidesNothing() {
        Box[] others = {Box.tile(100, 100), Box.tile(110, 300), new Box(95, 400, 74, 30), Box.tile(300, 200), Box.tile(300, 190), new Box(0, 0, 600, 600)};
        Box[] turned = List.of(others).reversed().toArray(Box[]::new);
        for (int at = 80; at < 320; at += 3) {
            Box wanted = Box.tile(at, 1.5 * at);
            assertThat(among(turned).moved(wanted, true, true).box()).as("at %s", at).isEqualTo(among(others).moved(wanted, true, true).box());
            assertThat(among(turned).sized(wanted, true, true).box()).as("at %s", at).isEqualTo(among(others).sized(wanted, true, true).box());
        }
        assertThat(among(Box.tile(100, 0), Box.tile(110, 0)).moved(Box.tile(105, 300), true, true).box().x()).isEqualTo(100);
    }
}
