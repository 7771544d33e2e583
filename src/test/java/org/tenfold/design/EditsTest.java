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
    void severalAreRemovedAtOnceWithWhatStandsInThemAndTheNotesAmongThem() {
        Design noted = Edits.applied(SHOP, new Edit.Annotate(new Annotation.Note("note.1", "x")));
        Design left = Edits.applied(noted, new Edit.Remove(Set.of("vpc", "db", "note.1")));
        assertThat(left.architecture().components()).isEmpty();
        assertThat(left.layout().annotations()).isEmpty();
        assertRefused(new Edit.Remove(Set.of("db", "other")), "There is no component \"other\"");
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
    void bendsGoAlongWhenBothEndsMoveAlikeAndStayWhenOneDoes() {
        Design bent = Edits.applied(SHOP, Edit.all(new Edit.Place(Map.of("web", Box.tile(0, 0), "db", Box.tile(200, 0))),
                new Edit.Bend("l1", List.of(new Point(100, 20), new Point(100, 80)))));
        Edit web = new Edit.Place(Map.of("web", Box.tile(7.1, 40)));
        Edit db = new Edit.Place(Map.of("db", Box.tile(207.1, 40)));
        assertThat(Edits.applied(bent, web).layout().routes()).isEqualTo(bent.layout().routes());
        assertThat(Edits.applied(bent, Edit.all(web, db)).layout().routes())
                .containsEntry("l1", List.of(new Point(107.1, 60), new Point(107.1, 120)));
        assertThat(Edits.applied(bent, Edit.all(web, new Edit.Place(Map.of("db", Box.tile(200, 40))))).layout().routes())
                .as("not alike").isEqualTo(bent.layout().routes());
        Edit given = new Edit.Bend("l1", List.of(new Point(5, 5)));
        assertThat(Edits.applied(bent, Edit.all(web, db, given)).layout().routes()).containsEntry("l1", List.of(new Point(5, 5)));
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

    /** Two queues of which one hands its dead letters to the other. */
    private static final Component JOBS = Component.of("jobs", "sqs", "Jobs").with("type", "fifo");
    private static final Design QUEUES = Edits.applied(SHOP, Edit.all(new Edit.Add(JOBS.with(DeadLetters.SETTING, "failed")),
            new Edit.Add(Component.of("failed", "sqs", "Failed")), new Edit.Add(Component.of("other", "sqs", "Other"))));
    private static final String WAY = DeadLetters.id("jobs");

    private static Design with(String queue) {
        return Edits.applied(QUEUES, new Edit.Change(JOBS.with(DeadLetters.SETTING, queue)));
    }

    private static Object queue(Design design) {
        return design.architecture().componentsById().get("jobs").settings().get(DeadLetters.SETTING);
    }

    @Test
    void aSettingThatNamesAnotherPartIsALinkForTheSheetAndForNothingElse() {
        assertThat(QUEUES.architecture().links()).containsExactly(CALL);
        assertThat(QUEUES.architecture().drawnLinks()).containsExactly(CALL, DeadLetters.link("jobs", "failed"));
        assertThat(QUEUES.architecture().drawnLink(WAY)).contains(DeadLetters.link("jobs", "failed"));
        assertThat(QUEUES.architecture().drawnLink("l1")).contains(CALL);
        for (String nowhere : List.of("gone", "jobs")) {
            assertThat(with(nowhere).architecture().drawnLinks()).as(nowhere).containsExactly(CALL);
            assertThat(with(nowhere).architecture().drawnLink(WAY)).as(nowhere).isEmpty();
            assertRefused(with(nowhere), new Edit.Bend(WAY, List.of(new Point(1, 2))), "There is no link");
            assertRefused(with(nowhere), new Edit.Disconnect(WAY), "There is no link");
        }
    }

    @Test
    void aLinkThatASettingTellsIsMadeMovedAndRemovedByTheSetting() {
        Design without = Edits.applied(QUEUES, new Edit.Disconnect(WAY));
        assertThat(without.architecture().componentsById().get("jobs")).isEqualTo(JOBS);
        assertThat(Edits.applied(without, new Edit.Connect(DeadLetters.link("jobs", "failed")))).isEqualTo(QUEUES);
        assertThat(queue(Edits.applied(QUEUES, new Edit.ChangeLink(DeadLetters.link("jobs", "other"))))).isEqualTo("other");
        Design fromOther = Edits.applied(QUEUES, Edit.all(new Edit.Disconnect(WAY), new Edit.Connect(DeadLetters.link("jobs", "failed").withEnds("other", "failed"))));
        assertThat(fromOther.architecture().toldLinks()).containsExactly(DeadLetters.link("other", "failed"));
    }

    @Test
    void aSecondWayOfDeadLettersIsRefusedAndSoIsOneToNowhereOrItself() {
        assertRefused(QUEUES, new Edit.Connect(DeadLetters.link("jobs", "other")), "Jobs already sends its dead letters to Failed");
        assertRefused(QUEUES, new Edit.ChangeLink(DeadLetters.link("jobs", "gone")), "ends at \"gone\"");
        assertRefused(QUEUES, new Edit.ChangeLink(DeadLetters.link("jobs", "jobs")), "with itself");
        assertRefused(QUEUES, new Edit.ChangeLink(DeadLetters.link("other", "failed")), "There is no link");
        assertRefused(QUEUES, new Edit.Connect(DeadLetters.link("gone", "failed")), "There is no component \"gone\"");
        assertThat(queue(Edits.applied(with("gone"), new Edit.Connect(DeadLetters.link("jobs", "other"))))).as("what named nothing is no line")
                .isEqualTo("other");
    }

    @Test
    void aBatchMayTellAWayToAQueueThatItAddsLater() {
        Design design = Edits.applied(QUEUES, Edit.all(new Edit.ChangeLink(DeadLetters.link("jobs", "late")),
                new Edit.Add(Component.of("late", "sqs", "Late"))));
        assertThat(design.architecture().toldLinks()).containsExactly(DeadLetters.link("jobs", "late"));
    }

    @Test
    void whenTheQueueGoesTheSettingsThatNamedItGoToo() {
        Design design = Edits.applied(QUEUES, Edit.all(new Edit.Add(Component.of("code", "lambda", "Code").with(DeadLetters.SETTING, "failed")),
                new Edit.Change(Component.of("other", "sqs", "Other").with(DeadLetters.SETTING, "jobs"))));
        Design without = Edits.applied(design, new Edit.Remove("failed"));
        assertThat(without.architecture().toldLinks()).containsExactly(DeadLetters.link("other", "jobs"));
        assertThat(queue(without)).isNull();
        assertThat(without.architecture().componentsById().get("jobs")).isEqualTo(JOBS);
    }

    @Test
    void theLayoutForgetsAWayThatIsGoneAndTheBendsOfOneThatLeadsElsewhere() {
        Style dotted = new Style(null, Style.Line.DOTTED);
        Design dressed = Edits.applied(QUEUES, Edit.all(new Edit.Bend(WAY, List.of(new Point(1, 2))), new Edit.SlideLabel(WAY, 0.25),
                new Edit.Lock(Set.of(WAY), true), new Edit.Dress(Map.of(WAY, dotted))));
        assertThat(dressed.architecture()).as("the sheet means nothing").isSameAs(QUEUES.architecture());
        assertThat(dressed.holdsLocked("failed")).isTrue();
        Component jobs = dressed.architecture().componentsById().get("jobs");
        assertThat(Edits.applied(dressed, new Edit.Change(jobs.withName("Tasks"))).layout()).isEqualTo(dressed.layout());
        Layout elsewhere = Edits.applied(dressed, new Edit.ChangeLink(DeadLetters.link("jobs", "other"))).layout();
        assertThat(elsewhere.routes()).isEmpty();
        assertThat(elsewhere.style(WAY)).isEqualTo(dotted);
        for (Edit edit : List.of(new Edit.Disconnect(WAY), new Edit.Change(JOBS), new Edit.Remove("failed"), new Edit.Remove("jobs"))) {
            assertThat(Edits.applied(dressed, edit).layout()).as("%s", edit).isEqualTo(QUEUES.layout());
        }
        Design again = Edits.applied(dressed, Edit.all(new Edit.Disconnect(WAY), new Edit.Connect(DeadLetters.link("jobs", "failed"))));
        assertThat(again).as("what comes back is something new").isEqualTo(QUEUES);
    }

    private static void assertRefused(Edit edit, String reason) {
        assertRefused(SHOP, edit, reason);
    }

    private static void assertRefused(Design design, Edit edit, String reason) {
        assertThat(Edits.apply(design, edit)).isInstanceOfSatisfying(Edits.Refused.class,
                refused -> assertThat(refused.reason().in(Language.ENGLISH)).contains(reason));
    }
}
