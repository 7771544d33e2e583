package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/** Mirroring how things stand to each other. */
class FlipProperties {

    private static final Design TWO = Edits.applied(Design.EMPTY, Edit.all(
            new Edit.Add(Component.of("vpc", "vpc", "VPC")),
            new Edit.Add(Component.of("net", "subnet", "Net").withParent("vpc")),
            new Edit.Add(Component.of("web", "ec2", "Web").withParent("net")),
            new Edit.Add(Component.of("db", "rds", "DB").withParent("vpc")),
            new Edit.Connect(Link.of("l1", "web", "db", LinkKind.READ_WRITE)),
            new Edit.Bend("l1", List.of(new Point(300, 300))),
            new Edit.Place(Map.of("vpc", new Box(0, 0, 800, 480), "net", new Box(40, 60, 240, 200), "web", Box.tile(60, 100),
                    "db", Box.tile(640, 320)))));

    private static Design flipped(Design design, Set<String> ids, boolean across) {
        return Edits.applied(design, Flip.of(design, ServiceCatalog.standard(), ids, across));
    }

    private static Box box(Design design, String id) {
        return design.layout().box(id).orElseThrow();
    }

    @Example
    void leftAndRightChangePlacesInsideOfAContainer() {
        Design after = flipped(TWO, Set.of("vpc"), true);
        assertThat(box(after, "vpc")).isEqualTo(box(TWO, "vpc"));
        assertThat(box(after, "db")).isEqualTo(Box.tile(800 - 640 - Box.TILE, 320));
        assertThat(box(after, "net")).isEqualTo(new Box(800 - 40 - 240, 60, 240, 200));
        assertThat(box(after, "web").x()).as("as far from the right of its frame as it was from the left").isEqualTo(800 - 60 - Box.TILE);
        assertThat(box(after, "net").contains(box(after, "web"))).isTrue();
        assertThat(after.layout().routes()).as("what was pinned between them lies nowhere any more").isEmpty();
        assertThat(after.architecture()).isSameAs(TWO.architecture());
    }

    @Example
    void aStandbyStandsOnNothingInTheOtherZone() throws Exception {
        Design zones = DesignFile.read(Path.of("sample-diagrams/4-two-zones.tenfold.json"), ServiceCatalog.standard()).design();
        Design after = flipped(zones, Set.of("vpc"), true);
        Box standby = new PictureBuilder(ServiceCatalog.standard(), PriceBook.standard()).build(after, Optional.empty(), Look.plain(Language.ENGLISH))
                .shadows("db").getFirst().box();
        assertThat(after.layout().boxes()).allSatisfy((id, box) ->
                assertThat(box.width() == Box.TILE && box.intersects(standby)).as(id).isFalse());
    }

    @Example
    void whatIsLockedStays() {
        Design locked = Edits.applied(TWO, new Edit.Lock(Set.of("db"), true));
        assertThat(box(flipped(locked, Set.of("vpc"), true), "db")).isEqualTo(box(TWO, "db"));
        assertThat(flipped(locked, Set.of("db"), false).layout().boxes()).isEqualTo(TWO.layout().boxes());
    }

    @Property(tries = 60)
    void twiceIsAsBeforeAndContentsStayInside(@ForAll Random random, @ForAll boolean across) {
        Design design = Edits.applied(TWO, new Edit.Place(Map.of("web", Box.tile(48 + random.nextInt(160), 88 + random.nextInt(90)),
                "db", Box.tile(300 + random.nextInt(400), 40 + random.nextInt(340)))));
        Design once = flipped(design, Set.of("vpc"), across);
        assertThat(box(once, "net").contains(box(once, "web"))).isTrue();
        assertThat(flipped(once, Set.of("vpc"), across).layout().boxes()).isEqualTo(design.layout().boxes());
    }
}
