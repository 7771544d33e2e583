package org.tenfold.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Text;

/** The files of last time with small pictures. They can be pinned; one that is gone can be found again or taken off the list. */
final class RecentFiles extends FlowPane {

    private static final Text PIN = Text.of("Keep in this list", "목록에 고정");
    private static final Text UNPIN = Text.of("No longer keep in this list", "고정 해제");
    private static final Text GONE = Text.of("The file is not where it was.", "파일이 있던 곳에 없습니다.");
    private static final Text LOCATE = Text.of("Locate…", "찾기…");
    private static final Text FORGET = Text.of("Remove", "목록에서 빼기");
    private static final Text SEEN = Text.name("{folder} · {date}");
    private static final double GAP = 16;
    private static final double PIN_ROOM = 28;

    private final Engine engine;
    private final Appearance look;
    private final Preferences preferences;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Consumer<Runnable> behind;
    private final int most;

    /**
     * @param behind runs what fills the cards on a worker's thread
     * @param most so many are shown; pinned ones all are
     */
    RecentFiles(Engine engine, Appearance look, Preferences preferences, Documents documents, Dialogs dialogs,
            Consumer<Runnable> behind, int most) {
        super(GAP, GAP);
        this.engine = engine;
        this.look = look;
        this.preferences = preferences;
        this.documents = documents;
        this.dialogs = dialogs;
        this.behind = behind;
        this.most = most;
        setId("recent-files");
        fill();
    }

    private void fill() {
        getChildren().clear();
        for (Path file : preferences.recentFiles()) {
            if (getChildren().size() < most || preferences.isPinned(file)) {
                add(file);
            }
        }
    }

    private void add(Path file) {
        ThumbCard card = new ThumbCard(engine, look, OpenDocument.fileName(file), () -> documents.open(file));
        Controls.hinted(card, file.toString());
        StackPane place = new StackPane(card);
        place.setUserData(file);
        getChildren().add(place);
        ToggleButton pin = Controls.toggle("mdi2p-pin-outline", "");
        pin.getStyleClass().add("pin");
        pin.setSelected(preferences.isPinned(file));
        show(pin);
        pin.setOnAction(event -> {
            preferences.setPinned(file, pin.isSelected());
            show(pin);
        });
        // Beside the name: over the picture it would cover a part of it.
        card.leaveFree(look.px(PIN_ROOM));
        StackPane.setAlignment(pin, Pos.BOTTOM_RIGHT);
        place.getChildren().add(pin);
        behind.accept(() -> look(file, card, place));
    }

    private void show(ToggleButton pin) {
        String name = look.say(pin.isSelected() ? UNPIN : PIN);
        pin.setGraphic(Controls.icon(pin.isSelected() ? "mdi2p-pin" : "mdi2p-pin-outline"));
        Controls.named(pin, name);
    }

    /** Looks at the disk, which may take its time; on a worker's thread. */
    private void look(Path file, ThumbCard card, StackPane place) {
        if (!Files.isRegularFile(file)) {
            Platform.runLater(() -> missing(file, place));
            return;
        }
        String seen = date(file).map(date -> look.say(SEEN.with("date", date).with("folder", folder(file).getFileName())))
                .orElse(folder(file).toString());
        Platform.runLater(() -> card.tell(seen));
        try {
            Design design = DesignFile.read(file, engine.catalog()).design();
            card.picture().show(design);
        } catch (DesignFileException broken) {
            // Opening it tells what is wrong; there is only no picture of it.
            Platform.runLater(() -> card.picture().show(Controls.icon("mdi2f-file-alert-outline")));
        }
    }

    private Optional<String> date(Path file) {
        try {
            return Optional.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(look.language().locale())
                    .format(Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault())));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder.getFileName() == null ? file : folder;
    }

    /** In the place of a file that is gone: where it was, and what can be done. */
    private void missing(Path file, StackPane place) {
        Button locate = new Button(look.say(LOCATE));
        locate.setId("recent-locate");
        locate.setOnAction(event -> {
            dialogs.askOpen(Dialogs.Content.DESIGN).ifPresent(found -> {
                preferences.moveRecent(file, found);
                documents.open(found);
            });
            fill();
        });
        Button forget = new Button(look.say(FORGET));
        forget.setId("recent-forget");
        forget.setOnAction(event -> {
            preferences.forgetRecent(file);
            fill();
        });
        HBox buttons = new HBox(8, locate, forget);
        VBox words = new VBox(4, Controls.label(OpenDocument.fileName(file), "strong"), Controls.paragraph(look.say(GONE), "quiet"),
                Controls.label(folder(file).toString(), "quiet", "small-text"), buttons);
        words.getChildren().stream().filter(Label.class::isInstance).map(Label.class::cast)
                .forEach(label -> label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS));
        VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(ThumbCard.outerWidth(look));
        words.setMaxWidth(ThumbCard.outerWidth(look));
        words.getStyleClass().add("thumb-gone");
        place.getChildren().setAll(words);
    }
}
