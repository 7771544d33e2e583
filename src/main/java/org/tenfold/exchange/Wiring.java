package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.ResourceType.Wire;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Finds the links of a template. What a resource says of links by its type counts first, then what its policies allow, then what
 * its values name, then which security groups let each other in.
 */
final class Wiring {

    /** How sure it is that there is a link, the surest first. */
    enum Ground { SAID, ALLOWED, NAMED, ADMITTED }

    /** A link, and why it is there. */
    record Joined(Drawn from, Drawn to, LinkKind kind, Settings settings, Ground ground, Message reason) {
    }

    private static final Text SAID = Text.of("{resource} says so ({path})", "{resource}에 적혀 있음({path})");
    private static final Text ALLOWED = Text.of("a policy of {resource} allows {actions}", "{resource}의 정책이 {actions|을를} 허용함");
    private static final Text NAMED = Text.of("{resource} names it ({path})", "{resource}에 이름이 있음({path})");
    private static final Text ADMITTED = Text.of("assumed: {resource} lets its security group in ({path})",
            "가정: {resource|이가} 그 보안 그룹을 받아들임({path})");

    private static final Pattern READS = Pattern.compile("(?:get|list|query|scan|batchget|describe|select|read|head|conditioncheck|lookup|eshttpget|eshttphead).*");
    private static final Pattern RECEIVES = Pattern.compile("(?:receive|delete|change|getrecords|getshard|describestream|subscribetoshard).*");
    private static final Pattern ASKS = Pattern.compile("(?:get|list|describe).*");

    private final Stack stack;
    private final Readings readings;
    private final List<Joined> found = new ArrayList<>();

    Wiring(Stack stack, Readings readings) {
        this.stack = stack;
        this.readings = readings;
    }

    /** All links, in an order that does not depend on that of the template. */
    List<Joined> links() {
        for (Resource resource : stack.resources) {
            for (Stack.Meaning meaning : stack.meaning(resource)) {
                meaning.type().wires().forEach(wire -> wire(resource, meaning, wire));
                meaning.type().grants().forEach(path -> grants(resource, path));
            }
        }
        stack.drawn().stream().filter(Wiring::callsOthers).forEach(this::mentions);
        return merged();
    }

    /** What of a resource speaks of a link as a wire says. */
    static List<Value> elements(Stack stack, Resource resource, Wire wire) {
        return stack.paths.find(resource, wire.each()).stream()
                .filter(element -> wire.unless().entrySet().stream().noneMatch(unless -> stack.paths.at(element, unless.getKey()).stream()
                        .map(Value::text).anyMatch(text -> text != null && unless.getValue().contains(text.toLowerCase(Locale.ROOT)))))
                .toList();
    }

    private void wire(Resource resource, Stack.Meaning meaning, Wire wire) {
        for (Value element : elements(stack, resource, wire)) {
            String path = wire.each().isEmpty() ? wire.path() : wire.each() + "." + wire.path();
            boolean group = wire.kind() == null;
            Message reason = (group ? ADMITTED : SAID).with("resource", shown(resource)).with("path", path.replaceAll(".* > ", ""));
            Settings settings = readings.read(element, wire.assignments(), LinkSettings::find, resource.id());
            List<Value> ends = stack.paths.at(element, wire.path());
            stack.told(ends);
            for (Value value : ends) {
                for (Drawn there : stack.meant(value)) {
                    for (Drawn here : stack.owners(resource)) {
                        join(wire.incoming() ? there : here, wire.incoming() ? here : there, wire.kind(), settings,
                                group ? Ground.ADMITTED : Ground.SAID, reason);
                    }
                }
            }
        }
    }

    private static String shown(Resource resource) {
        return resource.of() == null ? resource.id() : resource.of();
    }

    private static boolean callsOthers(Drawn part) {
        return part.service.has(Trait.COMPUTE) || part.service.has(Trait.API);
    }

    /** A link out of a container is one of whatever calls out of it. */
    private List<Drawn> callers(Drawn from) {
        if (from.service.encloses().filter(Scope.SUBNET::equals).isEmpty()) {
            return List.of(from.caller());
        }
        return stack.drawn().stream().filter(part -> part.inside == null && part.service.has(Trait.COMPUTE))
                .filter(part -> part.subnets.contains(from) || part.parent != null && part.parent.subnets.contains(from)).toList();
    }

    private void join(Drawn from, Drawn to, @Nullable LinkKind kind, Settings settings, Ground ground, Message reason) {
        for (Drawn caller : callers(from)) {
            List<LinkKind> legal = ServiceCatalog.legalKinds(caller.service, to.service);
            LinkKind used = kind != null && legal.contains(kind) ? kind : legal.isEmpty() ? null : legal.getFirst();
            if (used != null && caller != to && to.parent != caller && caller.parent != to && to.inside != caller) {
                found.add(new Joined(caller, to, used, settings, ground, reason));
            }
        }
    }

    private void grants(Resource resource, String path) {
        for (Value statement : stack.paths.find(resource, path + ".Statement")) {
            if (stack.paths.at(statement, "Effect").stream().anyMatch(effect -> "Deny".equals(effect.text()))) {
                continue;
            }
            List<String> actions = stack.paths.at(statement, "Action").stream().map(Value::text).filter(text -> text != null).toList();
            Message reason = ALLOWED.with("resource", shown(resource)).with("actions", String.join(", ", actions.stream().limit(3).toList()));
            for (Value target : stack.paths.at(statement, "Resource")) {
                target.references().forEach(reference -> stack.named(reference)
                        .forEach(there -> stack.owners(resource).stream().filter(Wiring::callsOthers)
                                .forEach(here -> grant(here, there, actions, reason))));
            }
        }
    }

    private void grant(Drawn here, Drawn there, List<String> actions, Message reason) {
        List<LinkKind> legal = ServiceCatalog.legalKinds(here.caller().service, there.service);
        List<String> verbs = actions.stream().map(action -> action.substring(action.indexOf(':') + 1).toLowerCase(Locale.ROOT)).toList();
        if (there.service.has(Trait.QUEUE)) {
            if (verbs.stream().anyMatch(verb -> RECEIVES.matcher(verb).matches())) {
                join(there, here, LinkKind.CONSUME, Settings.NONE, Ground.ALLOWED, reason);
            }
            if (verbs.stream().anyMatch(verb -> !RECEIVES.matcher(verb).matches() && !ASKS.matcher(verb).matches())) {
                join(here, there, LinkKind.PUBLISH, Settings.NONE, Ground.ALLOWED, reason);
            }
        } else if (legal.contains(LinkKind.READ)) {
            boolean reads = verbs.stream().anyMatch(verb -> READS.matcher(verb).matches() || verb.startsWith("*"));
            boolean writes = verbs.stream().anyMatch(verb -> !READS.matcher(verb).matches());
            join(here, there, reads && writes ? LinkKind.READ_WRITE : reads ? LinkKind.READ : LinkKind.WRITE, Settings.NONE, Ground.ALLOWED,
                    reason);
        } else {
            calling(here, there, Ground.ALLOWED, reason);
        }
    }

    /** A link that a call goes over; what merely operates something is not told by a name. */
    private void calling(Drawn here, Drawn there, Ground ground, Message reason) {
        ServiceCatalog.legalKinds(here.caller().service, there.service).stream()
                .filter(kind -> kind.carriesCalls()).findFirst()
                .ifPresent(kind -> join(here, there, kind, Settings.NONE, ground, reason));
    }

    private void mentions(Drawn part) {
        List<Resource> own = new ArrayList<>(part.parent != null && part.parent.inside == part ? part.parent.parts : part.parts);
        own.addAll(part.resources);
        own.sort(Comparator.comparing(Resource::id));
        for (Resource resource : own) {
            List<Value> told = new ArrayList<>();
            stack.meaning(resource).forEach(meaning -> meaning.type().grants().forEach(path -> told.addAll(stack.paths.find(resource, path))));
            if (!told.isEmpty()) {
                continue;
            }
            for (Value.Mention mention : resource.properties().mentions("")) {
                if (stack.isTold(mention.reference())) {
                    continue;
                }
                for (Drawn there : stack.named(mention.reference())) {
                    calling(part, there, Ground.NAMED, NAMED.with("resource", shown(resource)).with("path", mention.path()));
                    if (ServiceCatalog.legalKinds(part.caller().service, there.service).stream().anyMatch(LinkKind::carriesCalls)) {
                        stack.paths.reads(mention.reference());
                    }
                }
            }
        }
    }

    /** One link from a component to another: the surest counts, what is equally sure is put together. */
    private List<Joined> merged() {
        Map<String, List<Joined>> byEnds = new TreeMap<>();
        found.forEach(link -> byEnds.computeIfAbsent(link.from().id + " " + link.to().id, ends -> new ArrayList<>()).add(link));
        Map<String, Joined> links = new LinkedHashMap<>();
        byEnds.forEach((ends, all) -> links.put(ends, all.stream().reduce((one, other) ->
                other.ground().compareTo(one.ground()) < 0 ? other : other.ground() == one.ground() ? both(one, other) : one).orElseThrow()));
        Set<String> consumed = new HashSet<>();
        links.values().stream().filter(link -> link.kind() == LinkKind.CONSUME).forEach(link -> consumed.add(link.to().id + " " + link.from().id));
        Set<String> surely = new HashSet<>();
        links.forEach((ends, link) -> {
            if (link.ground() != Ground.ADMITTED) {
                surely.add(ends);
            }
        });
        // Who takes messages from a queue names it too, and need not send any; and what calls is let in on the way back.
        links.entrySet().removeIf(entry -> entry.getValue().ground() == Ground.NAMED && consumed.contains(entry.getKey())
                || entry.getValue().ground() == Ground.ADMITTED
                        && surely.contains(entry.getValue().to().id + " " + entry.getValue().from().id));
        return List.copyOf(links.values());
    }

    private static Joined both(Joined one, Joined other) {
        boolean reads = one.kind().reads() || other.kind().reads();
        boolean writes = one.kind().writes() || other.kind().writes();
        return reads && writes ? new Joined(one.from(), one.to(), LinkKind.READ_WRITE, one.settings(), one.ground(), one.reason()) : one;
    }
}
