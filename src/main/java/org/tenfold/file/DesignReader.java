package org.tenfold.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.tenfold.design.Architecture;
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
import org.tenfold.design.ReviewSettings;
import org.tenfold.design.ReviewSettings.Suppression;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.design.Workload;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonNumber;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** One document on its way to a design: what means something becomes edits here, what places it in {@link LayoutReader}. */
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
    static final Text VALUE_OF = Text.of("value of {owner}", "{owner}의 값");
    private static final Text USAGE_OF = Text.of("usage quantity of {owner}", "{owner}의 사용량 항목");
    private static final Text LINK_KIND = Text.of("kind of link", "연결 종류");
    static final Text MEMBER_OF = Text.of("member of {owner}", "{owner}의 항목");
    private static final Text LINK = Text.of("a link", "연결");
    private static final Text ZONES = Text.of("A list of zone letters such as [\"a\", \"c\"]", "[\"a\", \"c\"]처럼 가용 영역 문자의 목록");
    private static final Text REGION = Text.of("A Region's code such as \"ap-northeast-2\"", "\"ap-northeast-2\" 같은 리전 코드");
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
        List<Map<String, Object>> scenarios = scenarios(root.list("scenarios"));
        LayoutReader placing = new LayoutReader(edits);
        Layout layout = placing.read(root.object("layout"));
        Design design = built(new Design("", "", base.architecture(), layout, scenarios, kept(root)));
        return new DesignFile.Content(design, notes(placing.unplaced()), text,
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
        edits.add(new Edit.SetWorkload(new Workload(settings(members.object("workload"), Workload.SETTINGS, "workload"))));
        edits.add(new Edit.SetContext(context(members.object("context"))));
        edits.add(new Edit.SetReview(review(members.object("review"))));
        List<Node> components = members.require("components").elements();
        List<Node> links = members.list("links");
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
        Settings settings = settings(members.object("settings"), service.settings(), service.id());
        Map<String, Double> usage = usage(members.object("usage"), service.usageNames(), service.id());
        Map<String, String> tags = tags(members.object("tags"));
        Node note = members.take("note");
        return new Component(id, service.id(), name, parent == null ? null : parent.text(), settings, usage, tags,
                note == null ? null : note.text(), kept(members));
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
        return new Link(id, from, to, known, settings(members.object("settings"), LinkSettings.ALL, LINK),
                usage(members.object("usage"), LinkSettings.USAGE, LINK), kept(members));
    }

    /** What this version does not know of an object whose own members all are taken. */
    private Map<String, Object> kept(Members members) {
        Map<String, Object> rest = members.rest();
        unknownKeys.addAll(rest.keySet());
        return rest;
    }

    private static Settings settings(Members members, Collection<Setting> known, Object owner) throws DesignFileException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : members.all().entrySet()) {
            Setting setting = known.stream().filter(one -> one.name().equals(member.getKey())).findFirst().orElse(null);
            if (setting == null) {
                throw member.getValue().unknown(member.getKey(), SETTING_OF.with("owner", owner),
                        known.stream().map(Setting::name).toList());
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

    private static Map<String, Double> usage(Members members, List<String> known, Object owner) throws DesignFileException {
        Map<String, Double> usage = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : members.all().entrySet()) {
            if (!known.contains(member.getKey())) {
                throw member.getValue().unknown(member.getKey(), USAGE_OF.with("owner", owner), known);
            }
            usage.put(member.getKey(), member.getValue().number(0, Format.MOST_USAGE));
        }
        return usage;
    }

    private static Map<String, String> tags(Members members) throws DesignFileException {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : members.all().entrySet()) {
            tags.put(member.getKey(), member.getValue().text());
        }
        return tags;
    }

    private static Context context(Members members) throws DesignFileException {
        Map<Disruption, RecoveryTarget> recovery = new EnumMap<>(Disruption.class);
        for (Map.Entry<String, Node> target : members.object("recovery").all().entrySet()) {
            if (!Format.DISRUPTIONS.contains(target.getKey())) {
                throw target.getValue().unknown(target.getKey(), MEMBER_OF.with("owner", "recovery"), Format.DISRUPTIONS);
            }
            Members times = target.getValue().members();
            recovery.put(Disruption.valueOf(target.getKey().toUpperCase(Locale.ROOT)), new RecoveryTarget(
                    times.require("timeSeconds").number(0, Format.MOST_SECONDS),
                    times.require("lossSeconds").number(0, Format.MOST_SECONDS)));
            times.end(MEMBER_OF.with("owner", target.getKey()));
        }
        return new Context(settings(members, Context.SETTINGS, "context"), recovery);
    }

    private static ReviewSettings review(Members members) throws DesignFileException {
        List<Suppression> suppressed = new ArrayList<>();
        for (Node element : members.list("suppressed")) {
            Members parts = element.members();
            Node until = parts.take("until");
            suppressed.add(new Suppression(parts.require("finding").text(), parts.text("reason", ""),
                    until == null ? null : date(until)));
            parts.end(MEMBER_OF.with("owner", "suppressed"));
        }
        Map<String, String> severity = new LinkedHashMap<>();
        for (Map.Entry<String, Node> rule : members.object("severity").all().entrySet()) {
            severity.put(rule.getKey(), rule.getValue().oneOf(Format.SEVERITIES, VALUE_OF.with("owner", "severity")));
        }
        List<String> off = members.texts("off");
        members.end(MEMBER_OF.with("owner", "review"));
        return new ReviewSettings(suppressed, severity, off);
    }

    private static String date(Node node) throws DesignFileException {
        try {
            return LocalDate.parse(node.text()).toString();
        } catch (DateTimeParseException wrong) {
            throw node.expected(DATE.message());
        }
    }

    /** Scenarios are kept as they are; whoever applies one reads the result as a design. */
    private static List<Map<String, Object>> scenarios(List<Node> list) throws DesignFileException {
        List<Map<String, Object>> scenarios = new ArrayList<>();
        for (Node element : list) {
            Members members = element.members();
            Map<String, Object> plain = members.rest();
            members.require("id").text();
            members.require("change").members();
            scenarios.add(plain);
        }
        return scenarios;
    }
}
