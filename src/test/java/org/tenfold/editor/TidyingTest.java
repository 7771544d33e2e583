package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Text;

class TidyingTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();
    private static final Arranger ARRANGER = new Arranger(CATALOG, PriceBook.standard());

    private static final Tools.Prompts NOBODY = new Tools.Prompts() {
        @Override
        public void rename(String component) {
            throw new AssertionError();
        }

        @Override
        public void insert(InsertPoint point) {
            throw new AssertionError();
        }
    };

    private final Workspace workspace = new Workspace(CATALOG, ARRANGER);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Tidying tidying = new Tidying(workspace, new Jobs(waiting::add, Runnable::run, workspace::tell), () -> { });

    private static Design unplaced() {
        return Edits.applied(Design.EMPTY, new Edit.Batch(List.of(
                new Edit.Add(Component.of("a", "ec2", "A")), new Edit.Add(Component.of("b", "rds", "B")))));
    }

    @Test
    void aDesignWithoutPlacesIsShownAtOnceAndArrangedLaterWithoutCountingAsChanged() {
        workspace.open(unplaced());
        assertThat(workspace.present().layout().boxes()).containsOnlyKeys("a", "b");
        tidying.refine();
        waiting.remove().run();
        assertThat(workspace.present().layout().boxes()).isEqualTo(ARRANGER.arrange(workspace.present()));
        assertThat(workspace.history().isChanged()).isFalse();
    }

    @Test
    void whatHasPlacesIsLeftAlone() {
        workspace.open(Edits.applied(unplaced(), new Edit.Place(ARRANGER.grid(unplaced()))));
        tidying.refine();
        assertThat(waiting).isEmpty();
    }

    @Test
    void tidyingIsOneStep() {
        workspace.open(Edits.applied(unplaced(), new Edit.Place(ARRANGER.grid(unplaced()))));
        Design before = workspace.present();
        tidying.tidy();
        waiting.remove().run();
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(before);
        assertThat(workspace.history().canUndo()).isFalse();
    }

    @Test
    void whatAnUndoMovesOutOfSightIsLookedAtAndWhatIsSeenIsNot() {
        Map<String, Box> apart = Map.of("a", Box.tile(4_000, 4_000), "b", Box.tile(4_200, 4_000));
        workspace.open(Edits.applied(unplaced(), new Edit.Place(apart)));
        workspace.commit(Text.name("move").message(), new Edit.Place(Map.of("a", Box.tile(0, 0), "b", Box.tile(200, 0))));
        Viewport tidied = new Viewport(-200, -120, 1, 800, 600);
        workspace.look(tidied);
        workspace.undo();
        apart.values().forEach(box -> assertThat(workspace.viewport().visible().contains(Hints.bounds(box))).isTrue());

        workspace.look(tidied);
        workspace.redo();
        assertThat(workspace.viewport()).as("they are seen").isEqualTo(tidied);
        workspace.look(tidied.moved(-9_000, 0));
        workspace.commit(Text.name("users").message(), new Edit.SetWorkload(workspace.present().architecture().workload().withUsers(7)));
        Viewport away = workspace.viewport();
        workspace.undo();
        assertThat(workspace.viewport()).as("nothing stands elsewhere").isEqualTo(away);
        workspace.commit(Text.name("remove").message(), new Edit.Remove("b"));
        workspace.undo();
        assertThat(workspace.viewport().visible().contains(Hints.bounds(workspace.present().layout().box("b").orElseThrow()))).as("it is there again").isTrue();
    }

    @Test
    void bendsBetweenPartsThatAreArrangedAreFreedButNotThoseOfALockedLink() {
        for (boolean locked : new boolean[] {false, true}) {
            workspace.open(Edits.applied(unplaced(), Edit.all(new Edit.Place(Map.of("a", Box.tile(0, 0), "b", Box.tile(0, 400))),
                    new Edit.Connect(Link.of("l1", "a", "b", LinkKind.READ_WRITE)), new Edit.Bend("l1", List.of(new Point(-80, 20), new Point(-80, 420))),
                    new Edit.Lock(Set.of("l1"), locked))));
            Design before = workspace.present();
            tidying.tidy();
            waiting.remove().run();
            assertThat(workspace.present().layout().boxes()).isNotEqualTo(before.layout().boxes());
            assertThat(workspace.present().layout().routes()).isEqualTo(locked ? before.layout().routes() : Map.of());
            workspace.undo();
            assertThat(workspace.present()).isEqualTo(before);
        }
    }

    @Test
    void placesForAnEarlierStateAreDroppedAndThatIsTold() {
        workspace.open(unplaced());
        tidying.tidy();
        workspace.commit(Text.name("x").message(), new Edit.Remove("b"));
        Design changed = workspace.present();
        waiting.remove().run();
        assertThat(workspace.present()).isSameAs(changed);
        assertThat(workspace.notice()).isPresent();
    }

    @Test
    void whatIsTidiedIsLookedAtAndEscapeLooksBack() {
        workspace.open(Edits.applied(unplaced(), new Edit.Place(ARRANGER.grid(unplaced()))));
        Tools tools = new Tools(workspace, NOBODY);
        Viewport elsewhere = workspace.viewport().moved(5_000, 0);
        workspace.look(elsewhere);
        workspace.select(Selection.of(List.of("a", "b")));
        tidying.tidySelection(tools);
        waiting.remove().run();
        Box tidied = workspace.bounds(List.of("a", "b")).orElseThrow();
        assertThat(workspace.viewport().visible().contains(tidied.x(), tidied.y())).isTrue();
        assertThat(workspace.viewport().visible().contains(tidied.right(), tidied.bottom())).isTrue();
        assertThat(workspace.viewport().scale()).isEqualTo(elsewhere.scale());
        tools.cancel();
        assertThat(workspace.viewport()).isEqualTo(elsewhere);
    }

    @Test
    void whatIsSeenAlreadyStaysWhereItIsLookedAt() {
        workspace.open(Edits.applied(unplaced(), new Edit.Place(ARRANGER.grid(unplaced()))));
        Tools tools = new Tools(workspace, NOBODY);
        Viewport view = workspace.viewport();
        workspace.select(Selection.of(List.of("a", "b")));
        tidying.tidySelection(tools);
        waiting.remove().run();
        assertThat(workspace.isDraft()).isTrue();
        assertThat(workspace.viewport()).isEqualTo(view);
    }
}
