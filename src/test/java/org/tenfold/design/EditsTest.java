package org.tenfold.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void whatIsRemovedIsForgottenByTheWholeLayout() {
        Design dressed = Edits.applied(SHOP, Edit.all(new Edit.Lock(Set.of("web", "l1"), true), new Edit.Collapse(Set.of("vpc"), true),
                new Edit.Order(List.of("web", "db")), new Edit.Group(Set.of("web", "db")), new Edit.SlideLabel("l1", 0.25),
                new Edit.Dress(Map.of("web", new Style(Style.Hue.RED, null), "l1", new Style(null, Style.Line.DOTTED)))));
        assertThat(dressed.architecture()).as("the sheet means nothing").isSameAs(SHOP.architecture());
        Layout left = Edits.applied(dressed, new Edit.Remove("web")).layout();
        assertThat(left.locked()).isEmpty();
        assertThat(left.order()).containsExactly("db");
        assertThat(left.groups()).as("a group of one is none").isEmpty();
        assertThat(left.labels()).isEmpty();
        assertThat(left.styles()).isEmpty();
        assertThat(left.collapsed()).containsExactly("vpc");
    }

    @Test
    void whatComesBackUnderAnOldIdIsSomethingNew() {
        Design locked = Edits.applied(SHOP, new Edit.Lock(Set.of("web"), true));
        Design again = Edits.applied(locked, Edit.all(new Edit.Remove("web"), new Edit.Add(WEB)));
        assertThat(again.layout().isLocked("web")).isFalse();
    }

    @Test
    void somethingIsInOneGroupAtMost() {
        Design design = Edits.applied(SHOP, Edit.all(new Edit.Annotate(new Annotation.Note("note.1", "x")),
                new Edit.Group(Set.of("web", "db")), new Edit.Group(Set.of("db", "note.1"))));
        assertThat(design.layout().groups()).containsExactly(Set.of("db", "note.1"));
        assertThat(design.layout().withGroups(List.of("db"))).containsExactlyInAnyOrder("db", "note.1");
        assertThat(Edits.applied(design, new Edit.Ungroup(Set.of("db"))).layout().groups()).isEmpty();
    }

    @Test
    void aNoteIsPlacedAndRemovedLikeAComponentButNeedsAnIdOfItsOwnKind() {
        Design noted = Edits.applied(SHOP, Edit.all(new Edit.Annotate(new Annotation.Note("note.1", "x")),
                new Edit.Place(Map.of("note.1", new Box(0, 0, 80, 40)))));
        assertThat(Annotation.freeId(noted.layout().annotations().keySet(), "note")).isEqualTo("note.2");
        assertThat(Edits.applied(noted, new Edit.Remove("note.1")).layout()).isEqualTo(SHOP.layout());
        assertRefused(new Edit.Annotate(new Annotation.Note("web", "x")), "The id \"web\" is not usable");
        assertRefused(new Edit.Place(Map.of("note.1", new Box(0, 0, 80, 40))), "There is no component \"note.1\"");
    }

    @Test
    void theOutermostCollapsedContainerIsSeenInPlaceOfWhatStandsInIt() {
        Design design = Edits.applied(SHOP, Edit.all(new Edit.Change(WEB.withParent("vpc")), new Edit.Collapse(Set.of("vpc"), true),
                new Edit.Place(Map.of("vpc", new Box(8, 8, 300, 200), "web", Box.tile(40, 40)))));
        assertThat(design.seen("web")).isEqualTo("vpc");
        assertThat(design.seenBox("web")).isEmpty();
        assertThat(design.seenBox("vpc")).contains(Box.tile(8, 8));
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
