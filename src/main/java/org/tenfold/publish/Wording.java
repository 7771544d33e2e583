package org.tenfold.publish;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Setting;
import org.tenfold.design.Unit;
import org.tenfold.resilience.Target;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;
import org.tenfold.topology.Topology;

/** How the parts of one architecture are called in one language. */
public final class Wording {

    private static final Text ZONE = Text.of("Zone {zone}", "가용 영역 {zone}");
    private static final Text YES = Text.of("yes", "예");
    private static final Text NO = Text.of("no", "아니요");
    private static final Text REGION = Text.of("Region {region}", "리전 {region}");

    private final Topology topology;
    private final Architecture architecture;
    private final Language language;
    private final boolean withIds;
    private final Map<String, Long> bearers;

    private Wording(Topology topology, Language language, boolean withIds) {
        this.topology = topology;
        this.architecture = topology.architecture();
        this.language = language;
        this.withIds = withIds;
        // A container may be called like a part inside it: tables show parts, and what is billed.
        bearers = topology.parts().stream().filter(part -> part.service().encloses().isEmpty() || !part.service().charges(part).isEmpty())
                .collect(Collectors.groupingBy(part -> part.component().name(), Collectors.counting()));
    }

    /** Names for readers: ids only where two parts have the same name. */
    public static Wording ofNames(Topology topology, Language language) {
        return new Wording(topology, language, false);
    }

    /** Names followed by the ids that commands and files take. */
    public static Wording withIds(Topology topology, Language language) {
        return new Wording(topology, language, true);
    }

    Architecture architecture() {
        return architecture;
    }

    Language language() {
        return language;
    }

    String say(Text text) {
        return text.in(language);
    }

    String say(Message message) {
        return message.in(language);
    }

    /** What people call a component or, by its ends, a link; of the rest the id. */
    public String name(String id) {
        Component component = architecture.componentsById().get(id);
        if (component == null) {
            return architecture.link(id).map(link -> withIds ? link.from() + " → " + link.to()
                    : name(link.from()) + " → " + name(link.to())).orElse(id);
        }
        String name = component.name();
        if (name.isEmpty() || name.equals(id)) {
            return id;
        }
        return withIds || bearers.getOrDefault(name, 0L) > 1 ? name + " (" + id + ")" : name;
    }

    /** The value of a setting as people read it, with its unit; a dash for none. */
    String value(Setting setting, @Nullable Object value) {
        return switch (value) {
            case null -> Show.NONE;
            case Double number -> say(setting.unit().amount(setting.unit() == Unit.SHARE ? Show.exactPercent(number) : Show.figure(number)));
            case Boolean flag -> say(flag ? YES : NO);
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> setting.choices().stream().filter(choice -> choice.value().equals(value)).map(choice -> say(choice.label())).findFirst()
                    .orElse(value.toString());
        };
    }

    String names(List<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** What can fail: as commands take it where ids are shown, else in words. */
    public String name(Target target) {
        return switch (target) {
            case Target.Part part -> name(part.id());
            case Target.Zone zone -> withIds ? zone.toString() : say(ZONE.with("zone", zone.name()));
            case Target.Region region -> withIds ? region.toString() : say(REGION.with("region", region.code()));
        };
    }

    /** A journey's name. */
    String journey(String name) {
        return JourneyNames.of(name, topology).in(language);
    }
}
