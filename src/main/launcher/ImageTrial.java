import java.awt.AWTException;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Uses the installed program as a person would, with mouse and keys on a display of its own: opens a design, puts a queue on the
 * sheet, saves, takes it back, saves again, leaves; then is killed in the middle of work and finds it again. Ends with an error
 * if something does not come within a while, and leaves pictures of what was seen.
 *
 * <p>After {@code mvn -Pinstaller package -DskipTests}, with {@code xvfb xauth libgtk-3-0 libxtst6} installed:
 * {@code xvfb-run -a -s "-screen 0 1600x1000x24" java src/main/launcher/ImageTrial.java [program [folder for the pictures]]}.
 */
final class ImageTrial {

    private static final Path PROGRAM = Path.of("target/installer/image/tenfold/bin/tenfold");
    private static final Path SAMPLE = Path.of("sample-diagrams/2-two-tiers.tenfold.json");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** More pixels than a caret has. */
    private static final int CARET = 100;

    private final Path program;
    private final Path pictures;
    private final Path home;
    private final Path design;
    private final Robot robot;
    private Process window;

    private ImageTrial(Path program, Path pictures) throws IOException, AWTException {
        this.program = program.toAbsolutePath();
        this.pictures = Files.createDirectories(pictures);
        this.home = Files.createTempDirectory("tenfold-trial");
        this.design = Files.copy(SAMPLE, home.resolve("shop.tenfold.json"), StandardCopyOption.REPLACE_EXISTING);
        this.robot = new Robot();
        robot.setAutoDelay(40);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, AWTException {
        ImageTrial trial = new ImageTrial(arguments.length > 0 ? Path.of(arguments[0]) : PROGRAM,
                Path.of(arguments.length > 1 ? arguments[1] : "target/installer/trial"));
        try {
            trial.run();
        } finally {
            trial.window.destroyForcibly();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        String before = Files.readString(design);

        start();
        see("opened");
        clickSheet();
        insert("sqs");
        see("inserted");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        until("the queue is in the file", text -> text.contains("\"sqs\""));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        until("the file is as it was", before::equals);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        if (!window.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || window.exitValue() != 0) {
            throw new IllegalStateException("The window did not close by Ctrl+Q.");
        }
        System.out.println("Ctrl+Q: it ended");

        start();
        clickSheet();
        insert("dynamodb");
        Thread.sleep(1000);
        window.destroyForcibly().waitFor();
        System.out.println("Killed a second after an edit");
        start();
        see("recovered");
        press(KeyEvent.VK_ENTER);
        see("after Enter");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        until("the table that was not saved is in the file", text -> text.contains("\"dynamodb\""));
    }

    /** Starts the program with the design and waits until the window stands still. */
    private void start() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        ProcessBuilder builder = new ProcessBuilder(program.toString(), design.toString()).inheritIO();
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        window = builder.start();
        while (isBlank(screen())) {
            if (!window.isAlive() || Duration.between(begun, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("No window came.");
            }
            Thread.sleep(20);
        }
        System.out.printf("A window after %,d ms%n", Duration.between(begun, Instant.now()).toMillis());
        stillness();
    }

    /** Beside the drawing, so that the sheet has the keys. */
    private void clickSheet() {
        Rectangle whole = whole();
        robot.mouseMove(whole.width / 2, whole.height * 7 / 10);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private void insert(String words) throws InterruptedException {
        press(KeyEvent.VK_SLASH);
        stillness();
        words.chars().forEach(letter -> press(KeyEvent.getExtendedKeyCodeForChar(letter)));
        stillness();
        press(KeyEvent.VK_ENTER);
        stillness();
    }

    private void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int key = keys.length - 1; key >= 0; key--) {
            robot.keyRelease(keys[key]);
        }
    }

    private void until(String what, Predicate<String> holds) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        while (!holds.test(Files.readString(design))) {
            if (Duration.between(begun, Instant.now()).compareTo(PATIENCE) > 0) {
                see("failed");
                throw new IllegalStateException("It did not come about that " + what + ".");
            }
            Thread.sleep(50);
        }
        System.out.println("Seen: " + what);
    }

    private void see(String name) throws IOException, InterruptedException {
        File file = pictures.resolve(name.replace(' ', '-') + ".png").toFile();
        ImageIO.write(stillness(), "png", file);
        System.out.println("Picture: " + file);
    }

    /** What is seen once it has not changed for a second, but for a caret that blinks. */
    private BufferedImage stillness() throws InterruptedException {
        BufferedImage last = screen();
        for (int same = 0; same < 5;) {
            Thread.sleep(200);
            BufferedImage now = screen();
            same = changed(pixels(last), pixels(now)) < CARET ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static long changed(int[] before, int[] after) {
        return IntStream.range(0, before.length).filter(pixel -> before[pixel] != after[pixel]).count();
    }

    private BufferedImage screen() {
        return robot.createScreenCapture(whole());
    }

    private static Rectangle whole() {
        return new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    }

    private static boolean isBlank(BufferedImage image) {
        return Arrays.stream(pixels(image)).allMatch(pixel -> pixel == Color.BLACK.getRGB());
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
