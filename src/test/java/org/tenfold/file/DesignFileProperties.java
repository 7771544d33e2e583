package org.tenfold.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Point;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.design.Style;
import org.tenfold.design.Workload;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;

class DesignFileProperties {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();
    private static final List<Service> SERVICES = List.copyOf(CATALOG.all());

    @Property(tries = 300)
    void readingWhatWasWrittenGivesTheSameDesign(@ForAll("designs") Design design) throws DesignFileException {
        DesignFile.Content content = DesignFile.parse(DesignFile.write(design), CATALOG);

        assertThat(content.design()).isEqualTo(design);
        assertThat(content.notes()).isEmpty();
    }

    @Property(tries = 100)
    void writingWhatWasReadGivesTheSameText(@ForAll("designs") Design design) throws DesignFileException {
        String text = DesignFile.write(design);

        assertThat(DesignFile.write(DesignFile.parse(text, CATALOG).design())).isEqualTo(text);
    }

    @Property(tries = 300)
    void aDamagedFileIsRefusedOrReadButNeverCrashes(@ForAll("designs") Design design, @ForAll Random random) {
        StringBuilder text = new StringBuilder(DesignFile.write(design));
        int at = random.nextInt(text.length());
        text.replace(at, Math.min(text.length(), at + random.nextInt(4)), List.of("", "{", "\"", "-1", "]", "null").get(random.nextInt(6)));
        try {
            DesignFile.parse(text.toString(), CATALOG);
        } catch (DesignFileException refused) {
            assertThat(refused.getMessage()).startsWith("Line ").endsWith(".");
        }
    }

    @Provide
    Arbitrary<Design> designs() {
        return Arbitraries.randomValue(DesignFileProperties::design);
    }

    private static Design design(Random random) {
        List<Component> components = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Describe(words(random), words(random)));
        edits.add(new Edit.SetWorkload(new Workload(settings(Workload.SETTINGS, random))));
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            Component component = component(i, components, random);
            components.add(component);
            edits.add(new Edit.Add(component));
            if (random.nextBoolean()) {
                boxes.put(component.id(), random.nextBoolean() ? Box.tile(place(random), place(random))
                        : new Box(place(random), place(random), 100, 80.5));
            }
        }
        edits.add(new Edit.Place(boxes));
        for (int i = 0; components.size() > 1 && i < random.nextInt(10); i++) {
            int from = random.nextInt(components.size());
            int to = (from + 1 + random.nextInt(components.size() - 1)) % components.size();
            edits.add(new Edit.Connect(new Link("l" + i, components.get(from).id(), components.get(to).id(),
                    LinkKind.values()[random.nextInt(LinkKind.values().length)], settings(LinkSettings.ALL, random),
                    random.nextBoolean() ? Map.of() : Map.of("transferGbPerMonth", random.nextDouble()), Map.of())));
            edits.addAll(laid("l" + i, random));
        }
        for (Component component : components) {
            Component queue = components.get(random.nextInt(components.size()));
            if (CATALOG.settings(CATALOG.service(component.service())).has(DeadLetters.SETTING) && queue != component) {
                edits.add(new Edit.Connect(DeadLetters.link(component.id(), queue.id())));
                edits.addAll(laid(DeadLetters.id(component.id()), random));
                edits.add(new Edit.Lock(Set.of(DeadLetters.id(component.id())), random.nextBoolean()));
            }
        }
        edits.addAll(onTheSheet(components.stream().map(Component::id).toList(), random));
        return Edits.applied(Design.EMPTY, new Edit.Batch(edits));
    }

    /** How a link is laid and looks. */
    private static List<Edit> laid(String link, Random random) {
        List<Edit> edits = new ArrayList<>();
        if (random.nextBoolean()) {
            edits.add(new Edit.Bend(link, List.of(new Point(place(random), place(random)))));
        }
        if (random.nextBoolean()) {
            edits.add(new Edit.SlideLabel(link, random.nextDouble()));
        }
        if (random.nextBoolean()) {
            edits.add(new Edit.Dress(Map.of(link, style(random))));
        }
        return edits;
    }

    /** Notes, images, locks, order, groups and looks. */
    private static List<Edit> onTheSheet(List<String> components, Random random) {
        List<Edit> edits = new ArrayList<>();
        List<String> ids = new ArrayList<>(components);
        for (int i = 1; i < random.nextInt(4); i++) {
            edits.add(new Edit.Annotate(new Annotation.Note("note." + i, words(random))));
            edits.add(new Edit.Annotate(new Annotation.Image("image." + i, words(random), "iVBORw0KGgo=")));
            edits.add(new Edit.Place(Map.of("note." + i, new Box(place(random), place(random), 120, 40))));
            ids.addAll(List.of("note." + i, "image." + i));
        }
        for (String id : ids) {
            if (random.nextInt(4) == 0) {
                edits.add(new Edit.Lock(Set.of(id), true));
                edits.add(new Edit.Dress(Map.of(id, style(random))));
            }
            if (random.nextInt(4) == 0 && components.contains(id)) {
                edits.add(new Edit.Collapse(Set.of(id), true));
            }
        }
        Collections.shuffle(ids, random);
        edits.add(new Edit.Order(ids.subList(0, ids.size() / 3)));
        Collections.shuffle(ids, random);
        if (ids.size() > 4) {
            edits.add(new Edit.Group(Set.copyOf(ids.subList(0, 2))));
            edits.add(new Edit.Group(Set.copyOf(ids.subList(1, 4))));
        }
        return edits;
    }

    private static Style style(Random random) {
        return new Style(random.nextBoolean() ? null : Style.Hue.values()[random.nextInt(Style.Hue.values().length)],
                random.nextBoolean() ? null : Style.Line.values()[random.nextInt(Style.Line.values().length)]);
    }

    private static Component component(int number, List<Component> before, Random random) {
        Service service = SERVICES.get(random.nextInt(SERVICES.size()));
        List<String> containers = before.stream()
                .filter(candidate -> CATALOG.service(candidate.service()).encloses().isPresent()).map(Component::id).toList();
        String parent = containers.isEmpty() || random.nextBoolean() ? null : containers.get(random.nextInt(containers.size()));
        Map<String, Double> usage = new LinkedHashMap<>();
        service.usageNames().forEach(name -> usage.put(name, random.nextInt(5) == 0 ? random.nextInt(1000) : random.nextDouble()));
        return new Component(service.id() + "-" + number, service.id(), words(random), parent,
                settings(service.settings(), random), usage, random.nextBoolean() ? Map.of() : Map.of(words(random), words(random)),
                random.nextBoolean() ? null : words(random), Map.of());
    }

    private static Settings settings(List<Setting> described, Random random) {
        Settings settings = Settings.NONE;
        for (Setting setting : described) {
            if (random.nextInt(3) == 0) {
                settings = settings.with(setting.name(), value(setting, random));
            }
        }
        return settings;
    }

    private static Object value(Setting setting, Random random) {
        return switch (setting.kind()) {
            case FLAG -> random.nextBoolean();
            case WHOLE -> Math.rint(setting.min() + random.nextDouble() * (setting.max() - setting.min()));
            case NUMBER -> setting.min() + random.nextDouble() * (setting.max() - setting.min());
            case CHOICE, MACHINE -> setting.choices().get(random.nextInt(setting.choices().size())).value();
            case TEXT, REFERENCE -> words(random);
            case ZONES -> List.of("a", "c").subList(0, random.nextInt(3));
            case REFERENCES -> List.of("web");
        };
    }

    private static double place(Random random) {
        return random.nextInt(4000) - 2000;
    }

    private static String words(Random random) {
        return List.of("", "Web", "주문 DB", "a \"quoted\"\n\tname \\ \u0001", "😀", "{}").get(random.nextInt(6));
    }
}
