package org.tenfold.desktop;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/**
 * Kills the editor while it edits, saves and keeps unsaved work, again and again on the same files, and looks each time at what
 * is left: {@code KillTrial <folder> <kills> [lanes]}. Every lane is an editor with a file of its own. The editor that is killed
 * has the documents, the history, the autosave and the files of the program and no window, so that it starts fast.
 */
final class KillTrial {

    private static final String FILE = "shop" + DesignFile.EXTENSION;
    private static final String MARK = "trial.mark";
    /** So many components make a file of a usual size, which takes its time to write. */
    private static final int PARTS = 300;
    private static final long LONGEST_LIFE_MS = 2500;

    /**
     * What the kills did.
     *
     * @param kills how often the editor was killed
     * @param edits how many edits had been made
     * @param saves how many saves had been finished
     * @param damaged files that could not be read afterwards, and answers that were wrong
     * @param worstLossMs how old the oldest edit was that was lost, at the kill, over all kills; milliseconds
     * @param losses the age of the oldest lost edit for each kill that lost one, in milliseconds
     */
    record Outcome(int kills, long edits, long saves, List<String> damaged, long worstLossMs, List<Long> losses) {
    }

    private KillTrial() {
    }

    public static void main(String[] arguments) throws Exception {
        int lanes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        int kills = Integer.parseInt(arguments[1]);
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(lanes)) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                Path folder = Path.of(arguments[0]).resolve("lane-" + lane);
                int seed = lane;
                running.add(all.submit(() -> run(folder, kills / lanes, seed)));
            }
            for (Future<Outcome> lane : running) {
                outcomes.add(lane.get());
            }
        }
        List<Long> losses = outcomes.stream().flatMap(outcome -> outcome.losses().stream()).sorted().toList();
        System.out.printf("%d kills, %d edits, %d saves%n", outcomes.stream().mapToInt(Outcome::kills).sum(),
                outcomes.stream().mapToLong(Outcome::edits).sum(), outcomes.stream().mapToLong(Outcome::saves).sum());
        System.out.printf("damaged: %d%n", outcomes.stream().mapToInt(outcome -> outcome.damaged().size()).sum());
        outcomes.forEach(outcome -> outcome.damaged().forEach(System.out::println));
        System.out.printf("kills that lost edits: %d; age of the oldest lost edit p50 %d ms, p99 %d ms, worst %d ms%n", losses.size(),
                share(losses, 0.5), share(losses, 0.99), share(losses, 1));
    }

    private static long share(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    /** Kills so many times. */
    static Outcome run(Path folder, int kills, long seed) throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder);
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
        preferences.setValue(MARK, "kept");
        try {
            DesignFile.save(folder.resolve(FILE), Editor.first());
        } catch (DesignFileException unwritable) {
            throw new IOException(unwritable.getMessage(), unwritable);
        }
        Random random = new Random(seed);
        List<String> damaged = new ArrayList<>();
        List<Long> losses = new ArrayList<>();
        long edits = 0;
        long saves = 0;
        int before = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Life life = live(folder, random.nextLong(), (long) (random.nextDouble() * LONGEST_LIFE_MS));
            edits += life.edits.size();
            saves += life.saves;
            int left = inspect(folder, kill, damaged);
            int expected = life.edits.isEmpty() ? before : life.edits.getLast().number;
            if (left < before || left > expected + 1) {
                damaged.add("kill " + kill + ": edit " + left + " was found, between " + before + " and " + expected + " was expected");
            }
            Optional<Made> lost = life.edits.stream().filter(edit -> edit.number > left).findFirst();
            lost.ifPresent(edit -> losses.add(life.killed - edit.at));
            before = left;
        }
        return new Outcome(kills, edits, saves, damaged, losses.stream().mapToLong(Long::longValue).max().orElse(0), losses);
    }

    /** An edit: its number and when it was made, in milliseconds since 1970. */
    private record Made(int number, long at) {
    }

    /** A life of the editor. */
    private record Life(List<Made> edits, int saves, long killed) {
    }

    /** Starts the editor, lets it work for a while from its first edit on, and kills it without warning. */
    private static Life live(Path folder, long seed, long forMs) throws IOException, InterruptedException, ExecutionException {
        Process editor = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath(), Editor.class.getName(),
                folder.toString(), Long.toString(seed)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Made> edits = new ArrayList<>();
        int saves = 0;
        try (ExecutorService clock = Executors.newSingleThreadExecutor(); BufferedReader out = editor.inputReader(StandardCharsets.UTF_8)) {
            Future<Long> killed = null;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "begun" -> killed = clock.submit(() -> {
                        Thread.sleep(forMs);
                        editor.toHandle().destroyForcibly();
                        return System.currentTimeMillis();
                    });
                    case "edit" -> edits.add(new Made(Integer.parseInt(words[1]), Long.parseLong(words[2])));
                    case "saved" -> saves++;
                    default -> throw new IOException(line);
                }
            }
            editor.waitFor();
            if (killed == null) {
                throw new IOException("The editor did not begin.");
            }
            return new Life(edits, saves, killed.get());
        }
    }

    /** What this program was loaded from, also where its loader is not the system's. */
    private static String classPath() {
        return KillTrial.class.getClassLoader() instanceof URLClassLoader loader ? Arrays.stream(loader.getURLs())
                .map(url -> Path.of(URI.create(url.toString())).toString()).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Reads all that is left, and says which edit is the last that the user can have back. */
    private static int inspect(Path folder, int kill, List<String> damaged) {
        int last = number(folder.resolve(FILE), kill, damaged);
        Path backup = folder.resolve(FILE + "~");
        if (Files.exists(backup)) {
            number(backup, kill, damaged);
        }
        for (Unsaved.Piece piece : new Unsaved(folder.resolve("unsaved")).left()) {
            if (piece.document().isEmpty()) {
                damaged.add("kill " + kill + ": kept work does not know its file");
            }
            last = Math.max(last, number(piece.design(), kill, damaged));
            piece.release();
        }
        if (new Preferences(folder.resolve("preferences.properties")).value(MARK).isEmpty()) {
            damaged.add("kill " + kill + ": the preferences are lost");
        }
        return last;
    }

    private static int number(Path file, int kill, List<String> damaged) {
        try {
            return Editor.number(DesignFile.read(file, ServiceCatalog.standard()).design());
        } catch (DesignFileException broken) {
            damaged.add("kill " + kill + ": " + file.getFileName() + ": " + broken.reason().in(Language.ENGLISH));
            return 0;
        }
    }

    /** The program that is killed. */
    static final class Editor {

        private final Random random;
        private final Path folder;
        private final PrintStream told = System.out;
        private final ScheduledExecutorService window = Executors.newSingleThreadScheduledExecutor();
        private final Workspace workspace = new Workspace(ServiceCatalog.standard(), new Arranger(ServiceCatalog.standard(), PriceBook.standard()));
        private final Loading loading = new Loading(new Jobs(Runnable::run, Runnable::run, workspace::tell), () -> this::read,
                (path, problem) -> { });
        private final Unsaved unsaved;
        private final Documents documents;
        private int number;

        private Editor(Path folder, long seed) {
            this.folder = folder;
            this.random = new Random(seed);
            this.unsaved = new Unsaved(folder.resolve("unsaved"));
            ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor();
            keeper.execute(Unsaved::rehearse);
            documents = new Documents(workspace, new Appearance(Language.ENGLISH, Theme.LIGHT),
                    new Preferences(folder.resolve("preferences.properties")), new Nobody(), loading,
                    () -> new Autosave(unsaved, (task, milliseconds) -> keeper.schedule(task, milliseconds, TimeUnit.MILLISECONDS), keeper, () -> { }),
                    new Nobody());
            workspace.addListener(aspect -> documents.changed());
        }

        public static void main(String[] arguments) {
            Editor editor = new Editor(Path.of(arguments[0]), Long.parseLong(arguments[1]));
            editor.window.execute(editor::begin);
        }

        /** A design whose name is the number of its last edit. */
        static Design first() {
            List<Edit> edits = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                edits.add(new Edit.Add(Component.of("part-" + part, "ec2", "0")));
            }
            return Edits.applied(Design.EMPTY, new Edit.Batch(edits));
        }

        static int number(Design design) {
            return Integer.parseInt(design.architecture().component("part-0").orElseThrow().name());
        }

        private Loading.Loaded read(Path file, DoubleConsumer progress) throws DesignFileException {
            Design design = DesignFile.parse(DesignFile.text(file), ServiceCatalog.standard(), progress).design();
            return new Loading.Loaded(FileState.of(file), workspace.place(design), List.of(), Optional.empty());
        }

        /** As the window does after a crash: opens the file and takes the kept work where it is newer. */
        private void begin() {
            documents.open(folder.resolve(FILE));
            loading.findLeft(unsaved, all -> all.forEach(left -> {
                if (left.kept().map(kept -> number(kept.placed().design())).orElse(0) > number(workspace.present())) {
                    documents.recover(left);
                } else {
                    left.piece().discard();
                }
            }));
            number = number(workspace.present());
            told.println("begun");
            edit();
        }

        private void edit() {
            number++;
            Architecture architecture = workspace.present().architecture();
            workspace.commit(Text.name("edit").message(),
                    new Edit.Change(architecture.component("part-0").orElseThrow().withName(Integer.toString(number))));
            told.println("edit " + number + " " + System.currentTimeMillis());
            if (random.nextInt(30) == 0) {
                documents.save();
                told.println("saved " + number);
            }
            window.schedule(this::edit, random.nextInt(80), TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody answers and nobody looks. */
    private static final class Nobody implements Dialogs, Documents.Listener {
        @Override
        public Optional<Path> askOpen(Content content) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askSave(String suggested, String extension) {
            return Optional.empty();
        }

        @Override
        public void askUnsaved(String name, Consumer<Dialogs.Answer> then) {
            then.accept(Dialogs.Answer.CANCEL);
        }

        @Override
        public void opened() {
            // no window follows
        }

        @Override
        public void saved(Path file, Design design) {
            // no window follows
        }

        @Override
        public void tabsChanged() {
            // no window follows
        }
    }
}
