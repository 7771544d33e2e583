package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Text;

class TidyingTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();
    private static final Arranger ARRANGER = new Arranger(CATALOG, PriceBook.standard());

    private final Workspace workspace = new Workspace(CATALOG, ARRANGER::missingAtOnce);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Tidying tidying = new Tidying(workspace, ARRANGER, new Jobs(waiting::add, Runnable::run, workspace::tell), () -> { });

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
    void placesForAnEarlierStateAreDroppedAndThatIsTold() {
        workspace.open(unplaced());
        tidying.tidy();
        workspace.commit(Text.name("x").message(), new Edit.Remove("b"));
        Design changed = workspace.present();
        waiting.remove().run();
        assertThat(workspace.present()).isSameAs(changed);
        assertThat(workspace.notice()).isPresent();
    }
}
