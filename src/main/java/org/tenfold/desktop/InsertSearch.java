package org.tenfold.desktop;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.tenfold.editor.Template;
import org.tenfold.text.Text;

/** The search at a place of the sheet that places what was chosen there. */
final class InsertSearch {

    private static final Text PROMPT = Text.of("Type a service: \"rds multi\", \"queue\" …", "서비스 이름: \"rds multi\", \"queue\" …");
    private static final double WIDTH = 320;

    private InsertSearch() {
    }

    /**
     * @param layer over the sheet, on which it stands
     * @param templates what may be placed, the likeliest first
     * @param chosen takes the choice
     * @param closed told when it goes away, either way
     */
    static void open(Pane layer, double x, double y, List<Template> templates, Appearance look, Consumer<Template> chosen,
            Runnable closed) {
        new SearchCard<>(layer, "insert", look.say(PROMPT), words -> find(templates, words), template -> row(template, look),
                chosen, closed).show(x, y, WIDTH);
    }

    private static List<Template> find(List<Template> templates, String words) {
        return words.isEmpty() ? templates : templates.stream().filter(template -> template.matches(words))
                .sorted(Comparator.comparingInt(template -> template.rank(words))).toList();
    }

    private static Node row(Template template, Appearance look) {
        HBox row = new HBox(8, Palette.tile(template, look, 24, 14), Controls.label(look.say(template.label())),
                Controls.spacer(), Controls.label(look.say(template.service().category().label()), "quiet", "small-text"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
