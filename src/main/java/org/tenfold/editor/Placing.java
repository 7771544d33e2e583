package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Places something from the palette. The design with it in place is shown, and so reviewed, while the pointer still moves. On
 * a link it comes between the link's ends, on a tile of its category it takes that one's place. Shift keeps the tool for
 * another one; Q lets it stand anywhere.
 */
public final class Placing implements Tool {

    private static final Text DRAGGED = Text.of("On a link or a part of its kind it takes that place · Q without guides · Esc drops it",
            "연결이나 같은 종류에 놓으면 그 자리에 들어감 · Q 안내선 없이 · Esc 취소");
    private static final Text PLACED = Text.of("Click to place it, with Shift several · Q without guides · Esc drops it",
            "클릭하면 놓음, Shift와 함께 여러 개 · Q 안내선 없이 · Esc 취소");

    private final Workspace workspace;
    private final Tools.Prompts prompts;
    private final Template template;
    private final Design base;
    private final Sheet sheet;
    private final Surroundings around;
    private final boolean dragged;
    private @Nullable Pointer last;
    private @Nullable Draft draft;

    /**
     * What letting go would make.
     *
     * @param id of what is placed
     * @param parent the container that takes it
     * @param hint what is special about the place, null for nothing
     * @param splice how a link is cut, if one is
     * @param landing what becomes of it there
     */
    private record Draft(Message label, Design design, String id, @Nullable String parent, @Nullable Message hint, Optional<Splice> splice,
            Landing landing, List<Guides.Reason> reasons) {
    }

    /**
     * @param dragged whether the button is down already, so that letting it go places the thing
     */
    Placing(Workspace workspace, Tools.Prompts prompts, Template template, boolean dragged) {
        this.workspace = workspace;
        this.prompts = prompts;
        this.template = template;
        this.dragged = dragged;
        this.base = workspace.present();
        this.sheet = workspace.sheet();
        this.around = workspace.around(Set.of());
    }

    @Override
    public Tool move(Pointer pointer) {
        last = pointer;
        Draft made = draftAt(pointer);
        draft = made;
        workspace.show(made.design());
        return this;
    }

    private Draft draftAt(Pointer pointer) {
        Optional<Component> replaced = Replacement.at(sheet, template, workspace.language(), pointer.x(), pointer.y());
        if (replaced.isPresent()) {
            Component old = base.architecture().componentsById().get(replaced.get().id());
            Message label = Additions.REPLACE.with("old", old.name()).with("new", template.label());
            return new Draft(label, Edits.applied(base, new Edit.Change(replaced.get())), old.id(), old.parent(), label, Optional.empty(),
                    new Landing(Map.of()), List.of());
        }
        Box wanted = Placement.around(template.service(), pointer.x(), pointer.y());
        Guides.Place place = pointer.free() ? new Guides.Place(wanted, List.of())
                : around.guides(workspace.viewport(), wanted).moved(wanted, true, true);
        Box box = place.box();
        Placement.Proposal proposal = Placement.in(around.containerAt(box.centerX(), box.centerY()).orElse(null), base.architecture(),
                workspace.catalog(), template.service(), template.settings(), null);
        Additions.Addition addition = Additions.of(base, workspace, template, proposal.parent(), box);
        Landing landing = new Landing(Map.of(addition.id(), proposal));
        Design with = Edits.applied(base, addition.edit());
        Optional<Splice> splice = Splice.under(sheet, with, addition.id(), box.centerX(), box.centerY(),
                workspace.viewport().scale());
        if (splice.isPresent()) {
            Message label = Additions.between(base, template.label().message(), splice.get().link());
            return new Draft(label, Edits.applied(with, splice.get().edit()), addition.id(), proposal.parent(), label, splice, landing,
                    place.reasons());
        }
        return new Draft(Additions.ADD.with("what", template.label()), with, addition.id(), proposal.parent(), null, splice, landing, place.reasons());
    }

    /** The pointer left the canvas: nothing is placed as long as it stays away. */
    public void leave() {
        last = null;
        draft = null;
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
        Draft made = draftAt(pointer);
        workspace.commit(made.label(), made.landing().settled(workspace, made.design(), made.splice()));
        workspace.select(Selection.of(made.id()));
        made.landing().tell(workspace);
        return pointer.shift() && !dragged ? new Placing(workspace, prompts, template, false) : new Idle(workspace, prompts);
    }

    @Override
    public Tool cancel() {
        workspace.show(null);
        return new Idle(workspace, prompts);
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        Pointer at = last;
        Draft made = draft;
        if (at == null || made == null) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        for (Component component : base.architecture().components()) {
            Box box = base.layout().boxes().get(component.id());
            boolean takes = box != null
                    && Placement.takes(component, base.architecture(), workspace.catalog(), template.service(), template.settings());
            if (takes) {
                marks.add(component.id().equals(made.parent()) ? Hints.target(box, theme, scale)
                        : Hints.ring(box, theme.color(Role.ACCENT).fade(0.4), 0, 1.5, scale));
            }
        }
        made.design().layout().box(made.id()).ifPresent(box -> marks.add(Hints.selected(box, theme, scale)));
        marks.addAll(Guides.marks(made.reasons(), theme, scale));
        marks.addAll(made.landing().chip(workspace, made.hint(), made.id(), at, theme));
        return marks;
    }

    @Override
    public Optional<Text> hint() {
        return Optional.of(dragged ? DRAGGED : PLACED);
    }

    @Override
    public boolean drags() {
        return dragged && last != null;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSS;
    }
}
