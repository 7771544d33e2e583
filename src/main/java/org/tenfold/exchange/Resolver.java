package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.exchange.Value.Composed;
import org.tenfold.exchange.Value.Fields;
import org.tenfold.exchange.Value.Items;
import org.tenfold.exchange.Value.Reference;
import org.tenfold.exchange.Value.Scalar;
import org.tenfold.exchange.Value.Unknown;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonBoolean;
import org.tenfold.json.JsonValue.JsonNull;
import org.tenfold.json.JsonValue.JsonNumber;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.json.JsonValue.JsonString;

/**
 * Puts values in place of parameters, conditions and functions, as CloudFormation would with the parameters' defaults. What only
 * the running stack knows stays a reference, and what nobody knows yet stays unknown with where it would come from.
 */
final class Resolver {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(!?)\\s*([^}]*?)\\s*}");
    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:([^}]*)}}");
    private static final List<String> ZONES = List.of("a", "b", "c");

    private final SequencedMap<String, JsonValue> parameters;
    private final SequencedMap<String, JsonValue> conditions;
    private final SequencedMap<String, JsonValue> mappings;
    private final Set<String> resources = new HashSet<>();
    private final Map<String, String> known;
    private final String region;
    private final TreeMap<String, Boolean> decided = new TreeMap<>();
    private final Set<String> deciding = new HashSet<>();

    Resolver(SequencedMap<String, JsonValue> parameters, SequencedMap<String, JsonValue> conditions,
            SequencedMap<String, JsonValue> mappings, String region, String stack) {
        this.parameters = parameters;
        this.conditions = conditions;
        this.mappings = mappings;
        this.region = region;
        this.known = Map.of("AWS::Region", region, "AWS::AccountId", "000000000000", "AWS::Partition", "aws",
                "AWS::URLSuffix", "amazonaws.com", "AWS::StackName", stack, "AWS::StackId", stack);
    }

    /** From now on this is the name of a resource that the stack has. */
    void knows(String resource) {
        resources.add(resource);
    }

    /** The conditions that were asked for, and what they came to. */
    SequencedMap<String, Boolean> decided() {
        return Collections.unmodifiableSequencedMap(decided);
    }

    /** Whether a condition holds with the defaults of all parameters; one that cannot be decided does not. */
    boolean holds(String condition) {
        Boolean before = decided.get(condition);
        JsonValue rule = conditions.get(condition);
        if (before != null || rule == null || !deciding.add(condition)) {
            return before != null && before;
        }
        boolean holds = test(rule);
        deciding.remove(condition);
        decided.put(condition, holds);
        return holds;
    }

    private boolean test(JsonValue rule) {
        if (!(rule instanceof JsonObject object) || object.members().size() != 1) {
            return rule instanceof JsonBoolean plain && plain.flag();
        }
        JsonValue argument = object.members().firstEntry().getValue();
        List<JsonValue> arguments = argument instanceof JsonArray array ? array.elements() : List.of(argument);
        return switch (object.members().firstEntry().getKey()) {
            case "Condition" -> argument instanceof JsonString name && holds(name.text());
            case "Fn::And" -> arguments.stream().allMatch(this::test);
            case "Fn::Or" -> arguments.stream().anyMatch(this::test);
            case "Fn::Not" -> !arguments.isEmpty() && !test(arguments.getFirst());
            case "Fn::Equals" -> arguments.size() == 2 && same(value(arguments.get(0)), value(arguments.get(1)));
            case "Fn::Contains" -> arguments.size() == 2 && value(arguments.getFirst()) instanceof Items list
                    && list.elements().stream().anyMatch(element -> same(element, value(arguments.get(1))));
            default -> false;
        };
    }

    private static boolean same(@Nullable Value one, @Nullable Value other) {
        return one != null && other != null && one.text() != null && one.text().equals(other.text());
    }

    /** What a property holds; null where the template says that it is as if it were not there. */
    @Nullable Value value(JsonValue written) {
        return switch (written) {
            case JsonString string -> dynamic(string.text());
            case JsonNumber number -> new Scalar(number.number().doubleValue());
            case JsonBoolean flag -> new Scalar(flag.flag());
            case JsonNull nothing -> null;
            case JsonArray array -> new Items(all(array.elements()));
            case JsonObject object -> object(object);
        };
    }

    private List<Value> all(List<JsonValue> written) {
        List<Value> values = new ArrayList<>();
        for (JsonValue element : written) {
            Value value = value(element);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static Value dynamic(String text) {
        Matcher secret = DYNAMIC.matcher(text);
        return secret.find() ? new Unknown(secret.group(1)) : new Scalar(text);
    }

    private @Nullable Value object(JsonObject object) {
        if (object.members().size() == 1) {
            String name = object.members().firstEntry().getKey();
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return function(name, object.members().firstEntry().getValue());
            }
        }
        return fields(object);
    }

    /** The members of an object, without functions on their level. */
    Fields fields(JsonObject object) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            Value value = value(member);
            if (value != null) {
                members.put(name, value);
            }
        });
        return new Fields(members);
    }

    private @Nullable Value function(String name, JsonValue argument) {
        List<JsonValue> arguments = argument instanceof JsonArray array ? array.elements() : List.of(argument);
        return switch (name) {
            case "Ref" -> argument instanceof JsonString target ? reference(target.text()) : new Unknown(name);
            case "Fn::GetAtt" -> attribute(arguments);
            case "Fn::Sub" -> substitute(arguments);
            case "Fn::Join" -> arguments.size() == 2 ? join(arguments.get(0), value(arguments.get(1))) : new Unknown(name);
            case "Fn::If" -> arguments.size() == 3 && arguments.getFirst() instanceof JsonString condition
                    ? value(arguments.get(holds(condition.text()) ? 1 : 2)) : new Unknown(name);
            case "Fn::Select" -> arguments.size() == 2 ? select(value(arguments.get(0)), value(arguments.get(1))) : new Unknown(name);
            case "Fn::Split" -> split(arguments);
            case "Fn::FindInMap" -> find(arguments);
            case "Fn::GetAZs" -> new Items(ZONES.stream().<Value>map(zone -> new Scalar(region + zone)).toList());
            case "Fn::Base64", "Fn::ToJsonString" -> value(argument);
            case "Fn::ImportValue" -> new Unknown(describe(value(argument)));
            case "Fn::Length" -> value(argument) instanceof Items items ? new Scalar((double) items.elements().size()) : new Unknown(name);
            default -> new Unknown(name);
        };
    }

    private static String describe(@Nullable Value value) {
        return value instanceof Composed composed
                ? String.join("", composed.pieces().stream().map(Resolver::describe).toList())
                : value instanceof Unknown unknown ? unknown.source()
                : value == null || value.text() == null ? "Fn::ImportValue" : String.valueOf(value.text());
    }

    private @Nullable Value reference(String target) {
        if (target.equals("AWS::NoValue")) {
            return null;
        }
        String plain = known.get(target);
        if (plain != null) {
            return new Scalar(plain);
        }
        if (resources.contains(target)) {
            return new Reference(target, "");
        }
        return parameters.get(target) instanceof JsonObject parameter ? byDefault(target, parameter) : new Unknown(target);
    }

    private Value byDefault(String name, JsonObject parameter) {
        String type = parameter.members().get("Type") instanceof JsonString text ? text.text() : "String";
        boolean list = type.equals("CommaDelimitedList") || type.contains("List<");
        JsonValue given = parameter.members().get("Default");
        Value value = given == null ? null : value(given);
        if (value == null || value.text() == null || type.startsWith("AWS::SSM::")) {
            // Which zones a stack is given nobody knows, but they are some of the Region's.
            return list && type.contains("AvailabilityZone::Name")
                    ? new Items(ZONES.stream().<Value>map(zone -> new Scalar(region + zone)).toList()) : new Unknown(name);
        }
        return list ? new Items(List.of(String.valueOf(value.text()).split(",")).stream().<Value>map(part -> new Scalar(part.strip())).toList())
                : value;
    }

    private Value attribute(List<JsonValue> arguments) {
        String path = String.join(".", all(arguments).stream().map(value -> String.valueOf(value.text())).toList());
        int dot = path.indexOf('.');
        String resource = dot < 0 ? path : path.substring(0, dot);
        return resources.contains(resource) ? new Reference(resource, dot < 0 ? "" : path.substring(dot + 1)) : new Unknown(resource);
    }

    private Value substitute(List<JsonValue> arguments) {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof JsonString pattern)) {
            return new Unknown("Fn::Sub");
        }
        Map<String, JsonValue> own = arguments.size() > 1 && arguments.get(1) instanceof JsonObject map ? map.members() : Map.of();
        List<Value> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern.text());
        int end = 0;
        while (place.find()) {
            pieces.add(dynamic(pattern.text().substring(end, place.start())));
            end = place.end();
            String name = place.group(2);
            JsonValue given = own.get(name);
            Value value = !place.group(1).isEmpty() ? new Scalar("${" + name + "}") : given != null ? value(given)
                    : name.contains(".") ? attribute(List.of(new JsonString(0, name))) : reference(name);
            if (value != null) {
                pieces.add(value);
            }
        }
        pieces.add(dynamic(pattern.text().substring(end)));
        return composed(pieces);
    }

    private Value join(JsonValue delimiter, @Nullable Value list) {
        if (!(delimiter instanceof JsonString between) || !(list instanceof Items items)) {
            return list instanceof Unknown ? list : new Unknown("Fn::Join");
        }
        List<Value> pieces = new ArrayList<>();
        for (Value element : items.elements()) {
            if (!pieces.isEmpty()) {
                pieces.add(new Scalar(between.text()));
            }
            pieces.add(element);
        }
        return composed(pieces);
    }

    private static Value composed(List<Value> pieces) {
        List<Value> told = pieces.stream().filter(piece -> !"".equals(piece.text())).toList();
        if (told.stream().allMatch(piece -> piece.text() != null)) {
            return new Scalar(String.join("", told.stream().map(piece -> String.valueOf(piece.text())).toList()));
        }
        return told.size() == 1 ? told.getFirst() : new Composed(told);
    }

    private static Value select(@Nullable Value index, @Nullable Value list) {
        if (list instanceof Items items && index != null && index.text() != null && String.valueOf(index.text()).matches("\\d{1,6}")) {
            int at = Integer.parseInt(String.valueOf(index.text()));
            return at < items.elements().size() ? items.elements().get(at) : new Unknown("Fn::Select");
        }
        // One of what is made of a resource is still of that resource.
        return list instanceof Unknown || list instanceof Reference || list instanceof Composed ? list : new Unknown("Fn::Select");
    }

    private Value split(List<JsonValue> arguments) {
        Value text = arguments.size() == 2 ? value(arguments.get(1)) : null;
        if (text == null || text.text() == null || !(arguments.getFirst() instanceof JsonString delimiter)) {
            return text != null ? text : new Unknown("Fn::Split");
        }
        return new Items(List.of(String.valueOf(text.text()).split(Pattern.quote(delimiter.text()))).stream()
                .<Value>map(Scalar::new).toList());
    }

    private @Nullable Value find(List<JsonValue> arguments) {
        @Nullable JsonValue at = new JsonObject(0, mappings);
        for (int i = 0; i < Math.min(3, arguments.size()); i++) {
            Value key = value(arguments.get(i));
            at = at instanceof JsonObject table && key != null && key.text() != null ? table.members().get(key.text()) : null;
        }
        if (at == null && arguments.size() > 3 && arguments.get(3) instanceof JsonObject more) {
            at = more.members().get("DefaultValue");
        }
        return at == null ? new Unknown("Fn::FindInMap") : value(at);
    }
}
