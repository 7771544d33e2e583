package org.tenfold.design;

import java.util.Map;
import org.tenfold.text.Text;

/**
 * A connection between two components.
 *
 * @param id unique in the design among components and links
 * @param from the id of the component that calls, or that data leaves
 * @param to the id of the component that is called, or that data reaches
 * @param kind what the link means
 * @param settings what the user set, see {@link LinkSettings}
 * @param usage monthly quantities that the user states, see {@link LinkSettings#USAGE}
 * @param extra keys of the file that this version does not know and keeps
 */
public record Link(String id, String from, String to, LinkKind kind, Settings settings, Map<String, Double> usage,
        Map<String, Object> extra) {

    public Link {
        usage = Component.ordered(usage);
        extra = Component.ordered(extra);
    }

    /** A link of which nothing is set. */
    public static Link of(String id, String from, String to, LinkKind kind) {
        return new Link(id, from, to, kind, Settings.NONE, Map.of(), Map.of());
    }

    public Link withId(String newId) {
        return new Link(newId, from, to, kind, settings, usage, extra);
    }

    /** This link between other ends; one that a setting tells is called by the part that it leaves. */
    public Link withEnds(String newFrom, String newTo) {
        return new Link(isTold() ? DeadLetters.id(newFrom) : id, newFrom, newTo, kind, settings, usage, extra);
    }

    public Link withKind(LinkKind newKind) {
        return new Link(id, from, to, newKind, settings, usage, extra);
    }

    public Link withSettings(Settings newSettings) {
        return new Link(id, from, to, kind, newSettings, usage, extra);
    }

    /** This link with one setting changed. */
    public Link with(String setting, Object value) {
        return withSettings(settings.with(setting, value));
    }

    /** Whether a setting of the part that it leaves tells it, see {@link DeadLetters}. */
    public boolean isTold() {
        return DeadLetters.isId(id);
    }

    /** What it is called. */
    public Text label() {
        return isTold() ? DeadLetters.LABEL : kind.label();
    }

    /** Whether the component is one of the two ends. */
    public boolean touches(String component) {
        return from.equals(component) || to.equals(component);
    }
}
