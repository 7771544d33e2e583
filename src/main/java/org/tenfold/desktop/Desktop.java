package org.tenfold.desktop;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;
import org.tenfold.picture.Fonts;

/** The window. */
public final class Desktop extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    /** A start for the sake of starting: says how long it took until figures were painted in the window, and ends. */
    private static final String REHEARSAL = "tenfold.rehearsal";
    /** JavaFX's own property: by which means it draws, in the order in which they are tried. */
    private static final String PIPELINES = "prism.order";

    /** Among all starts, for the toolkit makes the application itself. */
    private static Optional<SingleInstance> instance = Optional.empty();

    /**
     * Opens the designer, on the files that are given, and returns when its last window was closed. If it is open already, the
     * files are opened there, and it returns at once.
     */
    public static void launch(List<Path> given) {
        List<Path> files = given.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        boolean rehearsal = Boolean.getBoolean(REHEARSAL);
        instance = rehearsal ? Optional.empty() : SingleInstance.start(Preferences.socketOfUser(), files);
        if (rehearsal || instance.isPresent()) {
            if (System.getProperty(PIPELINES) == null && !hasGraphics(System.getProperty("os.name"), Path.of("/dev"))) {
                // JavaFX would load a driver that draws with the processor, some 50 MB of it, and then decline it.
                System.setProperty(PIPELINES, "sw");
            }
            QuietThreads.install();
            // Beside the toolkit, which takes as long to start.
            Thread.ofPlatform().daemon().name("engine").start(Engine::standard);
            Thread.ofPlatform().daemon().name("icons").start(Desktop::findIcons);
            Fonts.prepare();
            Application.launch(Desktop.class, files.stream().map(Path::toString).toArray(String[]::new));
        }
    }

    /** Looks for the packs of icons on the class path, as the first icon would. */
    private static void findIcons() {
        IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance());
    }

    /** Whether the system has a graphics card to draw with, as far as its devices tell. */
    static boolean hasGraphics(String operatingSystem, Path devices) {
        return !operatingSystem.equals("Linux") || Files.exists(devices.resolve("dri")) || Files.exists(devices.resolve("nvidiactl"));
    }

    @Override
    public void start(Stage stage) {
        // Read beside the making of the window.
        stage.getIcons().add(new Image(Objects.requireNonNull(Desktop.class.getResource("tenfold.png")).toExternalForm(), true));
        // On a smaller screen the toolkit would centre what does not fit, and the menus would lie beyond its edge.
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Preferences preferences = Preferences.ofUser();
        AppWindow window = new AppWindow(stage, preferences, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        List<Path> files = getParameters().getUnnamed().stream().map(Path::of).toList();
        Optional<Path> file = files.stream().findFirst();
        boolean rehearsal = Boolean.getBoolean(REHEARSAL);
        if (rehearsal) {
            file.ifPresent(window::open);
        } else {
            WindowPlace.restore(stage, preferences, Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
            window.restoreSession(file);
        }
        // Now it is known what there is to be seen, and nothing is made and styled that the first page hides.
        window.offerStart();
        stage.show();
        if (rehearsal) {
            window.whenUsable(() -> {
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                System.getLogger(Desktop.class.getName()).log(System.Logger.Level.INFO, "The window was usable {0} ms after the start.",
                        System.currentTimeMillis() - started);
                // What the first design needs is learnt as well.
                Engine.standard().reviewer().rules().rules();
                Platform.exit();
            });
            return;
        }
        files.stream().skip(1).forEach(window::open);
        window.offerRecovery();
        Housekeeping.begin(stage);
        instance.ifPresent(here -> here.whenAsked(asked -> Platform.runLater(() -> window.show(asked))));
    }

    @Override
    public void stop() {
        instance.ifPresent(SingleInstance::close);
    }
}
