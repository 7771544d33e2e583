package org.tenfold.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Theme;
import org.tenfold.text.Language;

/**
 * What the user chose and used, kept between starts in a small file of the user's settings folder. A file that cannot be read
 * or written only means that choices are forgotten.
 */
public final class Preferences {

    /** Sizes of texts to choose from, in per cent. */
    static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 175, 200);
    /** The switch that takes motion away. */
    static final String STILL = "motion.less";
    /** The switch that counts free amounts. */
    static final String FREE_TIER = "cost.free-tier";

    /** Won for a dollar with the day of the rate, as {@link org.tenfold.pricing.ExchangeRate#parse} reads it. */
    static final String WON_RATE = "cost.won-rate";

    /** The file of the user's own prices. */
    static final String OWN_PRICES = "cost.own-prices";

    private static final int MOST_RECENT = 10;
    private static final String RECENT = "recent";
    private static final String PINNED = "recent.pinned";

    private final Path file;
    private final Path unsaved;
    private final Properties values = new Properties();

    /** The preferences in a file, which need not exist yet; unsaved work and earlier versions are kept beside it. */
    public Preferences(Path file) {
        this(file, file.resolveSibling("unsaved"));
    }

    private Preferences(Path file, Path unsaved) {
        this.file = file;
        this.unsaved = unsaved;
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                values.clear();
            }
        }
    }

    /** The preferences of the user who runs the program, where the operating system keeps such things. */
    public static Preferences ofUser() {
        String system = system();
        Path home = Path.of(System.getProperty("user.home"));
        Path folder = system.contains("win") ? home.resolve("AppData/Roaming")
                : system.contains("mac") ? home.resolve("Library/Application Support")
                : configured("XDG_CONFIG_HOME", home.resolve(".config"));
        return new Preferences(folder.resolve("tenfold/preferences.properties"), stateOfUser().resolve("unsaved"));
    }

    /** Where the starts of this user's program meet. */
    static Path socketOfUser() {
        return stateOfUser().resolve("running");
    }

    private static Path stateOfUser() {
        String system = system();
        Path home = Path.of(System.getProperty("user.home"));
        Path state = system.contains("win") ? home.resolve("AppData/Local")
                : system.contains("mac") ? home.resolve("Library/Application Support")
                : configured("XDG_STATE_HOME", home.resolve(".local/state"));
        return state.resolve("tenfold");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static Path configured(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isEmpty() ? otherwise : Path.of(value);
    }

    /** The folder in which work is kept that was not saved yet. */
    Path unsaved() {
        return unsaved;
    }

    /** The folder in which earlier versions of files are kept. */
    Path versions() {
        return unsaved.resolveSibling("versions");
    }

    /** The chosen language, or the one of the system. */
    public Language language() {
        return Language.of(values.getProperty("language", Locale.getDefault().getLanguage())).orElse(Language.ENGLISH);
    }

    public void setLanguage(Language language) {
        put("language", language.code());
    }

    /** The chosen theme; empty if the system's own is to be followed. */
    public Optional<Theme> chosenTheme() {
        return Arrays.stream(Theme.values()).filter(theme -> written(theme).equals(values.getProperty("theme"))).findFirst();
    }

    public void setTheme(Theme theme) {
        put("theme", written(theme));
    }

    void setTheme(Optional<Theme> theme) {
        put("theme", theme.map(Preferences::written).orElse("system"));
    }

    private static String written(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The size of texts in per cent of the usual one, one of {@link #TEXT_SIZES}. */
    int textSize() {
        return TEXT_SIZES.stream().filter(size -> Integer.toString(size).equals(values.getProperty("text-size"))).findFirst()
                .orElse(TEXT_SIZES.getFirst());
    }

    void setTextSize(int percent) {
        put("text-size", Integer.toString(percent));
    }

    /** What was last written under a name. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    void setValue(String name, String value) {
        put(name, value);
    }

    void remove(String name) {
        if (values.remove(name) != null) {
            store();
        }
    }

    /** A switch that was last left on or off. */
    public boolean flag(String name, boolean otherwise) {
        return Boolean.parseBoolean(values.getProperty(name, Boolean.toString(otherwise)));
    }

    public void setFlag(String name, boolean value) {
        put(name, Boolean.toString(value));
    }

    /** One of several values that was last chosen. */
    <E extends Enum<E>> E choice(String name, Class<E> values, E otherwise) {
        return Arrays.stream(values.getEnumConstants()).filter(value -> value.name().equals(this.values.getProperty(name)))
                .findFirst().orElse(otherwise);
    }

    void setChoice(String name, Enum<?> value) {
        put(name, value.name());
    }

    /** Files that were pinned, then others that were opened or saved last, the latest first. */
    public List<Path> recentFiles() {
        return Stream.concat(list(PINNED).stream(), list(RECENT).stream()).distinct().map(Path::of).toList();
    }

    public void addRecentFile(Path path) {
        addFirst(RECENT, path.toAbsolutePath().toString());
    }

    boolean isPinned(Path path) {
        return list(PINNED).contains(path.toAbsolutePath().toString());
    }

    /** Pinned files stay among the recent ones, however many come after them. */
    void setPinned(Path path, boolean pinned) {
        String written = path.toAbsolutePath().toString();
        List<String> items = new ArrayList<>(list(PINNED));
        items.remove(written);
        if (pinned) {
            items.addLast(written);
        }
        put(PINNED, String.join("\n", items));
    }

    /** Takes a file off the recent ones. */
    void forgetRecent(Path path) {
        setPinned(path, false);
        List<String> items = new ArrayList<>(list(RECENT));
        items.remove(path.toAbsolutePath().toString());
        put(RECENT, String.join("\n", items));
    }

    /** A recent file was found elsewhere. */
    void moveRecent(Path from, Path to) {
        boolean pinned = isPinned(from);
        forgetRecent(from);
        addRecentFile(to);
        setPinned(to, pinned || isPinned(to));
    }

    /** The files that were open when the window was last seen, from left to right. */
    List<Path> session() {
        return list("session").stream().map(Path::of).toList();
    }

    /** The file of the session that was in front; null if none was. */
    @Nullable Path sessionFront() {
        String front = values.getProperty("session.front", "");
        return front.isEmpty() ? null : Path.of(front);
    }

    void setSession(List<Path> files, @Nullable Path front) {
        values.setProperty("session.front", front == null ? "" : front.toString());
        put("session", String.join("\n", files.stream().map(Path::toString).toList()));
    }

    /** Ids of the things placed last, the latest first. */
    public List<String> recentTemplates() {
        return list("placed");
    }

    public void addRecentTemplate(String id) {
        addFirst("placed", id);
    }

    /** Ids of the commands used last from the list of all, the latest first. */
    public List<String> recentCommands() {
        return list("commands");
    }

    public void addRecentCommand(String id) {
        addFirst("commands", id);
    }

    private List<String> list(String name) {
        String joined = values.getProperty(name, "");
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }

    private void addFirst(String name, String value) {
        List<String> items = new ArrayList<>(list(name));
        items.remove(value);
        items.addFirst(value);
        put(name, String.join("\n", items.subList(0, Math.min(items.size(), MOST_RECENT))));
    }

    private void put(String name, String value) {
        values.setProperty(name, value);
        store();
    }

    private void store() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // In one step, so that a program that ends meanwhile leaves the old ones.
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Nothing is lost but a convenience; the next start asks again.
            System.getLogger(Preferences.class.getName()).log(System.Logger.Level.DEBUG, "not stored", e);
        }
    }
}
