package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Says of every resource of a template, every link and every value what became of it. */
final class Account {

    private static final Text IS_DRAWN = Text.of("{id} ({type}): {service} \"{name}\"", "{id}({type}): {service} \"{name}\"");
    private static final Text IS_GIVEN = Text.of("{id} (a parameter): {service} \"{name}\", made outside the template",
            "{id}(매개변수): {service} \"{name}\", 템플릿 밖에서 만든 것");
    private static final Text IS_PART = Text.of("{id} ({type}): part of {owners}", "{id}({type}): {owners}의 일부");
    private static final Text NO_OWNER = Text.of("{id}, line {line} ({type}): nothing that is drawn uses it",
            "{id}, {line}번째 줄({type}): 그린 것 가운데 쓰는 곳이 없음");
    private static final Text NOT_KNOWN = Text.of("{id}, line {line}: the type {type} is not known to Tenfold",
            "{id}, {line}번째 줄: {type} 유형은 Tenfold가 알지 못함");
    private static final Text NO_TYPE = Text.of("{id}, line {line}: it has no Type", "{id}, {line}번째 줄: Type이 없음");
    private static final Text IS_ABSENT = Text.of("{id}, line {line} ({type}): the condition {condition} does not hold with the defaults of the parameters",
            "{id}, {line}번째 줄({type}): 매개변수 기본값으로는 조건 {condition|이가} 성립하지 않음");
    private static final Text JOINS = Text.of("{from} → {to}, {kind}: {reason}", "{from} → {to}, {kind}: {reason}");
    private static final Text NOT_USED = Text.of("{id}: {names}", "{id}: {names}");

    private Account() {
    }

    /** The report on a template whose resources and links are known. */
    static ImportReport of(String file, Template template, Stack stack, List<Wiring.Joined> links, List<Message> assumed) {
        List<Message> drawn = new ArrayList<>();
        List<Message> folded = new ArrayList<>();
        List<Message> unknown = new ArrayList<>();
        List<Message> unused = new ArrayList<>();
        int count = 0;
        for (Resource resource : template.resources()) {
            Drawn own = stack.drawn(resource.id());
            Set<Drawn> owners = stack.owners(resource);
            String line = Integer.toString(resource.line());
            if (own != null) {
                drawn.add((resource.given() ? IS_GIVEN : IS_DRAWN).with("id", resource.id()).with("type", resource.type())
                        .with("service", own.service.shortName()).with("name", own.name));
            } else if (resource.of() != null) {
                continue;
            } else if (!owners.isEmpty()) {
                folded.add(IS_PART.with("id", resource.id()).with("type", resource.type())
                        .with("owners", owners.stream().map(owner -> owner.name).distinct().collect(Collectors.joining(", "))));
            } else {
                unknown.add((resource.type().isEmpty() ? NO_TYPE : stack.meaning(resource).isEmpty() ? NOT_KNOWN : NO_OWNER)
                        .with("id", resource.id()).with("line", line).with("type", resource.type()));
            }
            if (own != null || !owners.isEmpty()) {
                Map<String, Integer> left = unread(stack, resource);
                if (!left.isEmpty()) {
                    count += left.values().stream().mapToInt(Integer::intValue).sum();
                    unused.add(NOT_USED.with("id", resource.id()).with("names", left.entrySet().stream()
                            .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " (" + each.getValue() + ")"))
                            .collect(Collectors.joining(", "))));
                }
            }
        }
        List<Message> absent = template.absent().stream().<Message>map(each -> IS_ABSENT.with("id", each.id())
                .with("line", Integer.toString(each.line())).with("type", each.type()).with("condition", each.condition())).toList();
        List<Message> joined = links.stream().<Message>map(link -> JOINS.with("from", link.from().name).with("to", link.to().name)
                .with("kind", link.kind().label()).with("reason", link.reason())).toList();
        return new ImportReport(file, drawn, folded, absent, unknown, joined, assumed, unused, count);
    }

    /** How many values of each property nobody asked for. */
    private static Map<String, Integer> unread(Stack stack, Resource resource) {
        Map<String, Integer> left = new TreeMap<>();
        resource.properties().members().forEach((name, value) -> {
            int values = unread(stack, value);
            if (values > 0) {
                left.put(name, values);
            }
        });
        return left;
    }

    private static int unread(Stack stack, Value value) {
        if (stack.paths.wasRead(value)) {
            return 0;
        }
        return switch (value) {
            case Value.Items items -> items.elements().stream().mapToInt(element -> unread(stack, element)).sum();
            case Value.Fields fields -> fields.members().values().stream().mapToInt(member -> unread(stack, member)).sum();
            case Value.Composed composed -> composed.pieces().stream().anyMatch(stack.paths::wasRead) ? 0 : 1;
            case Value.Scalar scalar -> 1;
            // What it refers to is part of what is drawn, which it says by referring to it.
            case Value.Reference reference -> {
                Resource resource = stack.paths.resource(reference.resource());
                yield resource != null && stack.drawn(resource.id()) == null && !stack.owners(resource).isEmpty() ? 0 : 1;
            }
            case Value.Unknown unknown -> 1;
        };
    }
}
