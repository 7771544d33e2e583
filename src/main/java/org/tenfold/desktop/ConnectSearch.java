package org.tenfold.desktop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.editor.LinkProposal;
import org.tenfold.editor.PartSearch;
import org.tenfold.editor.Template;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Connects the selected component to one that is there already, found by its name: a drag from dot to tile for the keyboard. */
final class ConnectSearch {

    private static final Text PROMPT = Text.of("Connect {name} to…", "{name|을를} 연결할 대상…");
    private static final Text FROM = Text.of("{kind}, from there", "{kind}, 거기에서");
    private static final Text ILLEGAL = Text.of("not possible in AWS", "AWS에서 불가능");
    private static final double WIDTH = 400;
    private static final int MOST = 40;

    private ConnectSearch() {
    }

    /** A component at the other end. */
    private record Target(Component component, LinkProposal proposal) {
    }

    /**
     * @param layer over the sheets, on which it stands
     * @param from the component that is connected
     */
    static void open(Pane layer, Workspace workspace, String from, Appearance look, CanvasView canvas) {
        Component component = workspace.present().architecture().componentsById().get(from);
        PartSearch search = new PartSearch(workspace.catalog());
        canvas.area(List.of(from), layer).ifPresent(part -> new SearchCard<>(layer, "connect", look.say(PROMPT.with("name", component.name())), look,
                words -> find(workspace, search, from, words), target -> row(target, from, workspace, look),
                target -> target.proposal().connect(workspace), canvas::requestFocus)
                .showBeside(part, look.px(WIDTH)));
    }

    /** What AWS allows comes first, near things before far ones; for words also what it does not allow, as a drag does. */
    private static List<Target> find(Workspace workspace, PartSearch search, String from, String words) {
        Design design = workspace.present();
        Box here = design.layout().boxes().get(from);
        Stream<String> candidates = words.isBlank()
                ? design.layout().boxes().keySet().stream().filter(design.architecture().componentsById()::containsKey)
                        .sorted(Comparator.comparingDouble(id -> distance(here, design.layout().boxes().get(id))))
                : search.find(design, Optional.empty(), words).stream();
        return candidates.flatMap(id -> LinkProposal.between(design, workspace.catalog(), from, id)
                        .filter(proposal -> proposal.legal() || !words.isBlank())
                        .map(proposal -> new Target(design.architecture().componentsById().get(id), proposal)).stream())
                .limit(MOST).sorted(Comparator.comparing(target -> !target.proposal().legal())).toList();
    }

    private static double distance(Box one, Box other) {
        return Math.hypot(one.centerX() - other.centerX(), one.centerY() - other.centerY());
    }

    private static Node row(Target target, String from, Workspace workspace, Appearance look) {
        LinkProposal proposal = target.proposal();
        Message kind = proposal.label();
        String aside = !proposal.legal() ? look.say(ILLEGAL) : proposal.link().from().equals(from) ? look.say(kind)
                : look.say(FROM.with("kind", kind));
        Component component = target.component();
        HBox row = new HBox(8, Palette.tile(Template.of(workspace.catalog().service(component.service())), look, 24, 14),
                Controls.label(component.name()), Controls.spacer(), Controls.label(aside, "quiet", "small-text"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(component.name() + ", " + aside);
        return row;
    }
}
