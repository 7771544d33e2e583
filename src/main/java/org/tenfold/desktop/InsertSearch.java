package org.tenfold.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.tenfold.editor.InsertPoint;
import org.tenfold.editor.Template;
import org.tenfold.text.Text;

/** The search at a place of the sheet that places what was chosen there. */
final class InsertSearch {

    private static final Text PROMPT = Text.of("Type a service: \"rds multi\", \"queue\" …", "서비스 이름: \"rds multi\", \"queue\" …");
    private static final Text LIKELY = Text.of("likely next", "자주 이어 쓰는 것");
    private static final Text RECENT = Text.of("used recently", "최근에 쓴 것");
    private static final double WIDTH = 320;

    private InsertSearch() {
    }

    /**
     * @param layer over the sheets, on which it stands
     * @param offers what may be placed, the likeliest first
     * @param chosen takes the choice
     * @param closed told when it goes away, either way
     */
    static void open(Pane layer, double x, double y, List<InsertPoint.Offer> offers, Appearance look, Consumer<Template> chosen,
            Runnable closed) {
        new SearchCard<>(layer, "insert", look.say(PROMPT), look, words -> InsertPoint.find(offers, words), offer -> row(offer, look),
                offer -> chosen.accept(offer.template()), closed).show(x, y, look.px(WIDTH));
    }

    private static Node row(InsertPoint.Offer offer, Appearance look) {
        Template template = offer.template();
        Text aside = switch (offer.why()) {
            case LIKELY -> LIKELY;
            case RECENT -> RECENT;
            case FITS -> template.service().category().label();
        };
        Label name = Controls.label(look.say(template.label()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, Palette.tile(template, look, 24, 14), name,
                Controls.spacer(), Controls.label(look.say(aside), "quiet", "small-text"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
