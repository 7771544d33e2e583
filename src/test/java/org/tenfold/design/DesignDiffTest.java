package org.tenfold.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignDiffTest {

    private static final Design SHOP = Edits.applied(Design.EMPTY, Edit.all(
            new Edit.Add(Component.of("web", "ec2", "Web")),
            new Edit.Add(Component.of("db", "rds", "Database")),
            new Edit.Connect(Link.of("web-to-db", "web", "db", LinkKind.READ_WRITE))));

    @Test
    void theSameDesignHasNoDifference() {
        assertThat(DesignDiff.between(SHOP, SHOP).isEmpty()).isTrue();
    }

    @Test
    void whatComesGoesOrChangesIsNamed() {
        Design later = Edits.applied(SHOP, Edit.all(
                new Edit.Change(Component.of("web", "ec2", "Web").with("count", 2.0)),
                new Edit.Remove("db"),
                new Edit.Add(Component.of("cache", "elasticache", "Cache")),
                new Edit.Connect(Link.of("web-to-cache", "web", "cache", LinkKind.READ))));

        assertThat(DesignDiff.between(SHOP, later)).satisfies(difference -> {
            assertThat(difference.added()).containsExactly("cache", "web-to-cache");
            assertThat(difference.removed()).containsExactly("db", "web-to-db");
            assertThat(difference.changed()).containsExactly("web");
        });
    }

    @Test
    void aPlaceOnTheSheetIsNoDifference() {
        Design moved = Edits.applied(SHOP, new Edit.Place(Map.of("web", Box.tile(100, 100))));
        assertThat(DesignDiff.between(SHOP, moved)).isEqualTo(DesignDiff.NONE);
    }

    @Test
    void aLinkIsKnownByItsEndsAndNotByItsNumber() {
        Link link = Link.of("l7", "web", "db", LinkKind.READ_WRITE);
        Design renumbered = Edits.applied(SHOP, Edit.all(new Edit.Disconnect("web-to-db"), new Edit.Connect(link)));
        Design busier = Edits.applied(SHOP, Edit.all(new Edit.Disconnect("web-to-db"),
                new Edit.Connect(link.with("callsPerRead", 4.0))));

        assertThat(DesignDiff.between(SHOP, renumbered).isEmpty()).isTrue();
        assertThat(DesignDiff.between(SHOP, busier)).isEqualTo(new DesignDiff(Set.of(), Set.of(), Set.of("l7")));
    }
}
