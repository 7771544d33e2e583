package org.tenfold.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.service.Part;

/**
 * What a security group or network access list lets in, as its settings say.
 *
 * @param part the group or list itself
 * @param sources address ranges, names of other groups or of prefix lists; empty when nobody said
 * @param ports at which; null when nobody said so in a form that can be read
 */
public record Firewall(Part part, List<String> sources, @Nullable PortRanges ports) {

    /** Ports at which people administer machines: SSH and remote desktop. */
    public static final List<Integer> ADMINISTRATION = List.of(22, 3389);

    /** The firewall that a component describes. */
    public static Firewall of(Part part) {
        Object ports = part.value("ports");
        return new Firewall(part, sources(part, "allowsFrom"),
                ports == null ? null : PortRanges.of(ports.toString()).orElse(null));
    }

    /** What a setting lists, with commas between. */
    public static List<String> sources(Part part, String setting) {
        Object given = part.value(setting);
        return given == null ? List.of()
                : Arrays.stream(given.toString().split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    /** The security groups of a part; what any of them lets in comes in. */
    public static Stream<Firewall> around(Case review, Part part) {
        return review.callers(part, LinkKind.PROTECT).filter(from -> from.isA("security-group"))
                .stream().map(Firewall::of);
    }

    /** What a security group protects. */
    public static Stream<Part> protectedBy(Case review, Part group) {
        return review.called(group, LinkKind.PROTECT).stream();
    }

    /** Whether the words are every address of the internet. */
    public static boolean isEverybody(String source) {
        return source.equals("::/0") || AddressRange.of(source).map(AddressRange::isEverything).orElse(false);
    }

    /** Whether everybody on the internet comes in at some port. */
    public boolean letsEverybodyIn() {
        return sources.stream().anyMatch(Firewall::isEverybody);
    }

    /** Its sources with one in the place of everybody. */
    public String letting(String source) {
        return Stream.concat(sources.stream().filter(old -> !isEverybody(old)), Stream.of(source)).distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether it lets in at a port through which people administer machines. */
    public boolean opensAdministration() {
        return ports != null && ADMINISTRATION.stream().anyMatch(ports::include);
    }

    /** Whether it lets in at those ports alone. */
    public boolean opensOnlyAdministration() {
        return ports != null && ports.ranges().stream()
                .allMatch(range -> range.from() == range.to() && ADMINISTRATION.contains(range.from()));
    }

    /** Whether one of its sources means that component: by its id or its name. */
    public boolean names(Component component) {
        return sources.contains(component.id()) || sources.contains(component.name());
    }
}
