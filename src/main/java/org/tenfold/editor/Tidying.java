package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Arranges the open design along its links beside the window, which stays usable meanwhile. What comes out is one step; it is
 * dropped if the design was changed in the meantime.
 */
public final class Tidying {

    private static final Text TIDY = Text.of("Tidy up", "정돈");
    private static final Text TIDY_SELECTION = Text.of("Tidy up {what}", "{what} 정돈");
    private static final Text RUNNING = Text.of("Tidying up", "정돈하는 중");
    private static final Text DROPPED = Text.of("The design changed meanwhile, so it was not tidied up.",
            "그사이 설계가 바뀌어 정돈하지 않았습니다.");

    private final Workspace workspace;
    private final Jobs jobs;
    private final Runnable arranged;
    private Jobs.@Nullable Job last;

    /**
     * @param arranged told after the parts have got their places
     */
    public Tidying(Workspace workspace, Jobs jobs, Runnable arranged) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.arranged = arranged;
    }

    /** Arranges everything anew. */
    public void tidy() {
        workspace.tell(null);
        arrange(workspace.present(), wasChanged -> { }, () -> workspace.tell(DROPPED.message()));
    }

    /** Whether something is selected that can be arranged by itself: several parts, or a container. */
    public boolean canTidySelection() {
        Set<String> movable = Parts.movable(workspace.present(), workspace.selection().ids());
        movable.removeIf(id -> workspace.present().architecture().component(id).isEmpty());
        return movable.size() > 1 || movable.stream().flatMap(id -> workspace.present().architecture().component(id).stream())
                .anyMatch(component -> Placement.isContainer(workspace.catalog(), component));
    }

    /** Arranges what is selected and shows the result, to be kept or dropped. */
    public void tidySelection(Tools tools) {
        Design before = workspace.present();
        Set<String> selected = Set.copyOf(workspace.selection().ids());
        Message label = TIDY_SELECTION.with("what", Labels.of(before, Parts.roots(before, selected)));
        workspace.tell(null);
        arrange(progress -> workspace.arranger().arrange(before, selected, progress), places -> {
            if (workspace.design() == before && tools.isIdle()) {
                tools.take(new TidyPreview(workspace, tools.current(), label, places));
            } else {
                workspace.tell(DROPPED.message());
            }
        });
    }

    /** Arranges what was opened without any places, unless it is too large. It counts as no change against the file. */
    public void refine() {
        Design before = workspace.present();
        if (workspace.isRough() && before.architecture().componentsById().size() <= Arranger.MOST_AT_ALL) {
            arrange(before, wasChanged -> {
                if (!wasChanged) {
                    workspace.saved();
                }
            }, () -> { });
        }
    }

    /**
     * @param done told whether the design differed from its file before it was arranged
     * @param dropped told that the design changed meanwhile
     */
    private void arrange(Design before, Consumer<Boolean> done, Runnable dropped) {
        arrange(progress -> workspace.arranger().arrange(before, progress), places -> {
            if (workspace.design() != before) {
                dropped.run();
                return;
            }
            boolean changed = workspace.history().isChanged();
            workspace.commit(TIDY.message(), arranged(before, places));
            done.accept(changed);
            arranged.run();
        });
    }

    /**
     * Gives arranged parts their places. Bends that were pinned between two of them, which stand otherwise to each other now, are
     * freed, for they lie where nothing is any more; those of locked links stay.
     */
    static Edit arranged(Design before, Map<String, Box> places) {
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Place(places)));
        Map<String, Box> boxes = before.layout().boxes();
        before.layout().routes().keySet().stream().filter(id -> !before.layout().isLocked(id))
                .flatMap(id -> before.architecture().drawnLink(id).stream()).filter(link -> places.containsKey(link.from()) && places.containsKey(link.to())
                        && !Objects.equals(between(places, link), between(boxes, link)))
                .forEach(link -> edits.add(new Edit.Bend(link.id(), List.of())));
        return new Edit.Batch(edits);
    }

    private static @Nullable Point between(Map<String, Box> places, Link link) {
        Box from = places.get(link.from());
        Box to = places.get(link.to());
        return from == null || to == null ? null : new Point(to.x() - from.x(), to.y() - from.y());
    }

    /** One layout at a time: who asks for another one no longer wants the last. */
    private void arrange(Function<DoubleConsumer, Map<String, Box>> work, Consumer<Map<String, Box>> done) {
        if (last != null) {
            last.cancel();
        }
        last = jobs.start(RUNNING.message(), work, done);
    }
}
