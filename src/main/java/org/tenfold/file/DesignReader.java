package org.tenfold.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Context.RecoveryTarget;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Point;
import org.tenfold.design.ReviewSettings;
import org.tenfold.design.ReviewSettings.Suppression;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.design.Style;
import org.tenfold.design.Workload;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonNumber;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** One document on its way to a design. */
final class DesignReader {

    private static final Text NO_DESIGN = Text.of("This is not a Tenfold design: \"format\": \"{format}\" is missing.",
            "Tenfold 설계 파일이 아닙니다. \"format\": \"{format}\"{format|이가} 없습니다.");
    private static final Text NEWER = Text.of(
            "A newer version of Tenfold wrote this file (file version {version}; this program reads up to {known}).",
            "더 새로운 Tenfold가 쓴 파일입니다(파일 버전 {version}, 이 프로그램은 {known}까지 읽습니다).");
    private static final Text KEPT = Text.of("This version does not know these keys and keeps them as they are: {keys}.",
            "이 버전이 모르는 키는 그대로 보존합니다: {keys}.");
    private static final Text UNPLACED = Text.of("The layout places \"{ids}\", which the design does not hold; this was left out.",
            "레이아웃에 있는 \"{ids}\"{ids|은는} 설계에 없으므로 제외했습니다.");
    private static final Text NO_CONTAINER = Text.of("\"{id}\" cannot stand in \"{parent}\": {service} is no container.",
            "{service|은는} 다른 것을 담을 수 없으므로 \"{id}\"{id|을를} \"{parent}\" 안에 둘 수 없습니다.");

    private static final Text SERVICE = Text.of("service", "서비스");
    private static final Text SETTING_OF = Text.of("setting of {owner}", "{owner}의 설정");
    private static final Text VALUE_OF = Text.of("value of {owner}", "{owner}의 값");
    private static final Text USAGE_OF = Text.of("usage quantity of {owner}", "{owner}의 사용량 항목");
    private static final Text LINK_KIND = Text.of("kind of link", "연결 종류");
    private static final Text MEMBER_OF = Text.of("member of {owner}", "{owner}의 항목");
    private static final Text LINK = Text.of("a link", "연결");
    private static final Text ZONES = Text.of("A list of zone letters such as [\"a\", \"c\"]", "[\"a\", \"c\"]처럼 가용 영역 문자의 목록");
    private static final Text REGION = Text.of("A Region's code such as \"ap-northeast-2\"", "\"ap-northeast-2\" 같은 리전 코드");
    private static final Text BOX = Text.of("[x, y] or [x, y, width, height]", "[x, y] 또는 [x, y, 너비, 높이]");
    private static final Text POINT = Text.name("[x, y]");
    private static final Text IMAGE = Text.of("A PNG or JPEG file in Base64", "Base64로 적은 PNG 또는 JPEG 파일");
    private static final Text ANNOTATION_ID = Text.of("An id such as \"{kind}.1\"", "\"{kind}.1\" 같은 ID");
    private static final Text TWICE = Text.of("The id \"{id}\" is used twice.", "ID \"{id}\"{id|이가} 두 번 쓰였습니다.");
    private static final Text DATE = Text.of("A date such as \"2027-01-31\"", "\"2027-01-31\" 같은 날짜");

    /** What the text as a tree is of all the work, and what its components and links are then. */
    private static final double PARSED = 0.3;
    private static final double UNDERSTOOD = 0.8;

    private final ServiceCatalog catalog;
    private final DoubleConsumer progress;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<String> unknownKeys = new LinkedHashSet<>();
    /** Every component and link with the id that it claims, to find again what an edit refuses. */
    private final List<Claim> claims = new ArrayList<>();

    private record Claim(String id, Node node) {
    }

    /** @param progress takes the share that is read; what it throws ends the reading */
    DesignReader(ServiceCatalog catalog, DoubleConsumer progress) {
        this.catalog = catalog;
        this.progress = progress;
    }

    /** @param text the document as it was written */
    DesignFile.Content read(JsonValue document, String text) throws DesignFileException {
        Members root = new Node(document, "").members();
        checkVersion(document, root);
        edits.add(new Edit.Describe(root.text("name", ""), root.text("description", "")));
        Members architecture = root.require("architecture").members();
        Design base = architecture(architecture);
        List<Map<String, Object>> scenarios = scenarios(root.take("scenarios"));
        Node layout = root.take("layout");
        Set<String> unplaced = new LinkedHashSet<>();
        Layout kept = layout == null ? Layout.EMPTY : layout(layout.members(), unplaced);
        Design empty = new Design("", "", base.architecture(), kept, scenarios, kept(root));
        Design design = built(empty);
        return new DesignFile.Content(design, notes(unplaced), text,
                claims.stream().collect(Collectors.toMap(Claim::id, claim -> claim.node().value().line())));
    }

    private static void checkVersion(JsonValue document, Members root) throws DesignFileException {
        Node format = root.take("format");
        if (format == null || !Format.NAME.equals(format.value().plain())) {
            throw Node.wrong(document.line(), "", NO_DESIGN.with("format", Format.NAME));
        }
        Node version = root.require("version");
        if (version.number(1, 1e9) > Format.VERSION) {
            throw version.wrong(NEWER.with("version", version.value().toString()).with("known", Format.VERSION));
        }
    }

    private Design built(Design empty) throws DesignFileException {
        return switch (Edits.apply(empty, new Edit.Batch(edits))) {
            case Edits.Applied(Design design) -> {
                for (Claim claim : claims) {
                    checkContainer(design.architecture(), claim);
                }
                yield design;
            }
            case Edits.Refused(Message reason, String about, String member) -> {
                List<Node> nodes = claims.stream().filter(claim -> claim.id().equals(about)).map(Claim::node).toList();
                // Of two that claim one id the second is the mistake.
                throw nodes.get(Math.min(1, nodes.size() - 1)).members().require(member).wrong(reason);
            }
        };
    }

    private void checkContainer(Architecture architecture, Claim claim) throws DesignFileException {
        Component component = architecture.componentsById().get(claim.id());
        if (component == null || component.parent() == null) {
            return;
        }
        Component parent = architecture.componentsById().get(component.parent());
        Service service = catalog.service(parent.service());
        if (service.encloses().isEmpty()) {
            throw claim.node().members().require("parent").wrong(NO_CONTAINER.with("id", component.id())
                    .with("parent", parent.id()).with("service", service.title()));
        }
    }

    private List<Message> notes(Set<String> unplaced) {
        List<Message> notes = new ArrayList<>();
        if (!unknownKeys.isEmpty()) {
            notes.add(KEPT.with("keys", String.join(", ", unknownKeys)));
        }
        if (!unplaced.isEmpty()) {
            notes.add(UNPLACED.with("ids", String.join("\", \"", unplaced)));
        }
        return notes;
    }

    private Design architecture(Members members) throws DesignFileException {
        Node region = members.take("region");
        if (region != null) {
            if (!region.text().matches(Format.REGION)) {
                throw region.expected(REGION.message());
            }
            edits.add(new Edit.SetRegion(region.text()));
        }
        Node workload = members.take("workload");
        if (workload != null) {
            edits.add(new Edit.SetWorkload(new Workload(settings(workload, byName(Workload.SETTINGS), "workload"))));
        }
        Node context = members.take("context");
        if (context != null) {
            edits.add(new Edit.SetContext(context(context)));
        }
        Node review = members.take("review");
        if (review != null) {
            edits.add(new Edit.SetReview(review(review.members())));
        }
        List<Node> components = members.require("components").elements();
        Node joining = members.take("links");
        List<Node> links = joining == null ? List.of() : joining.elements();
        for (Node component : components) {
            edits.add(new Edit.Add(component(component)));
            reach(claims.size(), components.size() + links.size());
        }
        for (Node link : links) {
            edits.add(new Edit.Connect(link(link)));
            reach(claims.size(), components.size() + links.size());
        }
        Architecture empty = Architecture.EMPTY;
        return Design.EMPTY.withArchitecture(new Architecture(empty.region(), empty.workload(), empty.context(), empty.review(),
                empty.componentsById(), empty.linksById(), kept(members)));
    }

    private void reach(int understood, int all) {
        progress.accept(PARSED + (UNDERSTOOD - PARSED) * understood / all);
    }

    private Component component(Node node) throws DesignFileException {
        Members members = node.members();
        String id = members.require("id").text();
        claims.add(new Claim(id, node));
        Node named = members.require("service");
        Service service = catalog.find(named.text()).orElse(null);
        if (service == null) {
            throw named.unknown(named.text(), SERVICE, catalog.all().stream().map(Service::id).toList());
        }
        String name = members.text("name", id);
        Node parent = members.take("parent");
        Node settings = members.take("settings");
        Node usage = members.take("usage");
        Node tags = members.take("tags");
        Node note = members.take("note");
        return new Component(id, service.id(), name, parent == null ? null : parent.text(),
                settings == null ? Settings.NONE : settings(settings, byName(service.settings()), service.id()),
                usage(usage, service.usageNames(), service.id()), tags(tags), note == null ? null : note.text(), kept(members));
    }

    private Link link(Node node) throws DesignFileException {
        Members members = node.members();
        String id = members.require("id").text();
        claims.add(new Claim(id, node));
        String from = members.require("from").text();
        String to = members.require("to").text();
        Node kind = members.require("kind");
        LinkKind known = LinkKind.of(kind.text()).orElse(null);
        if (known == null) {
            throw kind.unknown(kind.text(), LINK_KIND, List.of(LinkKind.values()).stream().map(LinkKind::id).toList());
        }
        Node settings = members.take("settings");
        Node usage = members.take("usage");
        return new Link(id, from, to, known,
                settings == null ? Settings.NONE : settings(settings, byName(LinkSettings.ALL), LINK),
                usage(usage, LinkSettings.USAGE, LINK), kept(members));
    }

    /** What this version does not know of an object whose own members all are taken. */
    private Map<String, Object> kept(Members members) {
        Map<String, Object> rest = members.rest();
        unknownKeys.addAll(rest.keySet());
        return rest;
    }

    private static Map<String, Setting> byName(Collection<Setting> settings) {
        Map<String, Setting> byName = new LinkedHashMap<>();
        settings.forEach(setting -> byName.put(setting.name(), setting));
        return byName;
    }

    private static Settings settings(Node node, Map<String, Setting> known, Object owner) throws DesignFileException {
        return settings(node.members(), known, owner);
    }

    private static Settings settings(Members members, Map<String, Setting> known, Object owner) throws DesignFileException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : members.all().entrySet()) {
            Setting setting = known.get(member.getKey());
            if (setting == null) {
                throw member.getValue().unknown(member.getKey(), SETTING_OF.with("owner", owner), known.keySet());
            }
            values.put(setting.name(), value(member.getValue(), setting));
        }
        return Settings.of(values);
    }

    private static Object value(Node node, Setting setting) throws DesignFileException {
        Object value = switch (node.value()) {
            case JsonNumber(int line, var number) -> number.doubleValue();
            case JsonValue.JsonArray list -> node.texts();
            case JsonValue.JsonObject object -> object;
            case JsonValue.JsonNull nothing -> nothing;
            case JsonValue.JsonString words -> words.text();
            case JsonValue.JsonBoolean flag -> flag.flag();
        };
        Message refusal = setting.refusal(value);
        if (refusal != null && value instanceof String word && !setting.choices().isEmpty()) {
            throw node.unknown(word, VALUE_OF.with("owner", setting.name()),
                    setting.choices().stream().map(Setting.Choice::value).toList());
        }
        if (refusal != null) {
            throw node.wrong(refusal);
        }
        if (setting.kind() == Setting.Kind.ZONES && !node.texts().stream().allMatch(zone -> zone.matches(Format.ZONE))) {
            throw node.expected(ZONES.message());
        }
        return value;
    }

    private static Map<String, Double> usage(@Nullable Node node, List<String> known, Object owner) throws DesignFileException {
        Map<String, Double> usage = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : membersOf(node).entrySet()) {
            if (!known.contains(member.getKey())) {
                throw member.getValue().unknown(member.getKey(), USAGE_OF.with("owner", owner), known);
            }
            usage.put(member.getKey(), member.getValue().number(0, Format.MOST_USAGE));
        }
        return usage;
    }

    private static Map<String, String> tags(@Nullable Node node) throws DesignFileException {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : membersOf(node).entrySet()) {
            tags.put(member.getKey(), member.getValue().text());
        }
        return tags;
    }

    private static Map<String, Node> membersOf(@Nullable Node node) throws DesignFileException {
        return node == null ? Map.of() : node.members().all();
    }

    private static Context context(Node node) throws DesignFileException {
        Members members = node.members();
        Map<Disruption, RecoveryTarget> recovery = new EnumMap<>(Disruption.class);
        for (Map.Entry<String, Node> target : membersOf(members.take("recovery")).entrySet()) {
            if (!Format.DISRUPTIONS.contains(target.getKey())) {
                throw target.getValue().unknown(target.getKey(), MEMBER_OF.with("owner", "recovery"), Format.DISRUPTIONS);
            }
            Members times = target.getValue().members();
            recovery.put(Disruption.valueOf(target.getKey().toUpperCase(Locale.ROOT)), new RecoveryTarget(
                    times.require("timeSeconds").number(0, Format.MOST_SECONDS),
                    times.require("lossSeconds").number(0, Format.MOST_SECONDS)));
            times.end(MEMBER_OF.with("owner", target.getKey()), List.of("timeSeconds", "lossSeconds"));
        }
        return new Context(settings(members, byName(Context.SETTINGS), "context"), recovery);
    }

    private static ReviewSettings review(Members members) throws DesignFileException {
        List<Suppression> suppressed = new ArrayList<>();
        Node list = members.take("suppressed");
        for (Node element : list == null ? List.<Node>of() : list.elements()) {
            Members parts = element.members();
            Node until = parts.take("until");
            suppressed.add(new Suppression(parts.require("finding").text(), parts.text("reason", ""),
                    until == null ? null : date(until)));
            parts.end(MEMBER_OF.with("owner", "suppressed"), List.of("finding", "reason", "until"));
        }
        Map<String, String> severity = new LinkedHashMap<>();
        for (Map.Entry<String, Node> rule : membersOf(members.take("severity")).entrySet()) {
            severity.put(rule.getKey(),
                    rule.getValue().oneOf(Format.SEVERITIES, VALUE_OF.with("owner", "severity")));
        }
        Node off = members.take("off");
        members.end(MEMBER_OF.with("owner", "review"), List.of("suppressed", "severity", "off"));
        return new ReviewSettings(suppressed, severity, off == null ? List.of() : off.texts());
    }

    private static String date(Node node) throws DesignFileException {
        try {
            return LocalDate.parse(node.text()).toString();
        } catch (DateTimeParseException wrong) {
            throw node.expected(DATE.message());
        }
    }

    /** Scenarios are kept as they are; whoever applies one reads the result as a design. */
    private static List<Map<String, Object>> scenarios(@Nullable Node node) throws DesignFileException {
        List<Map<String, Object>> scenarios = new ArrayList<>();
        for (Node element : node == null ? List.<Node>of() : node.elements()) {
            Members members = element.members();
            Map<String, Object> plain = members.rest();
            members.require("id").text();
            members.require("change").members();
            scenarios.add(plain);
        }
        return scenarios;
    }

    private Layout layout(Members members, Set<String> unplaced) throws DesignFileException {
        Set<String> components = new LinkedHashSet<>();
        Set<String> links = new LinkedHashSet<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Add(Component component)) {
                components.add(component.id());
            } else if (edit instanceof Edit.Connect(Link link)) {
                links.add(link.id());
            }
        }
        Set<String> placeable = annotations(members);
        placeable.addAll(components);
        edits.add(new Edit.Place(placed(members.take("boxes"), placeable, unplaced, DesignReader::box)));
        placed(members.take("routes"), links, unplaced, DesignReader::bends)
                .forEach((link, bends) -> edits.add(new Edit.Bend(link, bends)));
        placed(members.take("labels"), links, unplaced, share -> share.number(0, 1))
                .forEach((link, share) -> edits.add(new Edit.SlideLabel(link, share)));
        Set<String> all = new LinkedHashSet<>(placeable);
        all.addAll(links);
        Set<String> locked = known(members.take("locked"), all, unplaced);
        if (!locked.isEmpty()) {
            edits.add(new Edit.Lock(locked, true));
        }
        Set<String> collapsed = known(members.take("collapsed"), components, unplaced);
        if (!collapsed.isEmpty()) {
            edits.add(new Edit.Collapse(collapsed, true));
        }
        edits.add(new Edit.Order(List.copyOf(known(members.take("order"), placeable, unplaced))));
        Node groups = members.take("groups");
        for (Node group : groups == null ? List.<Node>of() : groups.elements()) {
            edits.add(new Edit.Group(known(group, placeable, unplaced)));
        }
        edits.add(new Edit.Dress(placed(members.take("style"), all, unplaced, DesignReader::style)));
        return Layout.EMPTY.withExtra(members.rest());
    }

    private Set<String> annotations(Members members) throws DesignFileException {
        Set<String> ids = new LinkedHashSet<>();
        Node notes = members.take("notes");
        for (Node note : notes == null ? List.<Node>of() : notes.elements()) {
            Members parts = note.members();
            add(new Annotation.Note(annotationId(parts, "note", ids), parts.require("text").text()));
            parts.end(MEMBER_OF.with("owner", "notes"), List.of("id", "text"));
        }
        Node images = members.take("images");
        for (Node image : images == null ? List.<Node>of() : images.elements()) {
            Members parts = image.members();
            String id = annotationId(parts, "image", ids);
            String name = parts.text("name", "");
            Node data = parts.require("data");
            if (!isImage(data.text())) {
                throw data.expected(IMAGE.message());
            }
            add(new Annotation.Image(id, name, data.text()));
            parts.end(MEMBER_OF.with("owner", "images"), List.of("id", "name", "data"));
        }
        return ids;
    }

    private void add(Annotation annotation) {
        edits.add(new Edit.Annotate(annotation));
    }

    private static String annotationId(Members parts, String kind, Set<String> ids) throws DesignFileException {
        Node id = parts.require("id");
        if (!Annotation.isId(id.text()) || !id.text().startsWith(kind + ".")) {
            throw id.expected(ANNOTATION_ID.with("kind", kind));
        }
        if (!ids.add(id.text())) {
            throw id.wrong(TWICE.with("id", id.text()));
        }
        return id.text();
    }

    private static boolean isImage(String data) {
        try {
            return Annotation.Image.type(Base64.getDecoder().decode(data)).isPresent();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** The ids of a list that the design holds; others go to {@code unplaced}. */
    private static Set<String> known(@Nullable Node node, Set<String> ids, Set<String> unplaced) throws DesignFileException {
        Set<String> known = new LinkedHashSet<>();
        for (String id : node == null ? List.<String>of() : node.texts()) {
            (ids.contains(id) ? known : unplaced).add(id);
        }
        return known;
    }

    private static Style style(Node node) throws DesignFileException {
        Members members = node.members();
        Node color = members.take("color");
        Node line = members.take("line");
        members.end(MEMBER_OF.with("owner", "style"), List.of("color", "line"));
        return new Style(color == null ? null
                : Style.Hue.of(color.oneOf(Format.HUES, VALUE_OF.with("owner", "color"))).orElseThrow(),
                line == null ? null : Style.Line.of(line.oneOf(Format.LINES, VALUE_OF.with("owner", "line"))).orElseThrow());
    }

    private interface Reading<T> {
        T of(Node node) throws DesignFileException;
    }

    /** What stands under ids of the design; other ids go to {@code unplaced}. */
    private static <T> Map<String, T> placed(@Nullable Node node, Set<String> ids, Set<String> unplaced, Reading<T> reading)
            throws DesignFileException {
        Map<String, T> placed = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : membersOf(node).entrySet()) {
            T value = reading.of(member.getValue());
            if (ids.contains(member.getKey())) {
                placed.put(member.getKey(), value);
            } else {
                unplaced.add(member.getKey());
            }
        }
        return placed;
    }

    private static Box box(Node node) throws DesignFileException {
        List<Node> numbers = node.elements();
        if (numbers.size() != 2 && numbers.size() != 4) {
            throw node.expected(BOX.message());
        }
        double x = coordinate(numbers.get(0));
        double y = coordinate(numbers.get(1));
        return numbers.size() == 2 ? Box.tile(x, y)
                : new Box(x, y, numbers.get(2).number(0, Format.SHEET), numbers.get(3).number(0, Format.SHEET));
    }

    private static List<Point> bends(Node node) throws DesignFileException {
        List<Point> bends = new ArrayList<>();
        for (Node element : node.elements()) {
            List<Node> numbers = element.elements();
            if (numbers.size() != 2) {
                throw element.expected(POINT.message());
            }
            bends.add(new Point(coordinate(numbers.get(0)), coordinate(numbers.get(1))));
        }
        return bends;
    }

    private static double coordinate(Node node) throws DesignFileException {
        return node.number(-Format.SHEET, Format.SHEET);
    }
}
