package org.tenfold.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.Setting;
import org.tenfold.design.SettingTable;
import org.tenfold.design.Workload;
import org.tenfold.pricing.PriceBook;
import org.tenfold.text.Text;

/**
 * A component as its surroundings make it: with its service, Region and zones. This is what a service is asked about.
 *
 * @param node its place among the components of its architecture, by which engines number them
 * @param traits what rules and engines ask about its service, kept here because nothing is asked more often
 * @param settings what may be set on it, as the catalogue keeps it for its service
 * @param region the code of the Region it stands in, or of the architecture's where it stands in none
 * @param zones letters of the zones it uses, round robin over its units; never empty
 * @param zonesStated whether somebody said so; if not, the zones are only a way to compute
 * @param publicSubnet whether it stands in a public subnet; null when no subnet is drawn around it
 * @param group the Auto Scaling group whose template it is, or null
 * @param members what stands directly in it
 * @param targets where its links lead, of a service that asks for it ({@link Service#looksAhead}); empty for everything else
 * @param shares the part beside it that bills what both have together ({@link Service#isShared}), or null
 * @param tools what watches, follows and guards its Region, by the id of the service; of several the first by its id
 */
public record Part(int node, Component component, Service service, Set<Trait> traits, SettingTable settings,
        String region, List<String> zones, boolean zonesStated, @Nullable Boolean publicSubnet, @Nullable Component group,
        List<Component> members, List<Target> targets, @Nullable Component shares, Map<String, Component> tools, Workload workload, PriceBook prices) {

    /**
     * Where a link leads.
     *
     * @param part what stands there; its own targets are left out
     */
    public record Target(Link link, Part part) {
    }

    public String id() {
        return component.id();
    }

    /** Whether it is one of the service with this id. */
    public boolean isA(String service) {
        return component.service().equals(service);
    }

    /** This part as it would be with another value of a setting. */
    public Part with(String setting, Object value) {
        return as(component.with(setting, value));
    }

    /** What another state of its component would be in the same surroundings. */
    public Part as(Component other) {
        return new Part(node, other, service, traits, settings, region, zones, zonesStated, publicSubnet,
                group, members, targets, shares, tools, workload, prices);
    }

    /** A setting's value, given or default; null when it was never stated and has no default. */
    public @Nullable Object value(String setting) {
        Object given = component.settings().get(setting);
        return given != null ? given : setting(setting).defaultValue();
    }

    /** As {@link #value(String)}, and null as well where its service has no such setting. */
    public @Nullable Object valueOrNull(String setting) {
        Object given = component.settings().get(setting);
        Setting known = given != null ? null : settings.find(setting);
        return known == null ? given : known.defaultValue();
    }

    /** Whether its service has a trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether its service has such a setting at all. */
    public boolean takes(String setting) {
        return settings.has(setting);
    }

    /**
     * The setting with this name.
     *
     * @throws IllegalArgumentException if its service has none, which is a mistake in the program
     */
    public Setting setting(String name) {
        Setting setting = settings.find(name);
        if (setting == null) {
            throw new IllegalArgumentException("The service " + service.id() + " has no setting " + name);
        }
        return setting;
    }

    /** Whether the user gave the setting a value. */
    public boolean stated(String setting) {
        return component.settings().has(setting);
    }

    /**
     * The number that a setting has, given or default, in the unit that its name says.
     *
     * @throws IllegalStateException if it was never stated and has no default
     */
    public double number(String setting) {
        return require(setting, Double.class);
    }

    /** As {@link #number}, for a whole number. */
    public int whole(String setting) {
        return (int) number(setting);
    }

    /** As {@link #number}, for a yes or no. */
    public boolean flag(String setting) {
        return require(setting, Boolean.class);
    }

    /** As {@link #number}, for words, a choice or the id of another component. */
    public String text(String setting) {
        return require(setting, String.class);
    }

    /** What people call the value of a choice. */
    public Text label(String setting) {
        return setting(setting).label(text(setting));
    }

    /** Whether a setting, given or default, has this value; false when it was never stated or its service has no such setting. */
    public boolean is(String setting, Object expected) {
        return expected.equals(valueOrNull(setting));
    }

    /** Parts of one topology, which is where they are compared, differ by their number. */
    @Override
    public int hashCode() {
        return node;
    }

    private <T> T require(String setting, Class<T> type) {
        Object value = value(setting);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("The setting " + setting + " of " + service.id() + " has no "
                    + type.getSimpleName() + " value but " + value);
        }
        return type.cast(value);
    }
}
