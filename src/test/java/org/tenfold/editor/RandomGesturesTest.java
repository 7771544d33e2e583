package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Detail;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Message;

/**
 * A long walk of gestures and commands in any order. After each the design can be stored, undo and redo return the very same
 * values, only what exists is selected, no gesture is left hanging, and the picture that grew with it shows what a fresh one
 * shows. {@code -Dtenfold.walk=50000} walks further, {@code -Dtenfold.walk.seed=7} elsewhere.
 */
class RandomGesturesTest {

    private static final int STEPS = Integer.getInteger("tenfold.walk", 2_500);
    /** Notes and images included, of which there were four thousand once. */
    private static final int MOST_PARTS = 60;
    private static final int FRESH_EVERY = 25;
    /** A PNG file of one pixel. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final Look LOOK = Look.plain(Language.ENGLISH);

    private final ServiceCatalog catalog = ServiceCatalog.standard();
    private final PictureBuilder builder = new PictureBuilder(catalog, PriceBook.standard());
    private final List<Template> templates = Template.all(catalog);
    private final Workspace workspace = new Workspace(catalog, new Arranger(catalog, PriceBook.standard()));
    private final Random random = new Random(Long.getLong("tenfold.walk.seed", 1));
    private final Tools tools = new Tools(workspace, new Tools.Prompts() {
        @Override
        public void rename(String id) {
            assertThat(workspace.present().architecture().componentsById().containsKey(id)
                    || workspace.present().layout().annotations().containsKey(id)).isTrue();
        }

        @Override
        public void insert(InsertPoint point) {
            List<InsertPoint.Offer> offers = point.offers(workspace, List.of("ec2"));
            if (!offers.isEmpty()) {
                point.insert(workspace, offers.get(random.nextInt(offers.size())).template());
            }
        }
    });
    private final List<Action> actions = new ArrayList<>();
    private final Tidying tidying = new Tidying(workspace, new Jobs(Runnable::run, Runnable::run, workspace::tell), () -> { });
    private Drawing drawing = builder.build(Design.EMPTY, Optional.empty(), LOOK);
    private String done = "";
    private int told;
    private int changed;

    @Test
    void anyGesturesInAnyOrderKeepEverythingWhole() {
        actions.addAll(SheetCommands.of(workspace));
        workspace.look(new Viewport(0, 0, 1, 1000, 800));
        workspace.setDrawing(drawing);
        for (int step = 0; step < STEPS; step++) {
            Design before = workspace.present();
            int place = workspace.history().position();
            gesture();
            check(step, before, place);
            changed += workspace.present() == before ? 0 : 1;
        }
        assertThat(workspace.history().size()).isGreaterThan(100);
        assertThat(changed).as("steps that changed something").isGreaterThan(STEPS / 3);
        assertThat(told).as("steps that left a way of dead letters").isGreaterThan(STEPS / 4);
    }

    private void gesture() {
        List<String> parts = Stream.concat(workspace.present().layout().annotations().keySet().stream(),
                workspace.present().architecture().components().stream().map(Component::id)).toList();
        if (parts.size() > MOST_PARTS) {
            // What is locked cannot be deleted: the walk would go no step further once the locked ones alone are so many.
            Set<String> locked = workspace.present().layout().locked();
            if (!locked.isEmpty()) {
                done = "unlock everything";
                workspace.commit(Message.literal(done), new Edit.Lock(locked, false));
                return;
            }
            done = "thin out";
            workspace.select(Selection.of(parts.stream().limit(24).toList()));
            act("delete");
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> {
                boolean none = workspace.present().architecture().toldLinks().findAny().isEmpty();
                if (none || random.nextInt(3) == 0) {
                    letters();
                } else {
                    place();
                }
            }
            case 1 -> {
                if (random.nextInt(3) == 0) {
                    annotate();
                } else {
                    place();
                }
            }
            case 2, 3, 4, 5 -> drag();
            case 6 -> {
                if (random.nextInt(8) == 0) {
                    tidy();
                } else {
                    click();
                }
            }
            default -> {
                Action action = actions.get(random.nextInt(actions.size()));
                done = action.id();
                action.run();
            }
        }
    }

    private void act(String id) {
        actions.stream().filter(action -> action.id().equals(id)).forEach(Action::run);
    }

    private void place() {
        place(templates.get(random.nextInt(templates.size())));
    }

    private void place(Template template) {
        done = "place " + template.id();
        tools.place(template, true);
        tools.move(somewhere());
        finish(somewhere());
    }

    /** Joins two queues, of which there are some then. */
    private void letters() {
        List<String> queues = workspace.present().architecture().components().stream().filter(component -> component.service().equals("sqs"))
                .map(Component::id).toList();
        if (queues.size() < 4) {
            place(Template.of(catalog.service("sqs")));
            return;
        }
        done = "connect two queues";
        LinkProposal.between(workspace.present(), catalog, queues.get(random.nextInt(queues.size())), queues.get(random.nextInt(queues.size())))
                .ifPresent(proposal -> proposal.connect(workspace));
    }

    private void tidy() {
        done = "tidy the selection";
        Design before = workspace.present();
        if (tidying.canTidySelection()) {
            tidying.tidySelection(tools);
            if (random.nextBoolean()) {
                tools.accept();
            } else {
                tools.cancel();
                assertThat(workspace.present()).as(done).isSameAs(before);
            }
        }
    }

    private void annotate() {
        done = "annotate";
        Pointer at = somewhere();
        if (random.nextBoolean()) {
            Annotations.addImages(workspace, List.of(new Annotations.Picture("dot", Base64.getDecoder().decode(DOT))), at.place());
        } else {
            String note = Annotations.addNote(workspace, "first words", at.place());
            Annotations.write(workspace, note, random.nextInt(4) == 0 ? "" : "words\nthat are longer than the first ones");
            workspace.undo();
            workspace.redo();
        }
    }

    private void drag() {
        Pointer from = somewhere();
        done = "drag from " + from;
        tools.move(from);
        tools.press(from);
        tools.move(somewhere());
        tools.scroll(0.02);
        finish(somewhere());
    }

    private void finish(Pointer to) {
        Design before = workspace.present();
        tools.move(to);
        if (random.nextInt(6) == 0) {
            tools.cancel();
            done += ", cancelled";
            assertThat(workspace.present()).as(done).isSameAs(before);
        } else {
            done += " to " + to;
            tools.release(to);
        }
    }

    private void click() {
        Pointer at = somewhere();
        Pointer clicked = new Pointer(at.x(), at.y(), at.windowX(), at.windowY(), at.button(), 1 + random.nextInt(2), at.shift(), at.ctrl(),
                at.alt(), false, false);
        done = "click " + clicked;
        tools.move(clicked);
        tools.press(clicked);
        tools.release(clicked);
    }

    /** On a part, on a link, or anywhere; with any keys held. */
    private Pointer somewhere() {
        Architecture architecture = workspace.present().architecture();
        List<Box> boxes = List.copyOf(workspace.present().layout().boxes().values());
        List<Link> links = architecture.drawnLinks().toList();
        double x = random.nextInt(900);
        double y = random.nextInt(700);
        int kind = random.nextInt(4);
        if (kind == 2 && random.nextBoolean() && !links.isEmpty()) {
            Optional<Box> label = drawing.label(links.get(random.nextInt(links.size())).id());
            x = label.map(Box::centerX).orElse(x);
            y = label.map(Box::centerY).orElse(y);
        } else if (kind < 2 && !boxes.isEmpty()) {
            Box box = boxes.get(random.nextInt(boxes.size()));
            x = box.x() + random.nextDouble() * (box.width() + 24) - 12;
            y = box.y() + random.nextDouble() * (box.height() + 24) - 12;
        } else if (kind == 2 && !links.isEmpty()) {
            List<Point> way = drawing.way(links.get(random.nextInt(links.size())).id());
            if (!way.isEmpty()) {
                Point point = way.get(random.nextInt(way.size()));
                x = point.x();
                y = point.y();
            }
        }
        org.tenfold.picture.Point window = workspace.viewport().toWindow(x, y);
        return new Pointer(x, y, window.x(), window.y(), Pointer.Button.LEFT, 1, random.nextInt(6) == 0, random.nextInt(8) == 0,
                random.nextInt(8) == 0, random.nextInt(8) == 0, false);
    }

    private void check(int step, Design before, int place) {
        String at = "step " + step + ": " + done;
        Design after = workspace.present();
        told += after.architecture().toldLinks().findAny().isPresent() ? 1 : 0;
        assertThat(tools.isIdle()).as(at).isTrue();
        assertThat(workspace.isDraft()).as(at).isFalse();
        assertThat(workspace.selection().ids()).as(at).allMatch(id -> after.architecture().componentsById().containsKey(id)
                || after.architecture().drawnLink(id).isPresent() || after.layout().annotations().containsKey(id));
        assertLocked(at, before, after);
        assertStorable(at, after);
        // At the end of a full history it cannot be told how many steps a gesture made.
        boolean full = workspace.history().position() == History.MOST_STEPS - 1;
        if (workspace.history().position() == place + 1 && !full && after != before) {
            Selection selected = workspace.selection();
            workspace.undo();
            assertThat(workspace.present()).as("undo of " + at).isSameAs(before);
            workspace.redo();
            assertThat(workspace.present()).as("redo of " + at).isSameAs(after);
            workspace.select(selected);
        }
        assertPlaces(at, after);
        drawing = builder.next(drawing, after, Optional.empty(), LOOK);
        workspace.setDrawing(drawing);
        if (step % FRESH_EVERY == 0) {
            assertFresh(at, after);
        }
    }

    /** What is found by its place is what is seen there. */
    private void assertPlaces(String at, Design after) {
        Places places = workspace.places(after);
        List<String> seen = after.layout().boxes().keySet().stream().filter(id -> after.seenBox(id).isPresent()).toList();
        Box around = seen.isEmpty() ? Box.tile(0, 0) : after.seenBox(seen.get(random.nextInt(seen.size()))).orElseThrow();
        double x = around.x() + random.nextInt(64);
        double y = around.y() + random.nextInt(64);
        List<String> there = new ArrayList<>(places.thingsAt(x, y));
        there.addAll(places.frames(box -> box.contains(x, y)));
        assertThat(there).as(at).containsExactlyInAnyOrderElementsOf(seen.stream().filter(id -> after.seenBox(id).orElseThrow().contains(x, y)).toList());
        List<String> near = new ArrayList<>();
        Box area = around.grown(200);
        places.forEachIn(area, (id, box) -> {
            assertThat(after.seenBox(id)).as(at).contains(box);
            near.add(id);
        });
        assertThat(near).as(at).containsExactlyInAnyOrderElementsOf(seen.stream().filter(id -> area.intersects(after.seenBox(id).orElseThrow())).toList());
        assertThat(seen.stream().filter(places::isFrame)).as(at).containsExactlyElementsOf(seen.stream().filter(id -> after.architecture().component(id)
                .filter(component -> Placement.isFrame(after, catalog, component)).isPresent()).toList());
    }

    /** What was locked and still is stands where it stood, unless a container around it was moved, and is still there. */
    private void assertLocked(String at, Design before, Design after) {
        boolean byHand = !done.equals("undo") && !done.equals("redo") && !done.equals("annotate");
        for (String id : byHand ? before.layout().locked() : Set.<String>of()) {
            Component component = before.architecture().componentsById().get(id);
            assertThat(after.architecture().componentsById().containsKey(id) || after.architecture().drawnLink(id).isPresent()
                    || after.layout().annotations().containsKey(id)).as("locked " + id + " after " + at).isTrue();
            assertThat(after.layout().routes().get(id)).as(at).isEqualTo(carried(id, before, after));
            if (component == null || component.parent() == null) {
                assertThat(after.layout().box(id)).as("locked " + id + " after " + at).isEqualTo(before.layout().box(id));
            } else {
                assertThat(after.architecture().component(id).orElseThrow().parent()).as(at).isEqualTo(component.parent());
            }
        }
    }

    /** The bends of a link as they were, or as they went along with both of its ends; null if it has none. */
    private static @Nullable List<Point> carried(String id, Design before, Design after) {
        List<Point> bends = before.layout().routes().get(id);
        return bends == null ? null : before.architecture().drawnLink(id).flatMap(link -> moved(link.from(), before, after)
                .filter(by -> moved(link.to(), before, after).filter(other -> Math.hypot(other.x() - by.x(), other.y() - by.y()) < 1e-6).isPresent()))
                .map(by -> bends.stream().map(bend -> bend.plus(by.x(), by.y())).toList()).orElse(bends);
    }

    private static Optional<Point> moved(String id, Design before, Design after) {
        return before.layout().box(id).flatMap(old -> after.layout().box(id)
                .filter(box -> !box.equals(old) && box.width() == old.width() && box.height() == old.height())
                .map(box -> new Point(box.x() - old.x(), box.y() - old.y())));
    }

    private static void assertStorable(String at, Design design) {
        List<Edit> edits = new ArrayList<>();
        design.architecture().components().forEach(component -> edits.add(new Edit.Add(component)));
        design.architecture().links().forEach(link -> edits.add(new Edit.Connect(link)));
        design.layout().annotations().values().forEach(annotation -> edits.add(new Edit.Annotate(annotation)));
        edits.add(new Edit.Place(design.layout().boxes()));
        edits.add(new Edit.Order(design.layout().order()));
        edits.add(new Edit.Lock(design.layout().locked(), true));
        edits.add(new Edit.Collapse(design.layout().collapsed(), true));
        edits.add(new Edit.Dress(design.layout().styles()));
        design.layout().groups().forEach(group -> edits.add(new Edit.Group(group)));
        design.layout().labels().forEach((link, share) -> edits.add(new Edit.SlideLabel(link, share)));
        design.layout().routes().forEach((link, bends) -> edits.add(new Edit.Bend(link, bends)));
        assertThat(Edits.applied(Design.EMPTY, new Edit.Batch(edits)).layout()).as(at).isEqualTo(design.layout());
        assertThat(design.layout().places(design.architecture().components())).as(at).isTrue();
    }

    /** The picture that grew with the design is the one that is painted of it afresh. */
    private void assertFresh(String at, Design design) {
        Drawing fresh = builder.build(design, Optional.empty(), LOOK);
        for (String id : design.architecture().componentsById().keySet()) {
            assertThat(drawing.component(id)).as(at).isEqualTo(fresh.component(id));
            assertThat(drawing.box(id)).as(at).isEqualTo(fresh.box(id));
        }
        for (String id : design.architecture().drawnLinks().map(Link::id).toList()) {
            assertThat(drawing.way(id)).as("the way of " + id + " at " + at).isEqualTo(fresh.way(id));
            assertThat(drawing.label(id)).as("the label of " + id + " at " + at).isEqualTo(fresh.label(id));
        }
        for (Detail detail : Detail.values()) {
            assertThat(drawing.marks(detail, drawing.bounds())).as(detail + " at " + at).isEqualTo(fresh.marks(detail, fresh.bounds()));
        }
    }
}
