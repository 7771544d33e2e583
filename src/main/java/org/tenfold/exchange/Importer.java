package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenfold.design.Architecture;
import org.tenfold.design.Context;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Makes a design of a template. What resources become is declared by the services; what the template leaves open is assumed and
 * said, and nothing is left out in silence.
 */
public final class Importer {

    /** A design without places, and what became of the template. */
    public record Imported(Design design, ImportReport report) {
    }

    private static final Pattern ENDING = Pattern.compile("\\.(ya?ml|json|template|cfn|txt)$");
    private static final String NAME_TAG = "Name";
    private static final String USERS = "users";

    private static final Text NO_REGION = Text.of("The Region is {region}; the template does not say in which it is deployed.",
            "리전은 {region|으로/로} 둡니다. 템플릿에는 배포할 리전이 나와 있지 않습니다.");
    private static final Text CONDITIONS = Text.of(
            "Conditions with the defaults of the parameters, and something unknown for those without one: {conditions}.",
            "매개변수는 기본값으로, 기본값이 없으면 알 수 없는 값으로 보고 정한 조건: {conditions}.");
    private static final Text ADDED_USERS = Text.of("Users come in at {entries}; a template knows no users.",
            "사용자는 {entries|으로/로} 들어옵니다. 템플릿에는 사용자가 없습니다.");
    private static final Text NO_ENTRY = Text.of("No users are drawn, for nothing in the template takes requests from the internet.",
            "템플릿에 인터넷 요청을 받는 것이 없어 사용자를 그리지 않았습니다.");
    private static final Text USERS_REASON = Text.of("assumed, see there", "가정한 것 참고");
    private static final Text IMPORTED_USERS = Text.of("Users", "사용자");

    private final ServiceCatalog catalog;

    /** Whether a file with this name may hold a template or a design, by its ending. */
    public static boolean mayBeTemplate(String file) {
        return ENDING.matcher(file).find();
    }

    /** Whether a text is for the importer: no design of the program's own, and either YAML or JSON that speaks of resources. */
    public static boolean takes(String file, String text) {
        boolean json = text.stripLeading().startsWith("{");
        return mayBeTemplate(file) && !file.endsWith(DesignFile.EXTENSION) && !text.contains("\"tenfold-design\"")
                && (json ? text.contains("\"Resources\"") || text.contains("\"terraform_version\"") : !file.endsWith(".json"));
    }

    public Importer(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The design for a template of CloudFormation.
     *
     * @param file the name of what was read, for people; without its ending it names the design
     * @throws DesignFileException if the text is no template; one sentence says what it is, where, and what to do
     */
    public Imported read(String text, String file, Language language) throws DesignFileException {
        String name = name(file);
        Template template = Template.read(text, Architecture.DEFAULT_REGION, name);
        List<Message> assumed = new ArrayList<>();
        if (template.region().isEmpty()) {
            assumed.add(NO_REGION.with("region", Architecture.DEFAULT_REGION));
        }
        if (!template.decided().isEmpty()) {
            assumed.add(CONDITIONS.with("conditions", template.decided().entrySet().stream()
                    .map(each -> each.getKey() + " = " + each.getValue()).collect(Collectors.joining(", "))));
        }
        Stack stack = new Stack(template.resources(), catalog);
        Readings readings = new Readings(stack, assumed::add);
        for (Drawn part : stack.drawn()) {
            named(stack, part);
            part.settings = readings.of(part);
        }
        new Placement(stack, assumed::add).place();
        List<Wiring.Joined> links = new ArrayList<>(new Wiring(stack, readings).links());
        users(stack, links, assumed, language);
        Design design = design(template, stack, links, name);
        return new Imported(design, Account.of(file, template, stack, links, assumed));
    }

    private static String name(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String plain = ENDING.matcher(last).replaceFirst("");
        return plain.isEmpty() ? "template" : plain;
    }

    /** What a resource is tagged with; its name there is what people call it. */
    private static void named(Stack stack, Drawn part) {
        for (String path : part.type.names()) {
            part.resources.stream().map(resource -> text(stack, resource.itself(), path)).filter(name -> !name.isBlank())
                    .findFirst().ifPresent(name -> part.name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        }
        for (Resource resource : part.resources) {
            for (Value tag : stack.paths.find(resource, "Tags")) {
                String key = text(stack, tag, "Key");
                String value = text(stack, tag, "Value");
                if (key.equals(NAME_TAG) && !value.isBlank()) {
                    part.name = value;
                } else if (!key.isBlank() && !value.isBlank()) {
                    part.tags.put(key, value);
                }
            }
        }
    }

    private static String text(Stack stack, Value value, String path) {
        return stack.paths.at(value, path).stream().map(Value::text).filter(text -> text != null).findFirst().orElse("");
    }

    /** Puts users before whatever takes requests from the internet and is called by nothing in the template. */
    private void users(Stack stack, List<Wiring.Joined> links, List<Message> assumed, Language language) {
        Set<Drawn> called = links.stream().filter(link -> link.kind() == LinkKind.REQUEST || link.kind() == LinkKind.RESOLVE)
                .map(Wiring.Joined::to).collect(Collectors.toSet());
        Set<Drawn> said = opened(stack);
        List<Drawn> entries = stack.drawn().stream().filter(part -> !called.contains(part) && (said.contains(part) || isOpen(part) && !isOnlyAdministered(stack, part))).toList();
        if (entries.isEmpty()) {
            assumed.add(NO_ENTRY.message());
            return;
        }
        Service service = catalog.service(USERS);
        Drawn users = stack.add(USERS, service, IMPORTED_USERS.in(language));
        Set<Drawn> met = new LinkedHashSet<>();
        for (Drawn entry : entries) {
            ServiceCatalog.legalKinds(service, entry.service).stream().findFirst().ifPresent(kind -> {
                met.add(entry);
                links.add(new Wiring.Joined(users, entry, kind, Settings.NONE, Wiring.Ground.ADMITTED, USERS_REASON.message()));
            });
        }
        assumed.add(ADDED_USERS.with("entries", met.stream().map(entry -> entry.name).collect(Collectors.joining(", "))));
    }

    /** What resources say that anybody on the internet may call. */
    private static Set<Drawn> opened(Stack stack) {
        Set<Drawn> opened = new LinkedHashSet<>();
        for (Resource resource : stack.resources) {
            stack.meaning(resource).stream().flatMap(meaning -> meaning.type().wires().stream())
                    .filter(wire -> wire.path().equals(ResourceType.INTERNET) && !Wiring.elements(stack, resource, wire).isEmpty())
                    .forEach(wire -> opened.addAll(stack.owners(resource)));
        }
        return opened;
    }

    /** Whether those who are let in come by a shell or a desktop only, as to a bastion. */
    private static boolean isOnlyAdministered(Stack stack, Drawn part) {
        boolean admits = false;
        for (Resource resource : part.parts) {
            for (Stack.Meaning meaning : stack.meaning(resource)) {
                for (ResourceType.Wire wire : meaning.type().wires()) {
                    if (wire.kind() == null && !stack.paths.find(resource, wire.each()).isEmpty()) {
                        admits = true;
                        if (!Wiring.elements(stack, resource, wire).isEmpty()) {
                            return false;
                        }
                    }
                }
            }
        }
        return admits;
    }

    /** Whether it may be reached from the internet as it is set and where it stands. */
    private static boolean isOpen(Drawn part) {
        if (!part.service.has(Trait.PUBLIC) || part.inside != null) {
            return false;
        }
        if (part.service.has(Trait.COMPUTE)) {
            Object address = part.settings.get("publicAddress");
            Drawn place = part.parent;
            return address instanceof Boolean stated ? stated : place != null && "public".equals(place.settings.get("access"));
        }
        return !"internal".equals(part.settings.get("scheme")) && !Boolean.TRUE.equals(part.settings.get("privateZone"));
    }

    private static Design design(Template template, Stack stack, List<Wiring.Joined> links, String name) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Describe(name, template.description()));
        edits.add(new Edit.SetContext(new Context(Settings.of("infrastructure", "code"), Map.of())));
        if (!template.region().isEmpty()) {
            edits.add(new Edit.SetRegion(template.region()));
        }
        List<Drawn> order = new ArrayList<>(stack.drawn());
        order.sort(Comparator.comparing((Drawn part) -> !part.service.has(Trait.CLIENT)));
        order.forEach(part -> edits.add(new Edit.Add(part.component())));
        int number = 1;
        Set<String> taken = order.stream().map(part -> part.id).collect(Collectors.toSet());
        for (Wiring.Joined link : links) {
            while (taken.contains("l" + number)) {
                number++;
            }
            edits.add(new Edit.Connect(Link.of("l" + number, link.from().id, link.to().id, link.kind()).withSettings(link.settings())));
            number++;
        }
        return Edits.applied(Design.EMPTY, new Edit.Batch(edits));
    }
}
