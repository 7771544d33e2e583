package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
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
import org.tenfold.rules.Finding;
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
    private static final Text SEVERAL_OF = Text.of("{count} × {service}", "{service} {count}개");
    private static final Text SEVERAL_LINKS = Text.of("{count} links", "연결 {count}개");
    private static final Text OTHER_IMAGE = Text.of("Choose another image…", "다른 이미지 선택…");
    private static final Text NOTE = Text.of("Note", "메모");
    private static final Text IMAGE = Text.of("Image", "이미지");
    private static final Text ANNOTATION = Text.of("It explains the drawing and changes no figure. A double click or F2 lets you write in a note; "
            + "colours are in the Edit menu.", "그림을 설명할 뿐 어떤 수치도 바꾸지 않습니다. 메모는 두 번 누르거나 F2로 고치고, 색은 편집 메뉴에서 바꿉니다.");
    private static final Text NOTHING_COMMON = Text.of("Parts and links have no settings in common.",
            "요소와 연결에는 공통 설정이 없습니다.");
    private static final Text SET_ALL = Text.of("Set {setting} of {count} parts", "{count}개 요소의 {setting} 설정");
    private static final Text SET = Text.of("Set {setting} of {name}", "{name}의 {setting} 설정");
    private static final Text SET_WORKLOAD = Text.of("Set {setting}", "{setting} 설정");
    private static final Text RENAME = Text.of("Rename to {name}", "이름을 {name|으로/로} 변경");
    private static final Text SET_KIND = Text.of("Make it a {kind} link", "{kind} 연결로 변경");
    private static final Text SET_REGION = Text.of("Move to {region}", "{region|으로/로} 변경");

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Decisions decisions;
    private final VBox content = new VBox();
    private final VBox facts = new VBox(4);
    /** The finding that is looked at, above all else. */
    private final VBox finding = new VBox(4);
    private final ChangeEffect effect;
    private final Runnable chooseImage;
    private final ScrollPane root;
    private @Nullable Object shown;
    private String told = "";
    private Runnable update = () -> { };

    /** @param chooseImage lets the user choose another image for the one that is selected */
    Inspector(Workspace workspace, Engine engine, Appearance look, Decisions decisions, Runnable chooseImage) {
        this.chooseImage = chooseImage;
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.decisions = decisions;
        content.getStyleClass().add("inspector");
        // What does not fit is broken or put below, never cut.
        content.setMinWidth(0);
        this.effect = new ChangeEffect(workspace, look);
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
            case REVIEW -> {
                showFacts();
                effect.reviewed();
            }
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
            effect.begin();
            content.getChildren().addAll(effect.node(), facts);
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
        // What the changes did is said within one document and variant.
        List<Object> subject = new ArrayList<>(List.of(System.identityHashCode(workspace.history()), workspace.variant()));
        selected().forEach(component -> subject.addAll(List.of(component.id(), component.service())));
        selectedLinks().forEach(link -> subject.addAll(List.of(link.id(), link.kind())));
        subject.addAll(annotations());
        return subject;
    }

    private List<Component> selected() {
        Architecture architecture = workspace.present().architecture();
        return workspace.selection().ids().stream().flatMap(id -> architecture.component(id).stream()).toList();
    }

    private List<Link> selectedLinks() {
        Architecture architecture = workspace.present().architecture();
        return workspace.selection().ids().stream().flatMap(id -> architecture.link(id).stream()).toList();
    }

    private void build() {
        update = () -> { };
        List<Component> parts = selected();
        List<Link> links = selectedLinks();
        if (parts.size() == 1 && links.isEmpty()) {
            buildComponent(parts.getFirst().id());
        } else if (links.size() == 1 && parts.isEmpty()) {
            buildLink(links.getFirst().id());
        } else if (!parts.isEmpty() && links.isEmpty()) {
            buildComponents(parts);
        } else if (!links.isEmpty() && parts.isEmpty()) {
            buildLinks(links);
        } else if (!parts.isEmpty()) {
            content.getChildren().addAll(heading(SEVERAL.with("count", parts.size() + links.size())),
                    Controls.paragraph(look.say(NOTHING_COMMON), "quiet"));
        } else if (!annotations().isEmpty()) {
            buildAnnotations();
        } else {
            buildDesign();
        }
    }

    /** The notes and images that are selected. */
    private List<Annotation> annotations() {
        return workspace.selection().ids().stream().map(workspace.present().layout().annotations()::get).filter(Objects::nonNull).toList();
    }

    private void buildAnnotations() {
        List<Annotation> selected = annotations();
        Message words = selected.size() > 1 ? SEVERAL.with("count", selected.size())
                : (selected.getFirst() instanceof Annotation.Note ? NOTE : IMAGE).message();
        content.getChildren().addAll(heading(words), Controls.paragraph(look.say(ANNOTATION), "quiet"));
        if (selected.size() == 1 && selected.getFirst() instanceof Annotation.Note note) {
            content.getChildren().add(Controls.paragraph(note.text()));
        } else if (selected.size() == 1 && selected.getFirst() instanceof Annotation.Image image) {
            Button other = new Button(look.say(OTHER_IMAGE));
            other.setId("image-replace");
            other.setOnAction(event -> chooseImage.run());
            content.getChildren().addAll(Controls.paragraph(image.name()), other);
        }
    }

    private Node heading(Message words) {
        return Controls.paragraph(look.say(words), "heading");
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
        name.setMinWidth(0);
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
        SettingsForm form = componentForm(service.settings(), List.of(id));
        content.getChildren().add(form.node());
        update = () -> workspace.present().architecture().component(id).ifPresent(component -> {
            if (!name.getText().equals(component.name())) {
                name.setText(component.name());
            }
            form.show(List.of(component.settings()));
        });
    }

    /** What several parts have in common: all settings of one service, or those that all their services know alike. */
    private void buildComponents(List<Component> parts) {
        List<Service> services = parts.stream().map(part -> engine.catalog().service(part.service())).distinct().toList();
        List<String> ids = parts.stream().map(Component::id).toList();
        Message title = services.size() == 1 ? SEVERAL_OF.with("count", ids.size()).with("service", services.getFirst().title())
                : SEVERAL.with("count", ids.size());
        List<Setting> common = services.getFirst().settings().stream().filter(setting -> services.stream()
                .allMatch(service -> service.settings().stream().anyMatch(other -> alike(setting, other)))).toList();
        SettingsForm form = componentForm(common, ids);
        content.getChildren().addAll(heading(title), form.node());
        update = () -> form.show(selected().stream().map(Component::settings).toList());
    }

    private static boolean alike(Setting one, Setting other) {
        return one.name().equals(other.name()) && one.kind() == other.kind() && one.choices().equals(other.choices());
    }

    private SettingsForm componentForm(List<Setting> settings, List<String> ids) {
        return new SettingsForm(settings, look, references(ids), setting -> machinesFor(ids.getFirst(), setting),
                setting -> new EachOf(ids, setting, label(settings, setting), id -> component(id).name(),
                        (id, value) -> new Edit.Change(component(id).withSettings(with(component(id).settings(), setting, value)))));
    }

    private SettingsForm linkForm(LinkKind kind, List<String> ids) {
        return new SettingsForm(LinkSettings.forKind(kind), look, references(List.of()), setting -> machinesFor("", setting),
                setting -> new EachOf(ids, setting, Objects.requireNonNull(LinkSettings.find(setting)).label(),
                        id -> look.say(LINK.with("from", component(link(id).from()).name()).with("to", component(link(id).to()).name())),
                        (id, value) -> new Edit.ChangeLink(link(id).withSettings(with(link(id).settings(), setting, value)))));
    }

    private void buildLinks(List<Link> links) {
        List<String> ids = links.stream().map(Link::id).toList();
        content.getChildren().add(heading(SEVERAL_LINKS.with("count", ids.size())));
        if (links.stream().map(Link::kind).distinct().count() == 1) {
            SettingsForm form = linkForm(links.getFirst().kind(), ids);
            content.getChildren().add(form.node());
            update = () -> form.show(selectedLinks().stream().map(Link::settings).toList());
        }
    }

    /** Changes one setting of all that is selected, as one step. */
    private final class EachOf implements SettingField.Change {
        private final List<String> ids;
        private final String setting;
        private final Text label;
        private final Function<String, String> name;
        private final BiFunction<String, @Nullable Object, Edit> edit;

        EachOf(List<String> ids, String setting, Text label, Function<String, String> name,
                BiFunction<String, @Nullable Object, Edit> edit) {
            this.ids = ids;
            this.setting = setting;
            this.label = label;
            this.name = name;
            this.edit = edit;
        }

        @Override
        public void all(@Nullable Object value) {
            each(ids.stream().map(id -> Optional.ofNullable(value)).toList());
        }

        @Override
        public void each(List<Optional<Object>> values) {
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                edits.add(edit.apply(ids.get(i), values.get(i).orElse(null)));
            }
            Message words = ids.size() == 1 ? SET.with("setting", label).with("name", name.apply(ids.getFirst()))
                    : SET_ALL.with("setting", label).with("count", ids.size());
            workspace.commit(words, edits.size() == 1 ? edits.getFirst() : new Edit.Batch(edits), List.of(setting, ids));
        }
    }

    /** Changes one setting of the design itself. */
    private final class OfDesign implements SettingField.Change {
        private final String setting;
        private final Text label;
        private final Function<@Nullable Object, Edit> edit;

        OfDesign(String setting, Text label, Function<@Nullable Object, Edit> edit) {
            this.setting = setting;
            this.label = label;
            this.edit = edit;
        }

        @Override
        public void all(@Nullable Object value) {
            workspace.commit(SET_WORKLOAD.with("setting", label), edit.apply(value), List.of(setting, "design"));
        }

        @Override
        public void each(List<Optional<Object>> values) {
            all(values.getFirst().orElse(null));
        }
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
                : Stream.concat(Stream.of(link.kind()), legal.stream()).toList(), "link-kind", LinkKind::label);
        kinds.setValue(link.kind());
        kinds.valueProperty().addListener(kind -> {
            LinkKind chosen = kinds.getValue();
            if (chosen != null && chosen != link(id).kind()) {
                workspace.commit(SET_KIND.with("kind", chosen.label()), new Edit.ChangeLink(link(id).withKind(chosen)));
            }
        });
        content.getChildren().add(row(look.say(KIND), kinds));
        SettingsForm form = linkForm(link.kind(), List.of(id));
        content.getChildren().add(form.node());
        update = () -> workspace.present().architecture().link(id).ifPresent(now -> form.show(List.of(now.settings())));
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
        ComboBox<String> region = choice(engine.prices().regions().stream().map(known -> known.code()).toList(), "design-region",
                code -> engine.prices().region(code).map(known -> Text.of(known.english(), known.korean())).orElse(Text.name(code)));
        region.valueProperty().addListener(code -> {
            String chosen = region.getValue();
            if (chosen != null && !chosen.equals(workspace.present().architecture().region())) {
                workspace.commit(SET_REGION.with("region", chosen), new Edit.SetRegion(chosen));
            }
        });
        SettingsForm workload = new SettingsForm(Workload.SETTINGS, look, List.of(), setting -> machinesFor("", setting),
                setting -> new OfDesign(setting, label(Workload.SETTINGS, setting), value -> new Edit.SetWorkload(
                        new Workload(with(workspace.present().architecture().workload().given(), setting, value)))));
        SettingsForm context = new SettingsForm(Context.SETTINGS, look, List.of(), setting -> machinesFor("", setting),
                setting -> new OfDesign(setting, label(Context.SETTINGS, setting), value -> {
                    Context now = workspace.present().architecture().context();
                    return new Edit.SetContext(new Context(with(now.given(), setting, value), now.recovery()));
                }));
        content.getChildren().addAll(Controls.label(look.say(DESIGN), "heading"), title, row(look.say(REGION), region),
                Controls.label(look.say(WORKLOAD), "section-title"), workload.node(),
                Controls.label(look.say(CONTEXT), "section-title"), context.node());
        update = () -> {
            Design now = workspace.present();
            if (!title.getText().equals(now.name())) {
                title.setText(now.name());
            }
            region.setValue(now.architecture().region());
            workload.show(List.of(now.architecture().workload().given()));
            context.show(List.of(now.architecture().context().given()));
        };
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

    private PartMachines machinesFor(String id, String setting) {
        return new PartMachines(workspace, engine, id, setting);
    }

    private List<Choice> references(List<String> except) {
        return workspace.present().architecture().components().stream().filter(component -> !except.contains(component.id()))
                .map(component -> new Choice(component.id(), Text.name(component.name()))).toList();
    }

    private <T> ComboBox<T> choice(List<T> values, String id, Function<T, Text> words) {
        ComboBox<T> box = Controls.choice(id, values, value -> look.say(words.apply(value)));
        box.setPrefWidth(look.px(168));
        return box;
    }

    private static Node row(String words, Node control) {
        control.setAccessibleText(words);
        return new FieldRow(Controls.paragraph(words, "field-label"), List.of(), control, "field-row");
    }
}
