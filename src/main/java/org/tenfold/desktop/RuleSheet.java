package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.desktop.canvas.Surface;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.publish.RuleManual;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.text.Letters;
import org.tenfold.text.Text;

/** The reference of all rules: on the left a list by family, on the right the page of the chosen one with drawn examples. */
final class RuleSheet {

    private static final Text TITLE = Text.of("Rules", "규칙");
    private static final Text SEARCH = Text.of("Search rules", "규칙 검색");
    private static final Text NONE = Text.of("No rule fits these words.", "찾는 말에 맞는 규칙이 없습니다.");
    private static final double WIDTH = 960;
    private static final double HEIGHT = 720;
    private static final double LIST_WIDTH = 288;
    /** The list never takes more of the window's width. */
    private static final double MOST_LIST = 0.36;
    private static final double PICTURE_WIDTH = 520;
    private static final double PICTURE_HEIGHT = 260;

    /** A line of the list: a family, or a rule of it. */
    private sealed interface Entry {
        record Heading(String title) implements Entry {
        }

        record Line(RuleInfo rule) implements Entry {
        }
    }

    private final Engine engine;
    private final Appearance look;
    private final RuleManual manual;
    private final ListView<Entry> list = new ListView<>();
    private final TextField search = new TextField();
    private final VBox page = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(page);

    private RuleSheet(Engine engine, Appearance look) {
        this.engine = engine;
        this.look = look;
        this.manual = new RuleManual(engine.reviewer(), look.language());
    }

    /**
     * @param layer over the window
     * @param first the rule to begin with
     * @param closed told when it goes away
     */
    static void open(Pane layer, Engine engine, Appearance look, Optional<String> first, Runnable closed) {
        RuleSheet content = new RuleSheet(engine, look);
        CardSheet sheet = new CardSheet(layer, "rule-sheet", look.say(TITLE), look, WIDTH, HEIGHT, closed);
        sheet.show(content.build(layer.getWidth()));
        content.fill();
        content.choose(first);
    }

    private Node build(double room) {
        search.setId("rule-search");
        search.setPromptText(look.say(SEARCH));
        search.setAccessibleText(look.say(SEARCH));
        search.textProperty().addListener(text -> {
            fill();
            choose(Optional.empty());
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        list.setId("rule-list");
        list.setAccessibleText(look.say(TITLE));
        list.setPlaceholder(Controls.paragraph(look.say(NONE), "quiet"));
        list.getStyleClass().addAll("plain-list", "dense");
        list.setCellFactory(made -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener(chosen -> {
            if (list.getSelectionModel().getSelectedItem() instanceof Entry.Line(RuleInfo rule)) {
                engine.reviewer().rules().find(rule.id()).ifPresent(this::show);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(8, search, list);
        left.setMinWidth(Math.min(look.px(LIST_WIDTH), MOST_LIST * room));
        left.setMaxWidth(left.getMinWidth());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return new HBox(24, left, scroll);
    }

    private void fill() {
        List<Entry> entries = new ArrayList<>();
        String words = Letters.of(search.getText()).strip();
        for (RuleManual.Chapter chapter : manual.chapters()) {
            List<RuleInfo> found = chapter.rules().stream().filter(rule -> Letters.of(Stream.of(rule.title(), rule.why(), rule.fix())
                    .flatMap(text -> Stream.of(text.en(), text.ko())).collect(Collectors.joining(" ", rule.id() + " ", chapter.title())))
                    .contains(words)).toList();
            if (!found.isEmpty()) {
                entries.add(new Entry.Heading(chapter.title()));
                found.forEach(rule -> entries.add(new Entry.Line(rule)));
            }
        }
        list.getItems().setAll(entries);
    }

    private void choose(Optional<String> rule) {
        list.getItems().stream().filter(entry -> entry instanceof Entry.Line(RuleInfo info) && rule.map(info.id()::equals).orElse(true))
                .findFirst().ifPresent(entry -> {
                    list.getSelectionModel().select(entry);
                    list.scrollTo(Math.max(0, list.getItems().indexOf(entry) - 2));
                });
        if (rule.isPresent()) {
            list.requestFocus();
        } else {
            search.requestFocus();
        }
    }

    private void show(Rule rule) {
        RuleManual.Page shown = manual.page(rule);
        page.getChildren().setAll(Controls.paragraph(shown.title(), "title"),
                Controls.label(shown.id() + "  " + shown.severity().mark() + " " + look.say(shown.severity().label()),
                        "severity-" + shown.severity().id()));
        List<Architecture> examples = new ArrayList<>(List.of(rule.wrong().architecture(), rule.right().architecture()));
        for (RuleManual.Part part : shown.parts()) {
            page.getChildren().add(Controls.label(part.heading(), "section-title"));
            if (part.notation()) {
                page.getChildren().add(picture(examples.removeFirst(), part.heading()));
            }
            part.lines().forEach(line -> page.getChildren().add(part.notation() ? Controls.paragraph(line, "quiet", "small-text")
                    : Controls.paragraph(line)));
        }
        scroll.setVvalue(0);
    }

    /** An example as the sheet would show it, with its badges. */
    private Node picture(Architecture architecture, String title) {
        Design design = Design.EMPTY.withArchitecture(architecture);
        Design placed = Edits.applied(design, new Edit.Place(engine.arranger().missingAtOnce(design)));
        Drawing drawing = engine.pictures().build(placed, Optional.of(engine.reviewer().review(architecture)),
                new Look(look.theme(), look.language(), Lens.FINDINGS));
        Bounds all = drawing.bounds();
        double scale = Math.min(1, Math.min(PICTURE_WIDTH / all.width(), PICTURE_HEIGHT / all.height()));
        Surface surface = Surface.of(drawing.picture(), all.width() * scale, all.height() * scale);
        surface.setAccessibleText(title);
        return surface;
    }

    private final class Cell extends ListCell<Entry> {

        Cell() {
            // As wide as the list, so that long titles are shortened.
            setPrefWidth(0);
            getStyleClass().add("rule-cell");
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(null);
            setText(null);
            setAccessibleText(null);
            setDisable(entry instanceof Entry.Heading);
            if (!empty && entry instanceof Entry.Heading(String title)) {
                setGraphic(Controls.label(title, "section-title"));
                setAccessibleText(title);
            } else if (!empty && entry instanceof Entry.Line(RuleInfo rule)) {
                Label mark = Controls.label(rule.severity().mark(), "severity-" + rule.severity().id());
                mark.setMinWidth(Label.USE_PREF_SIZE);
                HBox line = new HBox(8, mark, Controls.tipped(Controls.label(look.say(rule.title())), look.say(rule.title())));
                line.setAlignment(Pos.CENTER_LEFT);
                setGraphic(line);
                setAccessibleText(rule.id() + ", " + look.say(rule.severity().label()) + ", " + look.say(rule.title()));
            }
        }
    }
}
