package org.tenfold.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenfold.text.Language;

class EditsTest {

    private static final Component VPC = Component.of("vpc", "vpc", "Shop");
    private static final Component WEB = Component.of("web", "ec2", "Web").withParent("vpc");
    private static final Component DB = Component.of("db", "rds", "Orders").withParent("vpc");
    private static final Link CALL = Link.of("l1", "web", "db", LinkKind.READ_WRITE);
    private static final Design SHOP = Edits.applied(Design.EMPTY,
            Edit.all(new Edit.Add(WEB), new Edit.Add(DB), new Edit.Add(VPC), new Edit.Connect(CALL)));

    @Test
    void aBatchMayNameAParentBeforeItIsAdded() {
        assertThat(SHOP.architecture().components()).containsExactly(WEB, DB, VPC);
    }

    @Test
    void removingAContainerTakesItsContentsAndTheirLinksAlong() {
        Design empty = Edits.applied(SHOP, new Edit.Remove("vpc"));
        assertThat(empty.architecture().components()).isEmpty();
        assertThat(empty.architecture().links()).isEmpty();
    }

    @Test
    void aDoubledIdIsRefusedEvenBetweenComponentAndLink() {
        assertRefused(new Edit.Add(Component.of("l1", "ec2", "x")), "The id \"l1\" is used twice");
    }

    @Test
    void anIdWithOtherCharactersIsRefused() {
        assertRefused(new Edit.Add(Component.of("Web 1", "ec2", "x")), "The id \"Web 1\" is not usable");
    }

    @Test
    void aComponentCannotStandInItself() {
        assertRefused(new Edit.Change(VPC.withParent("web")), "cannot stand in");
    }

    @Test
    void aParentMustExist() {
        assertRefused(new Edit.Change(WEB.withParent("nowhere")), "\"web\" stands in \"nowhere\", which does not exist");
    }

    @Test
    void aLinkMustEndAtComponents() {
        assertRefused(new Edit.Connect(Link.of("l2", "web", "gone", LinkKind.REQUEST)), "ends at \"gone\"");
        assertRefused(new Edit.Connect(Link.of("l2", "web", "web", LinkKind.REQUEST)), "with itself");
    }

    @Test
    void aRefusedPartOfABatchRefusesTheWholeBatch() {
        assertRefused(Edit.all(new Edit.Remove("db"), new Edit.Change(DB)), "There is no component \"db\"");
    }

    @Test
    void movingLeavesTheArchitectureTheSameValueSoThatNoReviewIsDue() {
        Design moved = Edits.applied(SHOP, new Edit.Place(Map.of("web", Box.tile(8, 16))));
        assertThat(moved.architecture()).isSameAs(SHOP.architecture());
        assertThat(moved.layout().box("web")).contains(Box.tile(8, 16));
    }

    @Test
    void freeingBendsForgetsThem() {
        Design bent = Edits.applied(SHOP, new Edit.Bend("l1", List.of(new Point(1, 2))));
        assertThat(Edits.applied(bent, new Edit.Bend("l1", List.of()))).isEqualTo(SHOP);
    }

    @Test
    void freeIdsCountOn() {
        assertThat(Edits.freeId(SHOP.architecture(), "web")).isEqualTo("web-2");
        assertThat(Edits.freeId(SHOP.architecture(), "cache")).isEqualTo("cache");
    }

    private static void assertRefused(Edit edit, String reason) {
        assertThat(Edits.apply(SHOP, edit)).isInstanceOfSatisfying(Edits.Refused.class,
                refused -> assertThat(refused.reason().in(Language.ENGLISH)).contains(reason));
    }
}
