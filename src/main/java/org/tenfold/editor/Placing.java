package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.service.Scope;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Places something from the palette. The design with it in place is shown, and so reviewed, while the pointer still moves.
 * Shift keeps the tool for another one.
 */
public final class Placing implements Tool {

    private static final Text ADD = Text.of("Add {what}", "{what} 추가");

    private final Workspace workspace;
    private final Tools.Prompts prompts;
    private final Template template;
    private final Design base;
    private final boolean dragged;
    private @Nullable Pointer last;
    private @Nullable String placed;
    private Placement.@Nullable Proposal proposal;

    /**
     * @param dragged whether the button is down already, so that letting it go places the thing
     */
    Placing(Workspace workspace, Tools.Prompts prompts, Template template, boolean dragged) {
        this.workspace = workspace;
        this.prompts = prompts;
        this.template = template;
        this.dragged = dragged;
        this.base = workspace.present();
    }

    @Override
    public Tool move(Pointer pointer) {
        last = pointer;
        Box box = Placement.boxAround(template.service(), pointer.x(), pointer.y());
        proposal = Placement.at(base, workspace.catalog(), template.service(), template.settings(), box.centerX(),
                box.centerY(), Set.of());
        Addition addition = addition(base, workspace, template, proposal.parent(), box);
        placed = addition.id();
        workspace.show(Edits.applied(base, addition.edit()));
        return this;
    }

    /** The pointer left the canvas: nothing is placed as long as it stays away. */
    public void leave() {
        last = null;
        proposal = null;
        workspace.show(null);
    }

    @Override
    public Tool press(Pointer pointer) {
        return switch (pointer.button()) {
            case LEFT -> dragged ? this : finish(pointer);
            case MIDDLE -> new Panning(workspace, this, pointer);
            case RIGHT -> cancel();
            case NONE -> this;
        };
    }

    @Override
    public Tool release(Pointer pointer) {
        return dragged ? finish(pointer) : this;
    }

    private Tool finish(Pointer pointer) {
        move(pointer);
        Message reason = proposal == null ? null : proposal.reason();
        workspace.commit(ADD.with("what", template.label()), workspace.design());
        workspace.select(Selection.of(placed));
        workspace.tell(reason);
        return pointer.shift() && !dragged ? new Placing(workspace, prompts, template, false) : new Idle(workspace, prompts);
    }

    @Override
    public Tool cancel() {
        workspace.show(null);
        return new Idle(workspace, prompts);
    }

    /** Places something at a place without a gesture, in the container that takes it, and selects it. */
    public static void at(Workspace workspace, Template template, double x, double y) {
        Design base = workspace.present();
        Box box = Placement.boxAround(template.service(), x, y);
        String parent = Placement.at(base, workspace.catalog(), template.service(), template.settings(), x, y, Set.of()).parent();
        Addition addition = addition(base, workspace, template, parent, box);
        if (workspace.commit(ADD.with("what", template.label()), addition.edit())) {
            workspace.select(Selection.of(addition.id()));
        }
    }

    /** Places something that a component is then linked to, as one step. */
    public static void linked(Workspace workspace, Template template, String from, double x, double y) {
        Design base = workspace.present();
        Box box = Placement.boxAround(template.service(), x, y);
        String parent = Placement.at(base, workspace.catalog(), template.service(), template.settings(), x, y, Set.of()).parent();
        Addition addition = addition(base, workspace, template, parent, box);
        Design with = Edits.applied(base, addition.edit());
        List<Edit> edits = new ArrayList<>(List.of(addition.edit()));
        LinkProposal.between(with, workspace.catalog(), from, addition.id()).map(LinkProposal::link)
                .ifPresent((Link link) -> edits.add(new Edit.Connect(link)));
        if (workspace.commit(ADD.with("what", template.label()), new Edit.Batch(edits))) {
            workspace.select(Selection.of(addition.id()));
        }
    }

    private record Addition(String id, Edit edit) {
    }

    private static Addition addition(Design base, Workspace workspace, Template template, @Nullable String parent, Box wanted) {
        String id = Edits.freeId(base.architecture(), template.service().id());
        Box box = Placement.within(wanted, parent == null ? null : base.layout().boxes().get(parent));
        Component component = Component.of(id, template.service().id(), freeName(base, template.label().in(workspace.language())))
                .withSettings(template.settings()).withParent(parent);
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Add(component), new Edit.Place(Map.of(id, box))));
        if (template.service().encloses().orElse(null) == Scope.GROUP) {
            // A group is nothing without the machine that it multiplies.
            workspace.catalog().find(Placement.MACHINE).ifPresent(machine -> {
                String inner = Edits.freeId(base.architecture(), Placement.MACHINE);
                edits.add(new Edit.Add(Component.of(inner, Placement.MACHINE, freeName(base, machine.shortName().in(workspace.language())))
                        .withParent(id)));
                edits.add(new Edit.Place(Map.of(inner,
                        Grid.snap(Box.tile(box.centerX() - Box.TILE / 2, box.y() + Placement.TITLE + Grid.STEP)))));
            });
        }
        return new Addition(id, new Edit.Batch(edits));
    }

    private static String freeName(Design design, String name) {
        Set<String> taken = new java.util.HashSet<>();
        design.architecture().components().forEach(component -> taken.add(component.name()));
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + " " + n;
        }
        return free;
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        if (last == null || proposal == null) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        for (Component component : base.architecture().components()) {
            Box box = base.layout().boxes().get(component.id());
            boolean takes = box != null
                    && Placement.mayHold(workspace.catalog(), component, template.service(), template.settings());
            if (takes) {
                marks.add(component.id().equals(proposal.parent()) ? Hints.target(box, theme, scale)
                        : Hints.ring(box, theme.color(Role.ACCENT).fade(0.4), 0, 1.5, scale));
            }
        }
        workspace.design().layout().box(placed).ifPresent(box -> marks.add(Hints.selected(box, theme, scale)));
        if (proposal.reason() != null) {
            marks.addAll(Hints.chip(proposal.reason().in(workspace.language()), last, theme.color(Role.REFUSED), theme, scale));
        }
        return marks;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSS;
    }
}
