package org.tenfold.desktop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Choice;
import org.tenfold.design.Settings;
import org.tenfold.design.Workload;
import org.tenfold.editor.LinkProposal;
import org.tenfold.editor.Template;
import org.tenfold.editor.Workspace;
import org.tenfold.pricing.PriceBook;
import org.tenfold.rules.Finding;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** What is selected, with all that can be said and asked of it; the design itself when nothing is. */
final class Inspector implements View {

    private static final Text NAME = Text.of("Name", "이름");
    private static final Text KIND = Text.of("Kind", "종류");
    private static final Text REGION = Text.of("Region", "리전");
    private static final Text DESIGN = Text.of("This design", "이 설계");
    private static final Text UNTITLED = Text.of("Untitled", "제목 없음");
    private static final Text WORKLOAD = Text.of("Workload", "워크로드");
    private static final Text CONTEXT = Text.of("Purpose", "용도");
    private static final Text LINK = Text.of("{from} → {to}", "{from} → {to}");
    private static final Text SEVERAL = Text.of("{count} selected", "{count}개 선택됨");
    private static final Text SEVERAL_HINT = Text.of("Select one part to see its settings.",
            "설정을 보려면 하나만 선택하십시오.");
    private static final Text SET = Text.of("Set {setting} of {name}", "{name}의 {setting} 설정");
    private static final Text SET_WORKLOAD = Text.of("Set {setting}", "{setting} 설정");
    private static final Text RENAME = Text.of("Rename to {name}", "이름을 {name|으로/로} 변경");
    private static final Text SET_KIND = Text.of("Make it a {kind} link", "{kind} 연결로 변경");
    private static final Text SET_REGION = Text.of("Move to {region}", "{region|으로/로} 변경");
    private static final BigDecimal HOURS = BigDecimal.valueOf(PriceBook.HOURS_PER_MONTH);

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Decisions decisions;
    private final VBox content = new VBox();
    private final VBox facts = new VBox(4);
    /** The finding that is looked at, above all else. */
    private final VBox finding = new VBox(4);
    private final ScrollPane root;
    private @Nullable Object shown;
    private String told = "";
    private Runnable update = () -> { };

    Inspector(Workspace workspace, Engine engine, Appearance look, Decisions decisions) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.decisions = decisions;
        content.getStyleClass().add("inspector");
        root = new ScrollPane(content);
        root.setId("inspector");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("plain-scroll", "inspector-scroll");
        show();
    }

    /** Makes it this wide. */
    void setWidth(double width) {
        root.setMinWidth(width);
        root.setMaxWidth(width);
        root.setPrefWidth(width);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        switch (aspect) {
            case DESIGN, SELECTION -> show();
            case REVIEW -> showFacts();
            case PLACES, VIEW, TOOL, USERS, NOTICE -> { }
        }
    }

    /** Builds anew for another part; for the same one only brings values up to date, so that the caret stays where it is. */
    private void show() {
        Object subject = subject();
        if (!Objects.equals(subject, shown)) {
            shown = subject;
            content.getChildren().clear();
            build();
            content.getChildren().add(0, finding);
            content.getChildren().add(facts);
            root.setVvalue(0);
            showFacts();
        }
        if (!workspace.finding().map(Finding::key).orElse("").equals(told)) {
            root.setVvalue(0);
            showFacts();
        }
        update.run();
    }

    /** What decides which fields there are. */
    private Object subject() {
        Architecture architecture = workspace.present().architecture();
        Optional<String> single = workspace.selection().single();
        if (single.isEmpty()) {
            return workspace.selection().isEmpty() ? "design" : workspace.selection().ids().size();
        }
        String id = single.get();
        return architecture.component(id).map(component -> (Object) List.of(id, component.service()))
                .or(() -> architecture.link(id).map(link -> (Object) List.of(id, link.kind()))).orElse("design");
    }

    private void build() {
        update = () -> { };
        Architecture architecture = workspace.present().architecture();
        String single = workspace.selection().single().orElse("");
        if (architecture.componentsById().containsKey(single)) {
            buildComponent(single);
        } else if (architecture.linksById().containsKey(single)) {
            buildLink(single);
        } else if (workspace.selection().ids().size() > 1) {
            content.getChildren().addAll(
                    Controls.label(look.say(SEVERAL.with("count", workspace.selection().ids().size())), "heading"),
                    Controls.paragraph(look.say(SEVERAL_HINT), "quiet"));
        } else {
            buildDesign();
        }
    }

    private void showFacts() {
        facts.getChildren().clear();
        Finding looked = workspace.finding().orElse(null);
        told = looked == null ? "" : looked.key();
        finding.getChildren().setAll(looked == null ? List.of() : List.of(FindingCard.of(looked, workspace, look, decisions)));
        finding.setManaged(looked != null);
        workspace.selection().single().ifPresent(id -> workspace.review()
                .ifPresent(review -> facts.getChildren().setAll(Facts.about(id, review, looked, workspace, look, decisions))));
    }

    private void buildComponent(String id) {
        Service service = engine.catalog().service(component(id).service());
        TextField name = new TextField();
        name.setId("inspector-name");
        name.setAccessibleText(look.say(NAME));
        name.textProperty().addListener(text -> {
            if (!name.getText().equals(component(id).name()) && !name.getText().isBlank()) {
                workspace.commit(RENAME.with("name", name.getText()),
                        new Edit.Change(component(id).withName(name.getText())), List.of("name", id));
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(8, Palette.tile(Template.of(service), look, 32, 18), name);
        head.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().addAll(head, Controls.label(look.say(service.title()), "strong"),
                Controls.paragraph(look.say(service.summary()), "quiet", "small-text"));
        SettingsForm form = new SettingsForm(service.settings(), look, references(id),
                (setting, type) -> machineFacts(id, setting, type), (setting, value) -> {
                    Component now = component(id);
                    change(SET.with("setting", service.setting(setting).label()).with("name", now.name()),
                            new Edit.Change(now.withSettings(with(now.settings(), setting, value))), setting, id);
                });
        content.getChildren().add(form.node());
        update = () -> workspace.present().architecture().component(id).ifPresent(component -> {
            if (!name.getText().equals(component.name())) {
                name.setText(component.name());
            }
            form.show(component.settings());
        });
    }

    private void buildLink(String id) {
        Link link = link(id);
        Architecture architecture = workspace.present().architecture();
        Component from = architecture.componentsById().get(link.from());
        Component to = architecture.componentsById().get(link.to());
        content.getChildren().add(Controls.paragraph(
                look.say(LINK.with("from", from.name()).with("to", to.name())), "heading"));
        List<LinkKind> legal = LinkProposal.kinds(engine.catalog(), from, to);
        ComboBox<LinkKind> kinds = choice(legal.contains(link.kind()) ? legal
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(link.kind()), legal.stream()).toList(), "link-kind");
        kinds.setConverter(words(LinkKind::label));
        kinds.setValue(link.kind());
        kinds.valueProperty().addListener(kind -> {
            LinkKind chosen = kinds.getValue();
            if (chosen != null && chosen != link(id).kind()) {
                workspace.commit(SET_KIND.with("kind", chosen.label()), new Edit.ChangeLink(link(id).withKind(chosen)));
            }
        });
        content.getChildren().add(row(look.say(KIND), kinds));
        SettingsForm form = new SettingsForm(LinkSettings.forKind(link.kind()), look, references(id), (setting, type) -> "",
                (setting, value) -> {
                    Link now = link(id);
                    change(SET_WORKLOAD.with("setting", Objects.requireNonNull(LinkSettings.find(setting)).label()),
                            new Edit.ChangeLink(now.withSettings(with(now.settings(), setting, value))), setting, id);
                });
        content.getChildren().add(form.node());
        update = () -> workspace.present().architecture().link(id).ifPresent(now -> form.show(now.settings()));
    }

    private void buildDesign() {
        TextField title = new TextField();
        title.setId("design-name");
        title.setPromptText(look.say(UNTITLED));
        title.setAccessibleText(look.say(NAME));
        title.textProperty().addListener(text -> {
            Design now = workspace.present();
            if (!title.getText().equals(now.name())) {
                workspace.commit(RENAME.with("name", title.getText()),
                        new Edit.Describe(title.getText(), now.description()), "title");
            }
        });
        ComboBox<String> region = choice(engine.prices().regions().stream().map(known -> known.code()).toList(), "design-region");
        region.setConverter(words(code -> engine.prices().region(code).map(known -> Text.of(known.english(), known.korean())).orElse(Text.name(code))));
        region.valueProperty().addListener(code -> {
            String chosen = region.getValue();
            if (chosen != null && !chosen.equals(workspace.present().architecture().region())) {
                workspace.commit(SET_REGION.with("region", chosen), new Edit.SetRegion(chosen));
            }
        });
        SettingsForm workload = new SettingsForm(Workload.SETTINGS, look, List.of(), (setting, type) -> "", (setting, value) -> {
            Workload now = workspace.present().architecture().workload();
            change(SET_WORKLOAD.with("setting", label(Workload.SETTINGS, setting)),
                    new Edit.SetWorkload(new Workload(with(now.given(), setting, value))), setting, "workload");
        });
        SettingsForm context = new SettingsForm(Context.SETTINGS, look, List.of(), (setting, type) -> "", (setting, value) -> {
            Context now = workspace.present().architecture().context();
            change(SET_WORKLOAD.with("setting", label(Context.SETTINGS, setting)),
                    new Edit.SetContext(new Context(with(now.given(), setting, value), now.recovery())), setting, "context");
        });
        content.getChildren().addAll(Controls.label(look.say(DESIGN), "heading"), title, row(look.say(REGION), region),
                Controls.label(look.say(WORKLOAD), "section-title"), workload.node(),
                Controls.label(look.say(CONTEXT), "section-title"), context.node());
        update = () -> {
            Design now = workspace.present();
            if (!title.getText().equals(now.name())) {
                title.setText(now.name());
            }
            region.setValue(now.architecture().region());
            workload.show(now.architecture().workload().given());
            context.show(now.architecture().context().given());
        };
    }

    private void change(Message label, Edit edit, String setting, String owner) {
        workspace.commit(label, edit, List.of(setting, owner));
    }

    private static Settings with(Settings settings, String name, @Nullable Object value) {
        return value == null ? settings.without(name) : settings.with(name, value);
    }

    private static Text label(List<Setting> settings, String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).findFirst().orElseThrow().label();
    }

    private Component component(String id) {
        return workspace.present().architecture().componentsById().get(id);
    }

    private Link link(String id) {
        return workspace.present().architecture().linksById().get(id);
    }

    private List<Choice> references(String except) {
        return workspace.present().architecture().components().stream().filter(component -> !component.id().equals(except))
                .map(component -> new Choice(component.id(), Text.name(component.name()))).toList();
    }

    /** What a machine type has and what it would cost in the place of the present one. */
    private String machineFacts(String id, String setting, String type) {
        Optional<Part> part = workspace.review().map(review -> review.topology())
                .filter(topology -> topology.index(id) >= 0).map(topology -> topology.part(topology.index(id)));
        if (part.isEmpty()) {
            return "";
        }
        Part now = part.get();
        String size = engine.prices().machine(now.service().id(), type)
                .map(machine -> Figures.number(machine.vcpu(), 2) + " vCPU · " + Figures.number(machine.memoryGib(), 2) + " GiB")
                .orElse("");
        Part wanted = new Part(now.node(), now.component().with(setting, type), now.service(), now.settings(), now.region(),
                now.zones(), now.zonesStated(), now.publicSubnet(), now.group(), now.members(), now.workload(), now.prices());
        String price = now.service().charges(wanted).stream()
                .filter(charge -> charge instanceof Charge.Priced priced && priced.price().item().endsWith(type))
                .map(Charge.Priced.class::cast)
                .flatMap(charge -> engine.prices().find(charge.place(), charge.price()).stream())
                .map(found -> Figures.money(found.tiers().cost(HOURS).setScale(2, RoundingMode.HALF_UP))).findFirst().orElse("");
        return size.isEmpty() || price.isEmpty() ? size + price : size + " · " + price;
    }

    private <T> ComboBox<T> choice(List<T> values, String id) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setId(id);
        box.setPrefWidth(look.px(168));
        return box;
    }

    private <T> StringConverter<T> words(java.util.function.Function<T, Text> text) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : look.say(text.apply(value));
            }

            @Override
            public @Nullable T fromString(String written) {
                return null;
            }
        };
    }

    private static HBox row(String words, Node control) {
        Label label = Controls.paragraph(words, "field-label");
        HBox row = new HBox(8, label, Controls.spacer(), control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("field-row");
        return row;
    }
}
