package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Point;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * One open design with all that the window shows of it: history, selection, view, the draft of a gesture that is going on,
 * the number of users that the slider asks about, and the latest review. Belongs to one thread.
 */
public final class Workspace {

    /** What changed, for those who show it. */
    public enum Aspect {
        /** The design that is shown: a step, an undo, a draft. */
        DESIGN,
        /** Only where things stand in the design that is shown, while something is dragged. */
        PLACES,
        SELECTION,
        /** Which part of the sheet is seen. */
        VIEW,
        /** What the tool in hand shows. */
        TOOL,
        /** The review, or whether it is late. */
        REVIEW,
        /** The users that the slider asks about. */
        USERS,
        /** Something to tell. */
        NOTICE
    }

    /** Told of every change. */
    @FunctionalInterface
    public interface Listener {
        void changed(Aspect aspect);
    }

    /** What is seen around something that came to stand outside the window. */
    private static final double AIR = 80;
    private static final Text KEEP_USERS = Text.of("Plan for {users} users", "사용자 {users}명으로 설정");

    private final ServiceCatalog catalog;
    private final Arranger arranger;
    private final List<Listener> listeners = new ArrayList<>();
    private History history;
    private Selection selection = Selection.NONE;
    private Viewport viewport = new Viewport(-200, -120, 1, 800, 600);
    private Variant variant = Variant.AS_DRAWN;
    /** The variant of {@link #varied}; null before it is made. */
    private @Nullable Design present;
    private @Nullable Design varied;
    private @Nullable Design draft;
    private boolean gesture;
    private @Nullable Double triedUsers;
    private @Nullable Review review;
    private @Nullable String finding;
    private @Nullable LinkPart linkPart;
    private @Nullable Message notice;
    private @Nullable Drawing drawing;
    private Supplier<Optional<Reviewer>> reviewer = Optional::empty;
    private Places places;
    private boolean rough;
    private @Nullable Point pointed;
    private @Nullable Duplicate duplicated;
    private Language language = Language.ENGLISH;

    /**
     * A workspace with an empty design.
     *
     * @param arranger finds places for what has none, or none that is free
     */
    public Workspace(ServiceCatalog catalog, Arranger arranger) {
        this.catalog = catalog;
        this.arranger = arranger;
        this.history = new History(Design.EMPTY);
        this.places = new Places(Design.EMPTY, catalog);
    }

    public ServiceCatalog catalog() {
        return catalog;
    }

    /** Who finds places on the sheet. */
    Arranger arranger() {
        return arranger;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /**
     * A design on its way to the table.
     *
     * @param design with a place for every part
     * @param rough whether nothing of it had a place, so that all places are the arranger's
     * @param drawing how it is seen at first, if that is drawn already
     */
    public record Placed(Design design, boolean rough, Optional<Drawing> drawing) {

        /** The same with its drawing. */
        public Placed drawn(Drawing first) {
            return new Placed(design, rough, Optional.of(first));
        }
    }

    /** Gives places to the parts that have none; on any thread. */
    public Placed place(Design design) {
        boolean none = !design.architecture().componentsById().isEmpty()
                && design.architecture().componentsById().keySet().stream().noneMatch(design.layout().boxes()::containsKey);
        return new Placed(placed(design), none, Optional.empty());
    }

    /** Puts another design on the table. Parts without a place get one, which does not count as a change. */
    public void open(Design design) {
        open(place(design));
    }

    /** Puts another design on the table. */
    public void open(Placed placed) {
        rough = placed.rough();
        history = new History(placed.design());
        variant = Variant.AS_DRAWN;
        drawing = placed.drawing().orElse(null);
        selection = Selection.NONE;
        finding = null;
        draft = null;
        triedUsers = null;
        review = null;
        fire(Aspect.DESIGN);
        fire(Aspect.SELECTION);
        fire(Aspect.USERS);
    }

    /** The open design with its history and all that is seen of it, to be put back after something else was on the table. */
    public record Held(History history, Selection selection, Viewport viewport, @Nullable Double triedUsers, @Nullable Review review,
            @Nullable Drawing drawing) {
    }

    /** What is on the table now. */
    public Held hold() {
        return new Held(history, selection, viewport, triedUsers, review, drawing);
    }

    /** Puts back on the table what lay there before. */
    public void putBack(Held held) {
        history = held.history();
        variant = Variant.AS_DRAWN;
        drawing = held.drawing();
        rough = false;
        selection = held.selection();
        finding = null;
        viewport = held.viewport().resized(viewport.width(), viewport.height());
        draft = null;
        triedUsers = held.triedUsers();
        review = held.review();
        fire(Aspect.DESIGN);
        fire(Aspect.SELECTION);
        fire(Aspect.VIEW);
        fire(Aspect.USERS);
    }

    /** Whether nothing of the design that was opened had a place, so that all places are the arranger's. */
    public boolean isRough() {
        return rough;
    }

    /** What is shown: the draft while a gesture goes on, else the present state. */
    public Design design() {
        return draft != null ? draft : present();
    }

    /** The present state of what is worked on, the design or a variant of it, without a draft. */
    public Design present() {
        if (variant == Variant.AS_DRAWN) {
            return history.design();
        }
        if (present == null || varied != history.design()) {
            Design before = present;
            varied = history.design();
            Design fresh = placed(variant.of(varied));
            // The same object again, so that nobody has to look closer to see that only places changed.
            present = before != null && before.architecture().equals(fresh.architecture())
                    ? fresh.withArchitecture(before.architecture()) : fresh;
        }
        return present;
    }

    /** The present state of the design itself, whatever variant of it is worked on. */
    public Design document() {
        return history.design();
    }

    /** What is worked on. */
    public Variant variant() {
        return variant;
    }

    /**
     * Works on another variant of the design from now on; the gesture that was going on is dropped.
     *
     * @param known its review, if there is one
     * @param seen its drawing, if there is one; else that of the other variant is gone on from
     */
    public void turnTo(Variant other, Optional<Review> known, Optional<Drawing> seen) {
        variant = other;
        present = null;
        draft = null;
        finding = null;
        review = known.orElse(null);
        drawing = seen.orElse(drawing);
        history.endSeries();
        selection = selection.within(present());
        fire(Aspect.DESIGN);
        fire(Aspect.SELECTION);
        fire(Aspect.REVIEW);
    }

    public History history() {
        return history;
    }

    /** What the review is about: what is shown, for the users that the slider asks about. */
    public Architecture architecture() {
        Architecture shown = design().architecture();
        return triedUsers == null ? shown : shown.withUsers(triedUsers);
    }

    /** Shows a design that is not yet a step; null ends that. */
    public void show(@Nullable Design unfinished) {
        if (draft == unfinished) {
            return;
        }
        Design before = design();
        Design after = unfinished == null ? present() : unfinished;
        boolean sameParts = after.architecture().equals(before.architecture());
        // The same object again, so that nobody has to look closer to see that only places changed, or not even those: from one place
        // of the grid to the next a hand makes many moves.
        draft = unfinished == null ? null : !sameParts ? after : draft != null && after.equals(before) ? before
                : after.withArchitecture(before.architecture());
        fire(sameParts ? Aspect.PLACES : Aspect.DESIGN);
    }

    /** Another tool is in hand, or the same one shows something else. */
    void hold(boolean gesture) {
        this.gesture = gesture;
        fire(Aspect.TOOL);
    }

    /** Runs something once as soon as no gesture is going on, at once if none is: what takes processors from its frames. */
    public void whenAtRest(Runnable then) {
        if (!gesture) {
            then.run();
            return;
        }
        addListener(new Listener() {
            @Override
            public void changed(Aspect aspect) {
                if (!gesture) {
                    removeListener(this);
                    then.run();
                }
            }
        });
    }

    /** Whether what is shown is no step yet. */
    public boolean isDraft() {
        return draft != null;
    }

    /** Makes an edit a step. A refusal is told as a notice and changes nothing. */
    public boolean commit(Message label, Edit edit) {
        return commit(label, edit, null);
    }

    /** Makes an edit a step, or a part of the last step if that is of the same series. */
    public boolean commit(Message label, Edit edit, @Nullable Object series) {
        return switch (Edits.apply(present(), edit)) {
            case Edits.Applied applied -> {
                commit(label, applied.design(), series);
                yield true;
            }
            case Edits.Refused refused -> {
                show(null);
                tell(refused.reason());
                yield false;
            }
        };
    }

    /** Makes another state of the design itself a step, whatever variant of it is worked on. */
    public void commitToDocument(Message label, Design document) {
        draft = null;
        history.leave(selection);
        history.commit(label, placed(document, history.design()), null);
        afterStep(selection);
    }

    /** Makes a design, such as the last draft of a gesture, a step. The same design again is none. */
    public void commit(Message label, Design design) {
        commit(label, design, null);
    }

    private void commit(Message label, Design design, @Nullable Object series) {
        draft = null;
        if (design.equals(present())) {
            fire(Aspect.DESIGN);
            return;
        }
        history.leave(selection);
        history.commit(label, variant.revised(history.design(), placed(design, present())), series);
        afterStep(selection);
    }

    /** Goes back or forward. What was selected there is selected again if else nothing would be; what a step told is not true any more. */
    private void travel(Runnable way) {
        Design before = present();
        draft = null;
        tell(null);
        history.leave(selection);
        way.run();
        afterStep(selection.within(present()).isEmpty() ? history.selected() : selection);
        revealMoved(before, present());
    }

    /** Looks at what stands elsewhere, came or went, unless something of it is seen already. */
    private void revealMoved(Design before, Design now) {
        List<Bounds> moved = now.layout().moved(before.layout()).stream()
                .flatMap(id -> now.seenBox(id).or(() -> before.seenBox(id)).stream()).map(Hints::bounds).toList();
        if (moved.stream().noneMatch(viewport.visible()::intersects)) {
            moved.stream().reduce(Bounds::union).ifPresent(all -> look(viewport.revealing(all, AIR)));
        }
    }

    private void afterStep(Selection wanted) {
        Selection left = wanted.within(present());
        boolean fewer = !left.equals(selection);
        selection = left;
        fire(Aspect.DESIGN);
        if (fewer) {
            fire(Aspect.SELECTION);
        }
    }

    /** @param last whose parts all have places */
    private Design placed(Design design, Design last) {
        Set<String> news = new HashSet<>(design.architecture().changed(last.architecture()));
        news.addAll(design.layout().moved(last.layout()));
        news.retainAll(design.architecture().componentsById().keySet());
        return design.layout().boxes().keySet().containsAll(news) ? design : placed(design);
    }

    private Design placed(Design design) {
        if (design.layout().places(design.architecture().components())) {
            return design;
        }
        return Edits.applied(design, new Edit.Place(arranger.missingAtOnce(design)));
    }

    public void undo() {
        travel(history::undo);
    }

    public void redo() {
        travel(history::redo);
    }

    /** Goes to a state of the history. */
    public void go(int position) {
        travel(() -> history.go(position));
    }

    /** The file now holds the present state. */
    public void saved() {
        history.markSaved();
        fire(Aspect.DESIGN);
    }

    /** No file holds the present state. */
    public void recovered() {
        history.markUnsaved();
        fire(Aspect.DESIGN);
    }

    /** Whatever comes next is a step of its own. */
    public void endSeries() {
        history.endSeries();
    }

    public Selection selection() {
        return selection;
    }

    public void select(Selection wanted) {
        if (!wanted.equals(selection)) {
            selection = wanted;
            finding = null;
            history.endSeries();
            fire(Aspect.SELECTION);
        }
    }

    /** What was duplicated last, and what it became. */
    private record Duplicate(Selection original, Selection copy) {
    }

    /** Remembers of what the last copy was made, by whatever gesture. */
    void duplicated(Selection original, Selection copy) {
        duplicated = new Duplicate(original, copy);
    }

    /** Of what this is the copy, if nothing was duplicated since. */
    Optional<Selection> originalOf(Selection copy) {
        return Optional.ofNullable(duplicated).filter(last -> last.copy().equals(copy)).map(Duplicate::original);
    }

    /** The straight part of the selected link that was chosen for the keys; empty if none was. */
    Optional<LinkPart> linkPart() {
        return Optional.ofNullable(linkPart).filter(part -> selection.single().filter(part.link()::equals).isPresent());
    }

    void choose(LinkPart part) {
        linkPart = part;
        fire(Aspect.TOOL);
    }

    /** Looks at a finding: selects what is to blame, and shows the finding until something else is selected; null ends that. */
    public void lookAt(@Nullable Finding wanted) {
        finding = wanted == null ? null : wanted.key();
        if (wanted != null) {
            selection = Selection.of(wanted.targets()).within(present());
            history.endSeries();
        }
        fire(Aspect.SELECTION);
    }

    /** The finding that is looked at, as the latest review has it; empty once it is gone. */
    public Optional<Finding> finding() {
        return finding == null || review == null ? Optional.empty()
                : review.findings().stream().filter(found -> found.key().equals(finding)).findFirst();
    }

    /** The worst finding that the badge of a component stands for, of what a collapsed container holds too; empty without a review. */
    Optional<Finding> worst(String component) {
        return review().flatMap(known -> known.findings().stream().filter(found -> found.counts() && !found.targets().isEmpty()
                && design().seen(found.targets().getFirst()).equals(component))
                .min(Comparator.comparing(Finding::severity)));
    }

    public Viewport viewport() {
        return viewport;
    }

    public void look(Viewport at) {
        if (!at.equals(viewport)) {
            viewport = at;
            fire(Aspect.VIEW);
        }
    }

    /** Looks at a component, unless it is seen whole already. */
    public void reveal(String component) {
        bounds(List.of(component)).ifPresent(box -> look(viewport.revealing(Hints.bounds(box), AIR)));
    }

    /** The box around some components and annotations as they are seen, or around all if none is named. */
    public Optional<Box> bounds(Iterable<String> ids) {
        Box all = null;
        for (String id : ids) {
            Box box = design().seenBox(design().seen(id)).orElse(null);
            all = box == null ? all : all == null ? box : all.union(box);
        }
        return Optional.ofNullable(all).or(() -> design().layout().bounds());
    }

    /** The number of users that the slider asks about, if it differs from the design's. */
    public OptionalDouble triedUsers() {
        return triedUsers == null ? OptionalDouble.empty() : OptionalDouble.of(triedUsers);
    }

    /** The users that the review is about. */
    public double users() {
        return architecture().workload().users();
    }

    /** Asks what happens with another number of users, without changing the design. */
    public void tryUsers(double users) {
        Double wanted = users == design().architecture().workload().users() ? null : users;
        if (!Objects.equals(wanted, triedUsers)) {
            triedUsers = wanted;
            fire(Aspect.USERS);
        }
    }

    /** Writes the number of users that is being tried into the design, as one step. */
    public void keepUsers() {
        if (triedUsers != null) {
            double users = triedUsers;
            triedUsers = null;
            commit(KEEP_USERS.with("users", users),
                    new Edit.SetWorkload(present().architecture().workload().withUsers(users)));
            fire(Aspect.USERS);
        }
    }

    /** The latest review, which may be of an earlier state; null before the first one. */
    public Optional<Review> review() {
        return Optional.ofNullable(review);
    }

    /** Takes a review. */
    public void accept(Review fresh) {
        review = fresh;
        fire(Aspect.REVIEW);
    }

    /** What reviews with the prices and preferences of the window, for asking what an edit would change; empty without a window. */
    public Optional<Reviewer> reviewer() {
        return reviewer.get();
    }

    /** Tells who reviews; asked anew each time, for preferences change. */
    public void setReviewer(Supplier<Optional<Reviewer>> current) {
        reviewer = current;
    }

    /** Whether the figures are those of what is shown, second stage included. */
    public boolean isReviewed() {
        return review != null && review.outlook().isPresent() && review.architecture().equals(architecture());
    }

    /** The drawing that is seen, or that was made ahead for what is to be seen; empty if nothing was drawn yet. */
    public Optional<Drawing> drawing() {
        return Optional.ofNullable(drawing);
    }

    /** The drawing that is seen, which knows where links run; null if nothing was drawn yet. */
    public void setDrawing(@Nullable Drawing seen) {
        drawing = seen;
    }

    /** Where the pointer was last on the sheet; null before it was there. */
    public Optional<Point> pointed() {
        return Optional.ofNullable(pointed);
    }

    /** Where something comes for which no place was named: where the pointer is if that is seen, else the middle of what is seen. */
    public Point pointedOrMiddle() {
        Bounds seen = viewport.visible();
        return pointed().filter(place -> seen.contains(place.x(), place.y()))
                .orElseGet(() -> new Point(seen.middle().x(), seen.middle().y()));
    }

    void point(Point place) {
        pointed = place;
    }

    /** What of the present state stays where it is while these move. */
    Surroundings around(Set<String> moving) {
        return new Surroundings(places(present()), moving);
    }

    /** What lies where on the sheet. */
    public Sheet sheet() {
        return new Sheet(places(design()), drawing);
    }

    /** Where everything stands in a design that is much like the last one that was asked about. */
    Places places(Design of) {
        places = places.next(of);
        return places;
    }

    /** The language in which new components are named. */
    public Language language() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    /** The last thing to tell, if it is still worth telling. */
    public Optional<Message> notice() {
        return Optional.ofNullable(notice);
    }

    /** Tells something in one sentence; null takes it back. */
    public void tell(@Nullable Message sentence) {
        if (!Objects.equals(notice, sentence)) {
            notice = sentence;
            fire(Aspect.NOTICE);
        }
    }

    void fire(Aspect aspect) {
        for (Listener listener : List.copyOf(listeners)) {
            listener.changed(aspect);
        }
    }
}
