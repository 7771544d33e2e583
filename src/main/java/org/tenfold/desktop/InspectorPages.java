package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tenfold.design.Annotation;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.DeadLetters;
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
import org.tenfold.service.Service;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Makes what the inspector shows of what is selected, with fields whose changes apply at once; of the design itself when nothing is. */
final class InspectorPages {

    private static final Text NAME = Text.of("Name", "이름");
    private static final Text KIND = Text.of("Kind", "종류");
    private static final Text TOLD = Text.of("What failed too often goes here. It is a setting of {from}; deleting the line clears it.",
            "여러 번 실패한 것이 가는 곳입니다. {from}의 설정이며, 선을 지우면 설정도 지워집니다.");
    /** The settings that tell where dead letters go, and when. */
    private static final List<String> TELLING = List.of(DeadLetters.SETTING, "maxReceives");
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
    private static final Text ANNOTATION = Text.of("It explains the drawing and changes no figure.", "그림을 설명할 뿐 어떤 수치도 바꾸지 않습니다.");
    private static final Text WRITING = Text.of("A double click or F2 lets you write in it; colours are in the Edit menu.",
            "두 번 누르거나 F2로 고치고, 색은 편집 메뉴에서 바꿉니다.");
    private static final Text NOTHING_COMMON = Text.of("These parts have no settings in common.", "공통 설정이 없는 요소들입니다.");
    private static final Text NO_LINK_COMMON = Text.of("These links have no settings in common.", "공통 설정이 없는 연결들입니다.");
    private static final Text TOLD_TOO = Text.of("The settings are those of the other links. Lines of dead letters are set at the part that they leave.",
            "나머지 연결의 설정입니다. 배달 못 한 편지의 선은 출발하는 요소에서 정합니다.");
    private static final Text ALL_TOLD = Text.of("What failed too often goes there. They are settings of the parts that they leave; deleting a line clears its own.",
            "여러 번 실패한 것이 가는 곳입니다. 출발하는 요소들의 설정이며, 선을 지우면 설정도 지워집니다.");
    private static final Text LINKS_TOO = Text.of("The settings are those of the parts. Selected with them: {count|link|links}.",
            "요소들의 설정입니다. 연결 {count}개도 함께 선택되어 있습니다.");
    private static final Text SET_ALL = Text.of("Set {setting} of {count} parts", "{count}개 요소의 {setting} 설정");
    private static final Text SET = Text.of("Set {setting} of {name}", "{name}의 {setting} 설정");
    private static final Text SET_WORKLOAD = Text.of("Set {setting}", "{setting} 설정");
    private static final Text RENAME = Text.of("Rename to {name}", "이름을 {name|으로/로} 변경");
    private static final Text SET_KIND = Text.of("Make it a {kind} link", "{kind} 연결로 변경");
    private static final Text SET_REGION = Text.of("Move to {region}", "{region|으로/로} 변경");

    /**
     * A page of the inspector.
     *
     * @param update brings its values up to date
     * @param reviewed told when there is another review
     */
    record Page(List<Node> content, Runnable update, Runnable reviewed) {

        Page(List<Node> content, Runnable update) {
            this(content, update, () -> { });
        }

        Page(Node... content) {
            this(List.of(content), () -> { });
        }
    }

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Runnable chooseImage;

    /** @param chooseImage lets the user choose another image for the one that is selected */
    InspectorPages(Workspace workspace, Engine engine, Appearance look, Runnable chooseImage) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.chooseImage = chooseImage;
    }

    /** What decides which fields there are. */
    Object subject() {
        // What the changes did is said within one document and variant.
        List<Object> subject = new ArrayList<>(List.of(System.identityHashCode(workspace.history()), workspace.variant()));
        selected().forEach(component -> subject.addAll(List.of(component.id(), component.service())));
        selectedLinks().forEach(link -> subject.addAll(List.of(link.id(), link.kind(), title(link))));
        subject.addAll(annotations());
        return subject;
    }

    /** The page of what is selected. */
    Page page() {
        List<Component> parts = selected();
        List<Link> links = selectedLinks();
        if (parts.size() == 1 && links.isEmpty()) {
            return ofComponent(parts.getFirst().id());
        } else if (links.size() == 1 && parts.isEmpty()) {
            return links.getFirst().isTold() ? ofToldLink(links.getFirst()) : ofLink(links.getFirst().id());
        } else if (!parts.isEmpty()) {
            return ofComponents(parts, links.size());
        } else if (!links.isEmpty()) {
            return ofLinks(links);
        } else if (!annotations().isEmpty()) {
            return ofAnnotations();
        }
        return ofDesign();
    }

    private List<Component> selected() {
        Architecture architecture = workspace.present().architecture();
        return workspace.selection().ids().stream().flatMap(id -> architecture.component(id).stream()).toList();
    }

    private List<Link> selectedLinks() {
        Architecture architecture = workspace.present().architecture();
        return workspace.selection().ids().stream().flatMap(id -> architecture.drawnLink(id).stream()).toList();
    }

    /** The notes and images that are selected. */
    private List<Annotation> annotations() {
        return workspace.selection().ids().stream().map(workspace.present().layout().annotations()::get).filter(Objects::nonNull).toList();
    }

    private Page ofAnnotations() {
        List<Annotation> selected = annotations();
        Message words = selected.size() > 1 ? SEVERAL.with("count", selected.size())
                : (selected.getFirst() instanceof Annotation.Note ? NOTE : IMAGE).message();
        Node heading = heading(words);
        Node about = Controls.paragraph(look.say(ANNOTATION), "quiet");
        if (selected.size() == 1 && selected.getFirst() instanceof Annotation.Note note) {
            return new Page(heading, about, Controls.paragraph(look.say(WRITING), "quiet"), Controls.paragraph(note.text()));
        } else if (selected.size() == 1 && selected.getFirst() instanceof Annotation.Image image) {
            Button other = new Button(look.say(OTHER_IMAGE));
            other.setId("image-replace");
            other.setOnAction(event -> chooseImage.run());
            return image.name().isEmpty() ? new Page(heading, about, other)
                    : new Page(heading, about, Controls.paragraph(image.name()), other);
        }
        return new Page(heading, about);
    }

    private Node heading(Message words) {
        return Controls.paragraph(look.say(words), "heading");
    }

    private Page ofComponent(String id) {
        Service service = engine.catalog().service(component(id).service());
        TextField name = nameField("inspector-name");
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
        SettingsForm form = componentForm(service.settings(), List.of(id));
        UsageForm usage = new UsageForm(workspace, look, id, this::usageFields);
        List<Node> content = new ArrayList<>(List.of(head, Controls.label(look.say(service.title()), "strong"),
                Controls.paragraph(look.say(service.summary()), "quiet", "small-text"), form.node()));
        if (!service.usageNames().isEmpty()) {
            content.add(usage.node());
        }
        return new Page(content, () -> workspace.present().architecture().component(id).ifPresent(component -> {
            if (!name.getText().equals(component.name())) {
                name.setText(component.name());
            }
            form.show(List.of(component.settings()));
            usage.show(component);
        }), usage::reviewed);
    }

    /** A field for a name that counts while it is typed; Escape gives back what was there when the field was entered. */
    private TextField nameField(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(look.say(NAME));
        String[] before = {""};
        field.focusedProperty().subscribe(() -> {
            workspace.endSeries();
            before[0] = field.getText();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(before[0])) {
                field.setText(before[0]);
                field.end();
                event.consume();
            }
        });
        return field;
    }

    private SettingsForm usageFields(List<Setting> quantities, String id) {
        return form(quantities, List.of(id), List.of(), other -> component(other).name(), (other, change) -> new Edit.Change(
                component(other).withUsage(quantities(change.apply(Settings.of(component(other).usage()))))));
    }

    private static Map<String, Double> quantities(Settings stated) {
        Map<String, Double> usage = new LinkedHashMap<>();
        stated.asMap().forEach((name, value) -> usage.put(name, (Double) value));
        return usage;
    }

    /**
     * What several parts have in common: all settings of one service, or those that all their services know alike.
     *
     * @param links how many links are selected with them, as by a rectangle or by all
     */
    private Page ofComponents(List<Component> parts, int links) {
        List<Service> services = parts.stream().map(part -> engine.catalog().service(part.service())).distinct().toList();
        List<String> ids = parts.stream().map(Component::id).toList();
        Message title = services.size() == 1 ? SEVERAL_OF.with("count", ids.size()).with("service", services.getFirst().title())
                : SEVERAL.with("count", ids.size());
        List<Setting> common = common(services.stream().map(Service::settings).toList());
        SettingsForm form = componentForm(common, ids);
        List<Node> content = new ArrayList<>(List.of(heading(title)));
        if (common.isEmpty()) {
            content.add(Controls.paragraph(look.say(NOTHING_COMMON), "quiet"));
        } else if (links > 0) {
            content.add(Controls.paragraph(look.say(LINKS_TOO.with("count", links)), "quiet"));
        }
        content.add(form.node());
        return new Page(content, () -> form.show(selected().stream().map(Component::settings).toList()));
    }

    /** The settings of the first that all the others know alike. */
    private static List<Setting> common(List<List<Setting>> known) {
        return known.getFirst().stream().filter(setting -> known.stream()
                .allMatch(settings -> settings.stream().anyMatch(other -> alike(setting, other)))).toList();
    }

    private static boolean alike(Setting one, Setting other) {
        return one.name().equals(other.name()) && one.kind() == other.kind() && one.choices().equals(other.choices());
    }

    private SettingsForm componentForm(List<Setting> settings, List<String> ids) {
        return form(settings, ids, references(Set.copyOf(ids)), id -> component(id).name(), (id, change) -> new Edit.Change(
                component(id).withSettings(change.apply(component(id).settings()))));
    }

    private SettingsForm linkForm(List<Setting> settings, List<String> ids) {
        return form(settings, ids, references(Set.of()),
                id -> look.say(title(link(id))),
                (id, change) -> new Edit.ChangeLink(link(id).withSettings(change.apply(link(id).settings()))));
    }

    /** Fields that change a setting of all that is selected as one step. */
    private SettingsForm form(List<Setting> settings, List<String> ids, List<Choice> offered, Function<String, String> name,
            BiFunction<String, UnaryOperator<Settings>, Edit> edit) {
        return new SettingsForm(settings, look, offered, setting -> machinesFor(ids.getFirst(), setting), (setting, values) -> {
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                Optional<Object> value = values.get(i);
                edits.add(edit.apply(ids.get(i), given -> with(given, setting, value)));
            }
            Message words = ids.size() == 1 ? SET.with("setting", setting.label()).with("name", name.apply(ids.getFirst()))
                    : SET_ALL.with("setting", setting.label()).with("count", ids.size());
            workspace.commit(words, edits.size() == 1 ? edits.getFirst() : new Edit.Batch(edits), List.of(setting.name(), ids));
        }, workspace::endSeries);
    }

    /** What several links have in common; one that a setting tells has none of its own. */
    private Page ofLinks(List<Link> links) {
        Node heading = heading(SEVERAL_LINKS.with("count", links.size()));
        List<Link> stated = stated(links);
        if (stated.isEmpty()) {
            return ofTelling(List.of(heading, Controls.paragraph(look.say(ALL_TOLD), "quiet", "small-text")),
                    links.stream().map(Link::from).toList());
        }
        List<Setting> common = common(stated.stream().map(Link::kind).distinct().map(LinkSettings::forKind).toList());
        SettingsForm form = linkForm(common, stated.stream().map(Link::id).toList());
        List<Node> content = new ArrayList<>(List.of(heading));
        if (common.isEmpty()) {
            content.add(Controls.paragraph(look.say(NO_LINK_COMMON), "quiet"));
        } else if (stated.size() < links.size()) {
            content.add(Controls.paragraph(look.say(TOLD_TOO), "quiet"));
        }
        content.add(form.node());
        return new Page(content, () -> form.show(stated(selectedLinks()).stream().map(Link::settings).toList()));
    }

    private static List<Link> stated(List<Link> links) {
        return links.stream().filter(link -> !link.isTold()).toList();
    }

    private Message title(Link link) {
        return LINK.with("from", component(link.from()).name()).with("to", component(link.to()).name());
    }

    private Page ofLink(String id) {
        Link link = link(id);
        Architecture architecture = workspace.present().architecture();
        Component from = architecture.componentsById().get(link.from());
        Component to = architecture.componentsById().get(link.to());
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
        SettingsForm form = linkForm(LinkSettings.forKind(link.kind()), List.of(id));
        return new Page(List.of(heading(title(link)), row(look.say(KIND), kinds), form.node()),
                () -> workspace.present().architecture().link(id).ifPresent(now -> form.show(List.of(now.settings()))));
    }

    /** Of the way of dead letters. */
    private Page ofToldLink(Link link) {
        return ofTelling(List.of(heading(title(link)), Controls.label(look.say(link.label()), "strong"),
                Controls.paragraph(look.say(TOLD.with("from", component(link.from()).name())), "quiet", "small-text")), List.of(link.from()));
    }

    /** Below what is said of ways of dead letters the settings of the parts that they leave which tell them. */
    private Page ofTelling(List<Node> said, List<String> parts) {
        SettingsForm form = componentForm(common(parts.stream().map(id -> engine.catalog().service(component(id).service()).settings())
                .distinct().toList()).stream().filter(setting -> TELLING.contains(setting.name())).map(Setting::asFirst).toList(), parts);
        return new Page(Stream.concat(said.stream(), Stream.of(form.node())).toList(), () -> form.show(parts.stream()
                .flatMap(id -> workspace.present().architecture().component(id).stream()).map(Component::settings).toList()));
    }

    private Page ofDesign() {
        TextField title = nameField("design-name");
        title.setPromptText(look.say(UNTITLED));
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
        SettingsForm workload = designForm(Workload.SETTINGS, change -> new Edit.SetWorkload(
                new Workload(change.apply(workspace.present().architecture().workload().given()))));
        SettingsForm context = designForm(Context.SETTINGS, change -> {
            Context now = workspace.present().architecture().context();
            return new Edit.SetContext(new Context(change.apply(now.given()), now.recovery()));
        });
        return new Page(List.of(Controls.label(look.say(DESIGN), "heading"), title, row(look.say(REGION), region),
                Controls.label(look.say(WORKLOAD), "section-title"), workload.node(),
                Controls.label(look.say(CONTEXT), "section-title"), context.node()), () -> {
            Design now = workspace.present();
            if (!title.getText().equals(now.name())) {
                title.setText(now.name());
            }
            region.setValue(now.architecture().region());
            workload.show(List.of(now.architecture().workload().given()));
            context.show(List.of(now.architecture().context().given()));
        });
    }

    private SettingsForm designForm(List<Setting> settings, Function<UnaryOperator<Settings>, Edit> edit) {
        return new SettingsForm(settings, look, List.of(), setting -> machinesFor("", setting),
                (setting, values) -> workspace.commit(SET_WORKLOAD.with("setting", setting.label()),
                        edit.apply(given -> with(given, setting, values.getFirst())), List.of(setting.name(), "design")), workspace::endSeries);
    }

    private static Settings with(Settings settings, Setting setting, Optional<Object> value) {
        return value.map(given -> settings.with(setting.name(), given)).orElseGet(() -> settings.without(setting.name()));
    }

    private Component component(String id) {
        return workspace.present().architecture().componentsById().get(id);
    }

    private Link link(String id) {
        return workspace.present().architecture().linksById().get(id);
    }

    private PartMachines machinesFor(String id, Setting setting) {
        return new PartMachines(workspace, engine, id, setting.name());
    }

    private List<Choice> references(Set<String> except) {
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
