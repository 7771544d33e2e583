package org.tenfold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.LinkKind;

/**
 * What a resource of CloudFormation has to do with a service: how it becomes a component, or what of a component it says. An
 * importer interprets it.
 *
 * <p>A <i>path</i> leads from a resource to values: {@code "VpcConfig.SubnetIds"} through properties, lists being gone through
 * element by element; {@code " > "} goes on in the resource that the value refers to, as in
 * {@code "LaunchTemplate.LaunchTemplateId > LaunchTemplateData.ImageId"}; a step such as
 * {@code "<AWS::AutoScaling::ScalingPolicy.AutoScalingGroupName"} goes to the resources of that type that refer to this one by that
 * property. Of a list of pairs, {@code "Attributes[Key=idle_timeout].Value"} takes those of which a member has that value.
 *
 * @param name such as {@code AWS::SQS::Queue}
 * @param form what becomes of it
 * @param tests what its properties must say, where several services share a type; the first service whose tests hold has it
 * @param owners paths to the components that a part belongs to, the first that leads to some counting; without any path it
 *     belongs to whoever refers to it
 * @param places paths to the subnets, networks or groups of them in which it stands
 * @param names paths to what people call it; without any it is called by its logical id
 * @param assignments what its properties say of the component's settings, the first answer for a setting counting
 * @param wires what it says of links
 * @param grants paths to policy documents, of which each statement allows whoever owns the part something
 */
public record ResourceType(String name, Form form, List<Test> tests, List<String> owners, List<String> places,
        List<String> names, List<Assignment> assignments, List<Wire> wires, List<String> grants) {

    /** The path of a wire from whoever is on the internet. */
    public static final String INTERNET = "internet";

    /** What becomes of a resource. */
    public enum Form {
        /** A component of its own. */
        DRAWN,
        /** A component inside the container that the same resource becomes, as the machines of an Auto Scaling group. */
        INSIDE,
        /** A part of other components. */
        PART,
        /** A part of other components, or where it belongs to none, of one component that stands for all of its kind. */
        GATHERED
    }

    /**
     * What a property must say.
     *
     * @param pattern a regular expression for the whole value, in small letters
     * @param otherwise whether a resource passes that says nothing there
     */
    public record Test(String path, String pattern, boolean otherwise) {
    }

    /**
     * What a setting gets.
     *
     * @param setting of the component, or of the link
     * @param path to the values; empty for the resource itself
     * @param test what must hold besides; null for nothing
     */
    public record Assignment(String setting, String path, Reading reading, @Nullable Test test) {
    }

    /** How values become a setting. */
    public sealed interface Reading {

        /** The value as it is, in the form that the setting takes. */
        record AsIs() implements Reading {
        }

        /** A number times a factor, and a number more. */
        record Scaled(double factor, double more) implements Reading {
        }

        /** What the first group of a regular expression finds in the value. */
        record Piece(String pattern) implements Reading {
        }

        /** A word for each value, in small letters; what is no key says nothing. */
        record Words(Map<String, ?> words) implements Reading {
        }

        /** The value if there is anything at the path but false or "none". */
        record IfThere(Object value) implements Reading {
        }

        /** The value if what stands there refers to a resource of a type. */
        record IfRefersTo(String type, Object value) implements Reading {
        }

        /** How many values there are, and a number more. */
        record Count(double more) implements Reading {
        }

        /** The id of the component that is referred to. */
        record Reference() implements Reading {
        }

        /** What the resource means when it says nothing, as its reference documents. */
        record Always(Object value) implements Reading {
        }
    }

    /**
     * A link that it speaks of.
     *
     * @param kind of the link; null for the first that is legal
     * @param each path to the lists of which each element speaks of a link; empty for the resource itself
     * @param path from there to what is at the other end
     * @param incoming whether the link comes from there
     * @param unless which values in small letters, at which path from there, say that it is no such link
     * @param assignments what it says of the link's settings
     */
    public record Wire(@Nullable LinkKind kind, String each, String path, boolean incoming, Map<String, List<String>> unless,
            List<Assignment> assignments) {
    }

    /** A resource that becomes a component. */
    public static ResourceType drawn(String name) {
        return of(name, Form.DRAWN);
    }

    /** A resource of which the container becomes another component, as a group has its machines. */
    public static ResourceType inside(String name) {
        return of(name, Form.INSIDE);
    }

    /** A resource that says something of the components at the ends of these paths, or without any of those that refer to it. */
    public static ResourceType part(String name, String... owners) {
        return new ResourceType(name, Form.PART, List.of(), List.of(owners), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same, but what has no owner becomes one component with all others of its kind. */
    public static ResourceType gathered(String name, String... owners) {
        return new ResourceType(name, Form.GATHERED, List.of(), List.of(owners), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ResourceType of(String name, Form form) {
        return new ResourceType(name, form, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Only where the property says this. */
    public ResourceType when(String path, String pattern) {
        return with(new Test(path, pattern, false));
    }

    /** Only where the property says this or nothing. */
    public ResourceType unlessOther(String path, String pattern) {
        return with(new Test(path, pattern, true));
    }

    private ResourceType with(Test test) {
        return new ResourceType(name, form, and(tests, test), owners, places, names, assignments, wires, grants);
    }

    /** It stands where these paths lead. */
    public ResourceType in(String... paths) {
        return new ResourceType(name, form, tests, owners, List.of(paths), names, assignments, wires, grants);
    }

    /** It is called what stands there. */
    public ResourceType named(String path) {
        return new ResourceType(name, form, tests, owners, places, List.of(path), assignments, wires, grants);
    }

    /** A setting with the value as it is. */
    public ResourceType set(String setting, String path) {
        return set(setting, path, new Reading.AsIs());
    }

    /** A setting that is read in its own way. */
    public ResourceType set(String setting, String path, Reading reading) {
        return new ResourceType(name, form, tests, owners, places, names, and(assignments, new Assignment(setting, path, reading, null)), wires, grants);
    }

    /** A setting that is read only where another property says this. */
    public ResourceType setWhen(String testPath, String pattern, String setting, String path, Reading reading) {
        return new ResourceType(name, form, tests, owners, places, names,
                and(assignments, new Assignment(setting, path, reading, new Test(testPath, pattern, false))), wires, grants);
    }

    /** A setting that is a number times a factor. */
    public ResourceType scaled(String setting, String path, double factor) {
        return set(setting, path, new Reading.Scaled(factor, 0));
    }

    /** A setting with a value for each word, which are in small letters. */
    public ResourceType words(String setting, String path, Map<String, ?> words) {
        return set(setting, path, new Reading.Words(words));
    }

    /** A setting that has the value when something stands at the path. */
    public ResourceType ifThere(String setting, String path, Object value) {
        return set(setting, path, new Reading.IfThere(value));
    }

    /** What CloudFormation means where nothing before said something. */
    public ResourceType otherwise(String setting, Object value) {
        return set(setting, "", new Reading.Always(value));
    }

    /** Links to what the path leads to. */
    public ResourceType link(LinkKind kind, String path) {
        return with(new Wire(kind, "", path, false, Map.of(), List.of()));
    }

    /** Links from what the path leads to. */
    public ResourceType linkFrom(LinkKind kind, String path) {
        return with(new Wire(kind, "", path, true, Map.of(), List.of()));
    }

    /** A setting of the links of the wire that was told last. */
    public ResourceType with(String setting, String path, Reading reading) {
        Wire last = wires.getLast();
        List<Wire> all = new ArrayList<>(wires.subList(0, wires.size() - 1));
        all.add(new Wire(last.kind(), last.each(), last.path(), last.incoming(), last.unless(),
                and(last.assignments(), new Assignment(setting, path, reading, null))));
        return new ResourceType(name, form, tests, owners, places, names, assignments, List.copyOf(all), grants);
    }

    /** Links of which each element at a path speaks. */
    public ResourceType with(Wire wire) {
        return new ResourceType(name, form, tests, owners, places, names, assignments, and(wires, wire), grants);
    }

    /** Policy documents that allow its owner something. */
    public ResourceType grants(String... paths) {
        return new ResourceType(name, form, tests, owners, places, names, assignments, wires, List.of(paths));
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    /** Whether a value passes one of the tests. */
    public static boolean matches(Test test, @Nullable String value) {
        return value == null ? test.otherwise() : value.toLowerCase(Locale.ROOT).matches(test.pattern());
    }
}
