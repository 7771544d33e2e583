package org.tenfold.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Jobs;
import org.tenfold.file.DesignFileException;
import org.tenfold.file.Disk;
import org.tenfold.picture.Theme;
import org.tenfold.publish.PagePictures;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Shows what an export will write, and then writes these very bytes: the pages of a PDF drawn from its file, a PNG decoded from
 * its file, the text of every other format, and of an SVG also the drawing that it holds. Making them takes its time beside the window; another choice or Escape ends it.
 */
final class ExportSheet {

    private static final Text TITLE = Text.of("Export", "내보내기");
    private static final Text FORMAT = Text.of("Format", "형식");
    private static final Text THEME = Text.of("Colours", "색상");
    private static final Text MAKING = Text.of("The file is being made…", "파일을 만드는 중입니다…");
    private static final Text PAGES = Text.of("{pages} pages · {size} KB", "{pages}쪽 · {size}KB");
    private static final Text PAGE = Text.of("Page {page} of {pages}", "{pages}쪽 가운데 {page}쪽");
    private static final Text ONE_PAGE = Text.of("1 page · {size} KB", "1쪽 · {size}KB");
    private static final Text PIXELS = Text.of("{width} × {height} pixels · {size} KB", "{width} × {height}픽셀 · {size}KB");
    private static final Text SIZE = Text.of("{size} KB", "{size}KB");
    private static final Text BEGINNING = Text.of("{size} KB, the beginning is shown", "{size}KB, 앞부분만 보입니다");
    private static final Text PAINTED = Text.of(
            "The picture is painted from the same drawing as the file; letters may look a little different in other programs. Below is the file itself.",
            "그림은 파일과 같은 도면을 그린 것으로, 다른 프로그램에서는 글자가 조금 다르게 보일 수 있습니다. 아래는 파일의 내용입니다.");
    private static final Text SAVE = Text.of("Save…", "저장…");
    private static final Text CANCEL = Text.of("Cancel", "취소");
    private static final Text SAVED = Text.of("{file} was written.", "{file|을를} 저장했습니다.");
    private static final Text JOB = Text.of("Making the {format} file", "{format} 파일을 만드는 중");
    private static final Text WRITING = Text.of("Writing {file}", "{file} 저장 중");
    private static final Text FAILED = Text.of("The file could not be made: {reason}", "파일을 만들 수 없습니다: {reason}");
    private static final double WIDTH = 960;
    private static final double HEIGHT = 800;
    /** The edge around a page, and the scroll bar. */
    private static final double FRAME = 64;
    private static final int TEXT_ROWS = 6;
    private static final float PAGE_SCALE = 1.25f;
    /** What making a PDF is of making and drawing it. */
    private static final double MADE = 0.6;
    /** Of a long text only the beginning is shown; a text area is slow with more. */
    private static final int MOST_SHOWN = 100_000;

    private final Exporting exporting;
    private final Appearance look;
    private final Function<Export, Optional<Path>> ask;
    private final Consumer<Message> tell;
    private final CardSheet sheet;
    private final ComboBox<Export> format;
    private final ComboBox<Theme> theme;
    private final Label size = Controls.label("", "quiet");
    private final Button save = new Button();
    private final StackPane shown = new StackPane();
    private byte[] bytes = {};
    private final Jobs jobs;
    private Jobs.@Nullable Job making;

    private ExportSheet(Pane layer, Jobs jobs, Exporting exporting, Export first, Appearance look, Function<Export, Optional<Path>> ask,
            Consumer<Message> tell, Runnable closed) {
        this.jobs = jobs;
        this.exporting = exporting;
        this.look = look;
        this.ask = ask;
        this.tell = tell;
        sheet = new CardSheet(layer, "export", look.say(TITLE), look, WIDTH, HEIGHT, () -> {
            stop();
            closed.run();
        });
        format = Controls.choice("export-format", List.of(Export.values()), value -> look.say(value.label()).replace("…", ""));
        format.setAccessibleText(look.say(FORMAT));
        format.setValue(first);
        theme = Controls.choice("export-theme", List.of(Theme.PRINT, Theme.LIGHT, Theme.DARK), value -> look.say(value.label()));
        theme.setAccessibleText(look.say(THEME));
        theme.setValue(first == Export.PDF ? Theme.PRINT : Theme.LIGHT);
        format.valueProperty().addListener(chosen -> make());
        theme.valueProperty().addListener(chosen -> make());
        size.setId("export-size");
        save.setText(look.say(SAVE));
        save.setId("export-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(event -> save());
        Button cancel = new Button(look.say(CANCEL));
        cancel.setId("export-cancel");
        cancel.setOnAction(event -> sheet.close());
        // Large texts take a second row.
        FlowPane bar = new FlowPane(8, 8, format, theme, save, cancel, size);
        shown.setId("export-preview");
        shown.getStyleClass().add("export-preview");
        shown.setMinHeight(0);
        shown.setPrefHeight(look.px(HEIGHT));
        sheet.show(bar, shown);
        save.requestFocus();
        make();
    }

    /**
     * @param layer over the window
     * @param jobs in which files are made and written
     * @param first the format to begin with
     * @param ask asks for the place of a file
     * @param tell told what became of it
     * @param closed told when it goes away
     */
    static void open(Pane layer, Jobs jobs, Exporting exporting, Export first, Appearance look, Function<Export, Optional<Path>> ask,
            Consumer<Message> tell, Runnable closed) {
        new ExportSheet(layer, jobs, exporting, first, look, ask, tell, closed);
    }

    private void make() {
        stop();
        Export wanted = format.getValue();
        Theme colours = theme.getValue();
        theme.setDisable(!wanted.hasColours());
        save.setDisable(true);
        size.setText("");
        shown.getChildren().setAll(waiting());
        making = jobs.start(JOB.with("format", wanted.name()), progress -> make(wanted, colours, progress), made -> show(wanted, made), trouble -> {
            shown.getChildren().setAll(Controls.paragraph(look.say(failed(trouble)), "complaint"));
            return failed(trouble);
        });
    }

    private static Message failed(Exception trouble) {
        return FAILED.with("reason", String.valueOf(trouble.getMessage()));
    }

    private Node waiting() {
        VBox box = new VBox(12, Controls.label(look.say(MAKING), "quiet"));
        if (!look.isStill()) {
            box.getChildren().addFirst(new ProgressBar());
        }
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void stop() {
        if (making != null) {
            making.cancel();
        }
    }

    /**
     * A file and what it looks like.
     *
     * @param pages drawn from its bytes, of a PDF
     * @param picture the same drawing as a PNG, of an SVG; nothing here draws an SVG from its bytes
     */
    private record Made(byte[] content, List<PagePictures.Page> pages, byte[] picture) {
    }

    /** On a worker's thread. */
    private Made make(Export wanted, Theme colours, DoubleConsumer progress) throws IOException {
        if (wanted == Export.SVG) {
            byte[] svg = exporting.bytes(wanted, colours, share -> progress.accept(share / 2));
            return new Made(svg, List.of(), exporting.bytes(Export.PNG, colours, share -> progress.accept((1 + share) / 2)));
        }
        if (wanted != Export.PDF) {
            return new Made(exporting.bytes(wanted, colours, progress), List.of(), new byte[0]);
        }
        byte[] pdf = exporting.bytes(wanted, colours, share -> progress.accept(share * MADE));
        return new Made(pdf, PagePictures.of(pdf, PAGE_SCALE, share -> progress.accept(MADE + share * (1 - MADE))), new byte[0]);
    }

    private void show(Export made, Made file) {
        byte[] content = file.content();
        List<PagePictures.Page> pages = file.pages();
        bytes = content;
        save.setDisable(false);
        String kilobytes = Figures.count(Math.ceilDiv(content.length, 1000));
        switch (made) {
            case PDF -> {
                VBox all = new VBox(16);
                all.setAlignment(Pos.TOP_CENTER);
                for (PagePictures.Page page : pages) {
                    all.getChildren().add(framed(image(page),
                            look.say(PAGE.with("page", all.getChildren().size() + 1).with("pages", pages.size()))));
                }
                size.setText(look.say(pages.size() == 1 ? ONE_PAGE.with("size", kilobytes)
                        : PAGES.with("pages", pages.size()).with("size", kilobytes)));
                shown.getChildren().setAll(scroll(all));
            }
            case PNG -> {
                Image image = new Image(new ByteArrayInputStream(content));
                size.setText(look.say(PIXELS.with("width", (int) image.getWidth()).with("height", (int) image.getHeight())
                        .with("size", kilobytes)));
                shown.getChildren().setAll(scroll(framed(image, look.say(made.label()))));
            }
            default -> {
                String text = new String(content, StandardCharsets.UTF_8);
                TextArea area = new TextArea(text.substring(0, Math.min(MOST_SHOWN, text.length())));
                area.setEditable(false);
                area.setWrapText(true);
                area.setId("export-text");
                area.setAccessibleText(look.say(made.label()));
                size.setText(look.say((text.length() > MOST_SHOWN ? BEGINNING : SIZE).with("size", kilobytes)));
                shown.getChildren().setAll(made == Export.SVG ? besideItsText(file.picture(), area) : area);
            }
        }
        // The button could not have it while it was disabled.
        save.requestFocus();
    }

    /** The picture above the text of the file, with a word about what each is. */
    private Node besideItsText(byte[] picture, TextArea text) {
        ScrollPane drawn = scroll(framed(new Image(new ByteArrayInputStream(picture)), look.say(Export.SVG.label())));
        VBox.setVgrow(drawn, Priority.ALWAYS);
        text.setPrefRowCount(TEXT_ROWS);
        text.setMinHeight(TextArea.USE_PREF_SIZE);
        return new VBox(8, drawn, Controls.paragraph(look.say(PAINTED), "quiet", "small-text"), text);
    }

    private Node framed(Image image, String words) {
        ImageView view = new ImageView(image);
        view.setAccessibleText(words);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        // Wide enough to read and never wider than there is room beside the scroll bar.
        view.fitWidthProperty().bind(Bindings.min(image.getWidth(), Bindings.max(1, shown.widthProperty().subtract(FRAME))));
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("export-page");
        frame.setMaxWidth(StackPane.USE_PREF_SIZE);
        return frame;
    }

    private static Image image(PagePictures.Page page) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter().setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(), 0,
                page.width());
        return image;
    }

    private static ScrollPane scroll(Node content) {
        StackPane centred = new StackPane(content);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private void save() {
        byte[] shownBytes = bytes;
        ask.apply(format.getValue()).ifPresent(file -> {
            sheet.close();
            jobs.start(WRITING.with("file", file.getFileName()), progress -> {
                Disk.write(file, shownBytes);
                return SAVED.with("file", file.getFileName());
            }, tell, trouble -> DesignFileException.about(file.getFileName(),
                    trouble instanceof DesignFileException known ? known.reason() : String.valueOf(trouble.getMessage())));
        });
    }
}
