package org.tenfold.desktop;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.tenfold.exchange.ImportReport;
import org.tenfold.text.Text;

/** What became of everything in a template, to be read and to be copied. */
final class ImportSheet {

    private static final Text TITLE = Text.of("What became of the template", "템플릿을 가져온 결과");
    private static final Text COPY = Text.of("Copy as text", "텍스트로 복사");
    private static final Text COUNTED = Text.of("{title} ({count})", "{title} ({count})");
    private static final double WIDTH = 800;
    private static final double HEIGHT = 680;

    private ImportSheet() {
    }

    /**
     * @param layer over the window
     * @param closed told when it goes away
     */
    static void open(Pane layer, ImportReport report, Appearance look, Runnable closed) {
        CardSheet sheet = new CardSheet(layer, "import-result", look.say(TITLE), look, WIDTH, HEIGHT, closed);
        Label summary = Controls.paragraph(look.say(report.summary()), "strong");
        Button copy = new Button(look.say(COPY), Controls.icon("mdi2c-content-copy"));
        copy.setId("import-copy");
        copy.setMinWidth(Button.USE_PREF_SIZE);
        copy.setOnAction(event -> SystemClipboard.put(report.text(look.language())));
        VBox rows = new VBox(4);
        for (ImportReport.Chapter chapter : report.chapters()) {
            rows.getChildren().add(Controls.label(look.say(COUNTED.with("title", chapter.title()).with("count", chapter.lines().size())),
                    "section-title"));
            chapter.lines().forEach(line -> rows.getChildren().add(Controls.paragraph(look.say(line), "small-text")));
        }
        sheet.show(summary, new HBox(copy), Controls.scroll(rows));
        copy.requestFocus();
    }
}
