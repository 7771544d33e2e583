package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.exchange.Value.Fields;
import org.tenfold.exchange.Value.Items;
import org.tenfold.exchange.Value.Reference;

/** Walks the paths that services declare ({@link org.tenfold.service.ResourceType}), and remembers what was read on the way. */
final class Paths {

    private static final String STEP = " > ";
    /** A property, perhaps with what an element of it must say, and what follows. */
    private static final Pattern HEAD = Pattern.compile("([^.\\[]+)(?:\\[([^=]+)=([^]]+)])?(?:\\.(.+))?");

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, List<Resource>> byType = new HashMap<>();
    /** By identity: two properties may hold the same, and one of them may never be asked for. */
    private final Set<Value> read = Collections.newSetFromMap(new IdentityHashMap<>());

    Paths(List<Resource> all) {
        for (Resource resource : all) {
            resources.put(resource.id(), resource);
            byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
        }
    }

    @Nullable Resource resource(String id) {
        return resources.get(id);
    }

    List<Resource> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The values to which a path leads from a resource; what it leads to counts as read. */
    List<Value> at(Resource resource, String path) {
        return at(resource.itself(), path);
    }

    /** The values to which a path leads from a value; what it leads to counts as read. */
    List<Value> at(Value from, String path) {
        List<Value> found = find(from, path);
        found.forEach(this::reads);
        return found;
    }

    /** The values to which a path leads from a resource, of which only some parts are wanted. */
    List<Value> find(Resource resource, String path) {
        return find(resource.itself(), path);
    }

    /** The values to which a path leads from a value, of which only some parts are wanted. */
    List<Value> find(Value from, String path) {
        List<Value> found = List.of(from);
        if (!path.isEmpty()) {
            for (String step : path.split(STEP)) {
                found = step.startsWith("<") ? referrers(found, step.substring(1)) : properties(found, step);
            }
        }
        return found;
    }

    /** Whether a value was asked for. */
    boolean wasRead(Value value) {
        return read.contains(value);
    }

    void reads(Value value) {
        read.add(value);
        switch (value) {
            case Items items -> items.elements().forEach(this::reads);
            case Fields fields -> fields.members().values().forEach(this::reads);
            case Value.Composed composed -> composed.pieces().forEach(this::reads);
            case Reference reference -> { }
            case Value.Scalar scalar -> { }
            case Value.Unknown unknown -> { }
        }
    }

    private List<Value> referrers(List<Value> targets, String step) {
        int dot = step.indexOf('.');
        List<Value> found = new ArrayList<>();
        for (Resource resource : ofType(step.substring(0, dot))) {
            List<Value> holding = properties(List.of(resource.itself()), step.substring(dot + 1));
            boolean refers = targets.stream().anyMatch(target -> target instanceof Reference wanted && holding.stream()
                    .anyMatch(value -> value.references().stream().anyMatch(each -> each.resource().equals(wanted.resource()))));
            if (refers) {
                holding.forEach(this::reads);
                found.add(resource.itself());
            }
        }
        return found;
    }

    private List<Value> properties(List<Value> from, String path) {
        List<Value> found = new ArrayList<>();
        for (Value value : from) {
            if (value instanceof Fields) {
                walk(value, path, found);
            } else {
                for (Reference reference : value.references()) {
                    Resource resource = resources.get(reference.resource());
                    if (resource != null) {
                        reads(value);
                        walk(resource.properties(), path, found);
                    }
                }
            }
        }
        return found;
    }

    private void walk(Value value, String path, List<Value> found) {
        switch (value) {
            case Items items -> items.elements().forEach(element -> walk(element, path, found));
            case Fields fields when !path.isEmpty() -> {
                Matcher head = HEAD.matcher(path);
                Value member = head.matches() ? fields.members().get(head.group(1)) : null;
                if (member != null) {
                    String rest = head.group(4) == null ? "" : head.group(4);
                    if (head.group(2) == null) {
                        walk(member, rest, found);
                    } else {
                        chosen(member, head.group(2), head.group(3)).forEach(element -> walk(element, rest, found));
                    }
                }
            }
            default -> {
                if (path.isEmpty()) {
                    found.add(value);
                } else if (value instanceof Value.Unknown) {
                    found.add(value);
                }
            }
        }
    }

    /** The elements of a list of which a member has a value. */
    private List<Value> chosen(Value list, String member, String wanted) {
        List<Value> chosen = new ArrayList<>();
        for (Value element : list instanceof Items items ? items.elements() : List.of(list)) {
            if (element instanceof Fields fields && fields.members().get(member) instanceof Value key && wanted.equals(key.text())) {
                reads(key);
                chosen.add(element);
            }
        }
        return chosen;
    }
}
