package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Form;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/** The resources of a template, what each of them is, and which components they become or belong to. */
final class Stack {

    /** What a service says of a resource. */
    record Meaning(Service service, ResourceType type) {
    }

    private static final int LONGEST_ID = 58;

    final ServiceCatalog catalog;
    final List<Resource> resources;
    final Paths paths;
    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final Map<String, Drawn> byResource = new LinkedHashMap<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<Drawn>> owners = new HashMap<>();
    private final Map<String, Set<String>> mentioning = new HashMap<>();
    private final Set<String> searching = new HashSet<>();
    private final Set<Value.Reference> told = Collections.newSetFromMap(new IdentityHashMap<>());

    Stack(List<Resource> resources, ServiceCatalog catalog) {
        this.catalog = catalog;
        this.resources = resources;
        this.paths = new Paths(resources);
        for (Resource resource : resources) {
            meanings.put(resource.id(), meanings(resource));
            Set<Value.Reference> linked = linked(resource);
            resource.properties().references().stream().filter(reference -> !linked.contains(reference)).forEach(reference ->
                    mentioning.computeIfAbsent(reference.resource(), id -> new LinkedHashSet<>()).add(resource.id()));
        }
        resources.forEach(this::draw);
        resources.forEach(this::gather);
        for (Resource resource : resources) {
            if (!byResource.containsKey(resource.id())) {
                owners(resource).forEach(owner -> owner.parts.add(resource));
            }
        }
    }

    /** These references have said what they mean. */
    void told(List<Value> values) {
        values.forEach(value -> told.addAll(value.references()));
    }

    /** Whether a reference has said what it means, so that it is no mere name. */
    boolean isTold(Value.Reference reference) {
        return told.contains(reference);
    }

    /** All components, those that hold others in no special place among them. */
    List<Drawn> drawn() {
        return drawn;
    }

    /** A component that no resource is. */
    Drawn add(String id, Service service, String name) {
        Drawn more = new Drawn(free(id), service, ResourceType.drawn(service.id()), name);
        drawn.add(more);
        return more;
    }

    /** What the services say of a resource; empty if none knows its type. */
    List<Meaning> meaning(Resource resource) {
        return meanings.getOrDefault(resource.id(), List.of());
    }

    /** The component that a resource is; null for a part of others. */
    @Nullable Drawn drawn(String resource) {
        return byResource.get(resource);
    }

    private List<Meaning> meanings(Resource resource) {
        List<Meaning> found = new ArrayList<>();
        boolean taken = false;
        for (Service service : catalog.all()) {
            for (ResourceType type : service.resources()) {
                boolean own = type.form() == Form.DRAWN;
                if (type.name().equals(resource.type()) && !(own && taken) && type.tests().stream().allMatch(test -> passes(resource, test))) {
                    found.add(new Meaning(service, type));
                    taken |= own;
                }
            }
        }
        return List.copyOf(found);
    }

    /** The references by which a part speaks of links, as a security group does of those that it lets in: they make nothing its own. */
    private Set<Value.Reference> linked(Resource resource) {
        Set<Value.Reference> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Meaning meaning : meaning(resource)) {
            if (meaning.type().form() != Form.DRAWN) {
                meaning.type().wires().forEach(wire -> paths.find(resource, wire.each())
                        .forEach(element -> paths.find(element, wire.path()).forEach(value -> found.addAll(value.references()))));
            }
        }
        return found;
    }

    private boolean passes(Resource resource, ResourceType.Test test) {
        List<Value> values = paths.at(resource, test.path());
        return ResourceType.matches(test, values.isEmpty() ? null : Objects.requireNonNullElse(values.getFirst().text(), ""));
    }

    private void draw(Resource resource) {
        for (Meaning meaning : meaning(resource)) {
            if (meaning.type().form() == Form.DRAWN) {
                Drawn made = new Drawn(free(slug(resource.id())), meaning.service(), meaning.type(), words(resource.id()));
                made.resources.add(resource);
                drawn.add(made);
                byResource.put(resource.id(), made);
            }
        }
        Drawn around = byResource.get(resource.id());
        for (Meaning meaning : meaning(resource)) {
            if (meaning.type().form() == Form.INSIDE && around != null) {
                Drawn made = new Drawn(free(slug(resource.id()) + "-" + meaning.service().id()), meaning.service(), meaning.type(), around.name);
                made.resources.add(resource);
                made.parent = around;
                around.inside = made;
                drawn.add(made);
            }
        }
    }

    /** What belongs to nothing else becomes one component with all of its kind. */
    private void gather(Resource resource) {
        Meaning meaning = meaning(resource).stream().filter(each -> each.type().form() == Form.GATHERED).findFirst().orElse(null);
        if (meaning == null || !owned(resource, meaning.type()).isEmpty()) {
            return;
        }
        Drawn whole = drawn.stream().filter(each -> each.service == meaning.service() && each.type.form() == Form.GATHERED).findFirst()
                .orElseGet(() -> {
                    Drawn made = new Drawn(free(meaning.service().id()), meaning.service(), meaning.type(),
                            meaning.service().shortName().in(Language.ENGLISH));
                    drawn.add(made);
                    return made;
                });
        whole.resources.add(resource);
        byResource.put(resource.id(), whole);
    }

    private Set<Drawn> owned(Resource resource, ResourceType type) {
        Set<Drawn> found = new LinkedHashSet<>();
        for (String path : type.owners()) {
            paths.at(resource, path).forEach(value -> found.addAll(meant(value)));
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /** The components that a resource is or belongs to. */
    Set<Drawn> owners(Resource resource) {
        Drawn own = byResource.get(resource.id());
        if (own != null) {
            return Set.of(own);
        }
        Set<Drawn> known = owners.get(resource.id());
        if (known != null || !searching.add(resource.id())) {
            return known != null ? known : Set.of();
        }
        List<ResourceType> parts = meaning(resource).stream().map(Meaning::type).filter(type -> type.form() == Form.PART
                || type.form() == Form.GATHERED).toList();
        Set<Drawn> found = new LinkedHashSet<>();
        parts.forEach(type -> found.addAll(owned(resource, type)));
        if (found.isEmpty() && parts.stream().anyMatch(type -> type.owners().isEmpty())) {
            mentioning.getOrDefault(resource.id(), Set.of()).stream().sorted().map(paths::resource)
                    .forEach(referrer -> found.addAll(referrer == null || referrer.id().equals(resource.id()) ? Set.of() : owners(referrer)));
        }
        searching.remove(resource.id());
        owners.put(resource.id(), found);
        return found;
    }

    /** The components that a value refers to; what is drawn itself counts before what is only a part of others. */
    Set<Drawn> meant(Value value) {
        Set<Drawn> direct = new LinkedHashSet<>();
        Set<Drawn> indirect = new LinkedHashSet<>();
        for (Value.Reference reference : value.references()) {
            Resource resource = paths.resource(reference.resource());
            Drawn own = byResource.get(reference.resource());
            if (own != null) {
                direct.add(own);
            } else if (resource != null) {
                indirect.addAll(owners(resource));
            }
        }
        return direct.isEmpty() ? indirect : direct;
    }

    /** The components that a value speaks of when it merely names something: those drawn, and those that a part itself names as its own. */
    Set<Drawn> named(Value.Reference reference) {
        Resource resource = paths.resource(reference.resource());
        Drawn own = byResource.get(reference.resource());
        if (own != null || resource == null) {
            return own == null ? Set.of() : Set.of(own);
        }
        boolean ofOne = meaning(resource).stream().flatMap(meaning -> meaning.type().owners().stream()).anyMatch(path -> !path.startsWith("<"));
        return ofOne ? owners(resource) : Set.of();
    }

    private String free(String wanted) {
        String id = wanted;
        for (int more = 2; !ids.add(id); more++) {
            id = wanted + "-" + more;
        }
        return id;
    }

    /** A logical id as an id of a design: {@code WebServerGroup} is {@code web-server-group}. */
    static String slug(String id) {
        String slug = String.join("-", parts(id)).toLowerCase(Locale.ROOT);
        slug = slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "r-" + slug : slug;
        return slug.length() <= LONGEST_ID ? slug : slug.substring(0, LONGEST_ID);
    }

    /** A logical id in words: {@code WebServerGroup} is "Web Server Group". */
    static String words(String id) {
        return String.join(" ", parts(id));
    }

    private static List<String> parts(String id) {
        return List.of(id.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+"));
    }
}
