package org.tenfold.desktop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import org.tenfold.design.Design;
import org.tenfold.design.Style;
import org.tenfold.editor.SheetActions;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.draw.Dress;
import org.tenfold.text.Letters;
import org.tenfold.text.Text;

/** The colours and lines that what is selected can have, to be chosen by name. */
final class StyleList {

    private static final Text PROMPT = Text.of("Colour or line", "색 또는 선");
    private static final Text USUAL_COLOR = Text.of("Usual colour", "기본 색");
    private static final Text USUAL_LINE = Text.of("Usual line", "기본 선");
    private static final Text LINE = Text.of("{line} line", "{line}");
    private static final double WIDTH = 280;
    private static final double SWATCH = 16;

    private StyleList() {
    }

    /** A change of a look, and how it shows in the list. */
    private record Choice(String name, UnaryOperator<Style> change, Optional<Style.Hue> hue, Optional<Style.Line> line) {

        boolean fits(String words) {
            return Letters.of(name).contains(Letters.of(words));
        }
    }

    /**
     * @param layer over the sheet, on which it stands
     * @param closed told when it goes away, either way
     */
    static void open(Pane layer, Workspace workspace, CanvasView canvas, Appearance look, Runnable closed) {
        List<Choice> choices = Stream.of(
                Stream.of(new Choice(look.say(USUAL_COLOR), style -> style.withColor(null), Optional.empty(), Optional.empty())),
                Arrays.stream(Style.Hue.values()).map(hue -> new Choice(look.say(hue.label()), style -> style.withColor(hue),
                        Optional.of(hue), Optional.empty())),
                Stream.of(new Choice(look.say(USUAL_LINE), style -> style.withLine(null), Optional.empty(), Optional.empty())),
                Arrays.stream(Style.Line.values()).map(line -> new Choice(look.say(LINE.with("line", line.label())),
                        style -> style.withLine(line), Optional.empty(), Optional.of(line)))).flatMap(part -> part).toList();
        canvas.area(workspace.selection().ids(), layer).ifPresent(selected -> new SearchCard<>(layer, "style", look.say(PROMPT), look,
                words -> choices.stream().filter(choice -> choice.fits(words)).toList(), choice -> row(choice, look),
                choice -> dress(workspace, choice), closed).showBeside(selected, look.px(WIDTH)));
    }

    private static void dress(Workspace workspace, Choice choice) {
        Design design = workspace.present();
        SheetActions.dress(workspace, id -> choice.change().apply(design.layout().style(id)));
    }

    private static Node row(Choice choice, Appearance look) {
        Node sign = choice.line().<Node>map(StyleList::line).orElseGet(() -> swatch(choice, look));
        HBox row = new HBox(10, sign, Controls.label(choice.name()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node swatch(Choice choice, Appearance look) {
        Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        swatch.setArcWidth(6);
        swatch.setArcHeight(6);
        swatch.setFill(choice.hue().<Color>map(hue -> Color.web(Dress.color(hue, look.theme()).hex())).orElse(Color.TRANSPARENT));
        return swatch;
    }

    private static Node line(Style.Line pattern) {
        Line line = new Line(0, 0, SWATCH + 8, 0);
        line.getStyleClass().add("style-line");
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        line.setStrokeWidth(2);
        double[] lengths = Dress.lengths(pattern);
        Arrays.stream(lengths).forEach(line.getStrokeDashArray()::add);
        return line;
    }
}
