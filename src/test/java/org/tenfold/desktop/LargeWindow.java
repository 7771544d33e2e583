package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.tenfold.Designs;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Point;
import org.tenfold.editor.Grid;
import org.tenfold.editor.Hit;
import org.tenfold.editor.Pointer;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.text.Language;

/**
 * Times whole frames of a shown window on the design of the benchmarks while it is panned, zoomed and while parts are dragged,
 * and writes what it looks like: {@code LargeWindow <file.png> <components> <light|dark> [beginning of the scenes' names]}. A frame is what lies between two
 * pulses, which {@code -Djavafx.animation.fullspeed=true} lets follow each other without a pause; beside it stands the processor
 * time that the thread of events and the one that paints took for it, which other programs on the machine do not lengthen. The longest frames are told one by one,
 * with what all threads did meanwhile.
 */
public final class LargeWindow {

    private static final int FRAMES = 300;
    private static final int WARM_UP = 30;
    private static final int DROPS = 8;
    private static final int REST_FRAMES = 20;
    /** Whoever begins a gesture has rested before. */
    private static final Duration REST = Duration.seconds(1.5);
    /** So many of the longest frames by the clock and by work are told one by one. */
    private static final int LONGEST = 2;

    private final AppWindow window;
    private final Workspace workspace;
    private final String wanted;
    private final ThreadTimes threads = new ThreadTimes();
    private final Deque<Scene> scenes = new ArrayDeque<>();
    private final CompletableFuture<WritableImage> done = new CompletableFuture<>();

    /**
     * What is done in each frame, under a name; {@code before} prepares it and {@code after} puts things back.
     *
     * @param over whether it ends once it has had its frames
     */
    private record Scene(String name, Runnable before, IntConsumer step, BooleanSupplier over, Runnable after) {

        Scene(String name, Runnable before, IntConsumer step, Runnable after) {
            this(name, before, step, () -> true, after);
        }
    }

    private LargeWindow(AppWindow window, String wanted) {
        this.window = window;
        this.wanted = wanted;
        this.workspace = window.workspace();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException, DesignFileException {
        QuietThreads.install();
        Design design = Designs.large(Integer.parseInt(arguments[1])).build();
        Path folder = Files.createTempDirectory("tenfold");
        Path file = folder.resolve("large" + DesignFile.EXTENSION);
        DesignFile.save(file, Edits.applied(design, new Edit.Place(Engine.standard().arranger().grid(design))));
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
        preferences.setTheme(arguments[2].equals("dark") ? Theme.DARK : Theme.LIGHT);
        preferences.setLanguage(Language.ENGLISH);
        Platform.startup(() -> {
            Stage stage = new Stage();
            AppWindow window = new AppWindow(stage, preferences, 990, 990);
            stage.show();
            Housekeeping.begin(stage);
            LargeWindow measured = new LargeWindow(window, arguments.length > 3 ? arguments[3] : "");
            measured.done.thenAccept(image::complete);
            // What the window makes once it can be worked with is made by then.
            PauseTransition rest = new PauseTransition(Duration.seconds(3));
            rest.setOnFinished(event -> measured.open(file));
            window.whenUsable(rest::play);
        });
        Snapshots.write(image.get(), Path.of(arguments[0]));
        Platform.exit();
    }

    /** Opens the design's file in a window that has come to rest, until it is seen. */
    private void open(Path file) {
        long start = System.nanoTime();
        window.open(file);
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The one after next begins when the next is on the screen.
                if (window.documents().file().filter(file::equals).isPresent() && ++frames == 3) {
                    stop();
                    System.out.println(String.format(Locale.ROOT, "%-22s %6.1f ms", "open", (System.nanoTime() - start) / 1e6));
                    window.whenReviewed(LargeWindow.this::begin);
                }
            }
        }.start();
    }

    private void begin() {
        System.out.println("                       frame: p50    p99  worst   work: p50    p99  worst (ms)");
        String part = workspace.present().architecture().components().stream().filter(component ->
                component.service().equals("elasticache")).findFirst().orElseThrow().id();
        List<String> fifty = workspace.present().architecture().components().stream()
                .filter(component -> workspace.present().layout().box(component.id()).filter(box -> box.width() == Box.TILE).isPresent())
                .limit(50).map(Component::id).toList();
        Runnable all = () -> window.shell().canvas().fitAll();
        Runnable near = () -> {
            workspace.look(new Viewport(0, 0, 1, workspace.viewport().width(), workspace.viewport().height()));
            window.shell().canvas().center(List.of(part));
        };
        IntConsumer pan = frame -> workspace.look(workspace.viewport().moved(frame % 60 < 30 ? 12 : -12, frame % 60 < 30 ? 5 : -5));
        IntConsumer zoom = frame -> window.shell().canvas().zoomBy(frame % 60 < 30 ? 1.03 : 1 / 1.03);
        scenes.add(new Scene("pan, everything", all, pan, () -> { }));
        scenes.add(new Scene("pan, near", near, pan, () -> { }));
        scenes.add(new Scene("zoom, everything", all, zoom, () -> { }));
        scenes.add(new Scene("zoom, near", near, zoom, () -> { }));
        scenes.add(drag("drag one, everything", all, List.of(part)));
        scenes.add(drag("drag one, near", near, List.of(part)));
        scenes.add(drag("drag fifty, everything", all, fifty));
        scenes.add(drag("drag fifty, near", near, fifty));
        scenes.add(drop("drop one, everything", all, List.of(part)));
        scenes.add(drop("drop one, near", near, List.of(part)));
        scenes.add(drop("drop fifty, everything", all, fifty));
        scenes.add(drop("drop fifty, near", near, fifty));
        scenes.add(clicks("click others, near", near));
        scenes.removeIf(scene -> !scene.name().startsWith(wanted));
        next();
    }

    /** Drags as a hand does: through the tools. */
    private Scene drag(String name, Runnable view, List<String> parts) {
        Tools tools = window.shell().tools();
        Point[] grip = new Point[1];
        return new Scene(name, () -> {
            view.run();
            workspace.select(Selection.of(parts));
            Box box = workspace.present().layout().box(parts.getFirst()).orElseThrow();
            grip[0] = new Point(box.centerX(), box.centerY());
            tools.press(pointer(grip[0].x(), grip[0].y()));
        }, frame -> tools.move(pointer(grip[0].x() + 4 * (frame % 40), grip[0].y() + 3 * (frame % 40))), tools::cancel);
    }

    /** Clicks a part of each service in turn, so that the inspector shows a page that it has not shown before. */
    private Scene clicks(String name, Runnable view) {
        Tools tools = window.shell().tools();
        Deque<String> parts = new ArrayDeque<>(workspace.present().architecture().components().stream()
                .filter(component -> workspace.present().layout().box(component.id()).filter(box -> box.width() == Box.TILE).isPresent())
                .collect(Collectors.toMap(Component::service, Component::id, (one, next) -> one, LinkedHashMap::new)).values());
        return new Scene(name, () -> {
            view.run();
            workspace.select(Selection.NONE);
        }, frame -> {
            String part = frame % REST_FRAMES == 0 ? parts.poll() : null;
            if (part != null) {
                Box box = workspace.present().layout().box(part).orElseThrow();
                tools.press(pointer(box.centerX(), box.centerY()));
                tools.release(pointer(box.centerX(), box.centerY()));
            }
        }, parts::isEmpty, () -> { });
    }

    private Scene drop(String name, Runnable view, List<String> parts) {
        Drops drops = new Drops(parts);
        return new Scene(name, () -> {
            view.run();
            workspace.select(Selection.of(parts));
        }, frame -> drops.step(), () -> drops.settled.size() >= DROPS, () -> {
            System.out.println(String.format(Locale.ROOT, "  settled after %s", drops.settled.stream().map(time -> String.format(Locale.ROOT, "%.0f", time))
                    .collect(Collectors.joining(", "))));
            workspace.go(0);
        });
    }

    /** Drags parts to and fro and lets them go, in a frame each, once what came of the last drop is seen. */
    private final class Drops {
        private final List<String> parts;
        private final Tools tools = window.shell().tools();
        /** In milliseconds from a drop until the picture with all links settled was seen. */
        private final List<Double> settled = new ArrayList<>();
        private Pointer hand = pointer(0, 0);
        /** From where the parts stand to where they go, in sheet units. */
        private Point way = new Point(0, 0);
        private long dropped;
        /** Frames since the sheet is at rest. */
        private int rested;

        Drops(List<String> parts) {
            this.parts = parts;
        }

        void step() {
            rested = window.shell().canvas().isAtRest() ? rested + 1 : 0;
            switch (rested) {
                // It is on the screen with the next frame.
                case 2 -> {
                    if (dropped > 0) {
                        settled.add((System.nanoTime() - dropped) / 1e6);
                        dropped = 0;
                    }
                }
                case REST_FRAMES -> {
                    Box box = workspace.present().layout().box(parts.getFirst()).orElseThrow();
                    way = settled.size() % 2 == 0 ? free(box) : new Point(-way.x(), -way.y());
                    hand = pointer(box.centerX(), box.centerY());
                    tools.press(hand);
                }
                case REST_FRAMES + 1 -> {
                    hand = pointer(hand.x() + way.x(), hand.y() + way.y());
                    tools.move(hand);
                }
                case REST_FRAMES + 2 -> {
                    tools.release(hand);
                    dropped = System.nanoTime();
                    rested = 0;
                }
                default -> { }
            }
        }

        /** A way to where no other part covers the first, so that it can be taken hold of again. */
        private Point free(Box box) {
            double far = 24 / Math.min(1, workspace.viewport().scale());
            return Stream.iterate(far, way -> way + Grid.STEP).map(way -> new Point(way, way)).filter(way -> !(workspace.sheet().at(
                    box.centerX() + way.x(), box.centerY() + way.y(), Selection.NONE, null, 1) instanceof Hit.Tile)).findFirst().orElseThrow();
        }
    }

    private Pointer pointer(double x, double y) {
        org.tenfold.picture.Point at = workspace.viewport().toWindow(x, y);
        return new Pointer(x, y, at.x(), at.y(), Pointer.Button.LEFT, 1, false, false, false, false, false);
    }

    private void next() {
        Scene scene = scenes.poll();
        if (scene == null) {
            window.shell().canvas().fitAll();
            done.complete(Snapshots.take(window.stage().getScene()));
            return;
        }
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> {
            scene.before().run();
            new Frames(scene).start();
        });
        rest.play();
    }

    /**
     * A frame in milliseconds.
     *
     * @param step what the gesture did at once
     * @param layout styles and layout of the window, which paints the sheet
     * @param threads what they did meanwhile
     */
    private record Frame(int number, double all, double step, double layout, ThreadTimes.Sums threads) {

        double events() {
            return threads.worked(ThreadTimes.Kind.EVENTS);
        }

        double painting() {
            return threads.worked(ThreadTimes.Kind.PAINTING);
        }

        /** How long it would have taken with the processors to itself: its painting follows its events, and collections stop both. */
        double work() {
            return events() + painting() + threads.worked(ThreadTimes.Kind.COLLECTOR);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "  %2d %18.1f = step %.1f, layout %.1f, rest %.1f; worked (and waited for a processor):", number, all, step,
                    layout, all - step - layout) + Arrays.stream(ThreadTimes.Kind.values()).map(kind -> String.format(Locale.ROOT, " %s %.1f (%.1f)",
                    kind.name().toLowerCase(Locale.ROOT), threads.worked(kind), threads.waited(kind))).collect(Collectors.joining());
        }
    }

    /** One scene, frame by frame. */
    private final class Frames extends AnimationTimer {
        private final Scene scene;
        private final List<Frame> frames = new ArrayList<>();
        private final Runnable layoutBegins = () -> layoutBegin = System.nanoTime();
        private final Runnable layoutEnds = () -> layoutEnd = System.nanoTime();
        private long begin;
        private long stepped;
        private long layoutBegin;
        private long layoutEnd;
        private ThreadTimes.Sums last = threads.now();
        private int count = -WARM_UP;

        Frames(Scene scene) {
            this.scene = scene;
            window.stage().getScene().addPreLayoutPulseListener(layoutBegins);
            window.stage().getScene().addPostLayoutPulseListener(layoutEnds);
        }

        @Override
        public void handle(long now) {
            long next = System.nanoTime();
            ThreadTimes.Sums sums = threads.now();
            if (count > 0) {
                frames.add(new Frame(count, (next - begin) / 1e6, (stepped - begin) / 1e6, (layoutEnd - layoutBegin) / 1e6, sums.since(last)));
            }
            begin = next;
            last = sums;
            if (count >= FRAMES && scene.over().getAsBoolean()) {
                stop();
                window.stage().getScene().removePreLayoutPulseListener(layoutBegins);
                window.stage().getScene().removePostLayoutPulseListener(layoutEnds);
                say();
                scene.after().run();
                Platform.runLater(LargeWindow.this::next);
                return;
            }
            count++;
            Event.fireEvent(window.stage(), new InputEvent(InputEvent.ANY));
            scene.step().accept(count + WARM_UP);
            stepped = System.nanoTime();
        }

        private void say() {
            System.out.println(String.format(Locale.ROOT, "%-22s", scene.name()) + Stream.<ToDoubleFunction<Frame>>of(Frame::all, Frame::work)
                    .map(time -> String.format(Locale.ROOT, " %10.1f %6.1f %6.1f", share(0.5, time), share(0.99, time), share(1, time)))
                    .collect(Collectors.joining()));
            Stream.<ToDoubleFunction<Frame>>of(Frame::all, Frame::work).flatMap(time ->
                    frames.stream().sorted(Comparator.comparingDouble(time).reversed()).limit(LONGEST)).distinct().forEach(System.out::println);
        }

        /** What so many of the frames do not exceed. */
        private double share(double share, ToDoubleFunction<Frame> time) {
            double[] sorted = frames.stream().mapToDouble(time).sorted().toArray();
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }
}
