package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.text.Message;

/** What must hold for any sequence of edits, sensible or not. */
class HistoryProperties {

    /** Few ids, so that edits meet: doubled ids, circles of parents and links to what is gone all come up. */
    private static final List<String> IDS = List.of("a", "b", "c", "d", "e");

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> id = Arbitraries.of(IDS);
        Arbitrary<Component> component = Combinators.combine(id, id.injectNull(0.4), Arbitraries.integers().between(1, 3))
                .as((own, parent, count) -> Component.of(own, "ec2", own).withParent(parent).with("count", count));
        Arbitrary<Link> link = Combinators.combine(Arbitraries.of("l1", "l2", "a"), id, id, Arbitraries.of(LinkKind.values()))
                .as(Link::of);
        Arbitrary<Edit> single = Arbitraries.oneOf(
                component.map(Edit.Add::new), component.map(Edit.Change::new), id.map(Edit.Remove::new),
                link.map(Edit.Connect::new), link.map(Edit.ChangeLink::new), Arbitraries.of("l1", "l2").map(Edit.Disconnect::new),
                id.map(placed -> new Edit.Place(Map.of(placed, Box.tile(8, 16)))),
                Arbitraries.of("l1", "l2").map(bent -> new Edit.Bend(bent, List.of(new Point(8, 8)))),
                Arbitraries.strings().alpha().ofMaxLength(5).map(name -> new Edit.Describe(name, "")),
                Arbitraries.of("us-east-1", "ap-northeast-2").map(Edit.SetRegion::new));
        return Arbitraries.oneOf(single, single.list().ofMaxSize(4).map(Edit.Batch::new)).list().ofMaxSize(40);
    }

    @Property(tries = 300)
    void undoingEverythingGivesTheSameValueAndRedoingItTooWhateverWasDone(@ForAll("edits") List<Edit> edits) {
        History history = new History(Design.EMPTY);
        List<Design> states = new ArrayList<>(List.of(Design.EMPTY));
        for (Edit edit : edits) {
            if (Edits.apply(history.design(), edit) instanceof Edits.Applied applied
                    && !applied.design().equals(history.design())) {
                history.commit(Message.literal("step"), applied.design());
                states.add(applied.design());
            }
        }
        for (int i = states.size() - 1; i >= 0; i--) {
            assertThat(history.design()).isEqualTo(states.get(i));
            history.undo();
        }
        assertThat(history.canUndo()).isFalse();
        for (Design state : states) {
            assertThat(history.design()).isEqualTo(state);
            history.redo();
        }
    }

    @Property(tries = 300)
    void aDesignStaysWholeAndARefusedEditChangesNothing(@ForAll("edits") List<Edit> edits) {
        Design design = Design.EMPTY;
        for (Edit edit : edits) {
            Design before = design;
            String written = before.toString();
            switch (Edits.apply(before, edit)) {
                case Edits.Applied applied -> design = applied.design();
                case Edits.Refused refused -> assertThat(refused.reason()).isNotNull();
            }
            assertThat(before.toString()).as("the value that was edited").isEqualTo(written);
            assertWhole(design);
        }
    }

    private static void assertWhole(Design design) {
        Architecture architecture = design.architecture();
        for (Component component : architecture.components()) {
            Set<String> above = new HashSet<>();
            for (String parent = component.parent(); parent != null;
                    parent = architecture.component(parent).orElseThrow().parent()) {
                assertThat(above.add(parent)).as("no circle of parents").isTrue();
            }
        }
        for (Link link : architecture.links()) {
            assertThat(architecture.componentsById()).containsKeys(link.from(), link.to()).doesNotContainKey(link.id());
        }
        assertThat(architecture.componentsById().keySet()).containsAll(design.layout().boxes().keySet());
        assertThat(architecture.linksById().keySet()).containsAll(design.layout().routes().keySet());
    }
}
