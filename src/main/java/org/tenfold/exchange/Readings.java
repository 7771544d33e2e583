package org.tenfold.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Assignment;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Reads settings out of the values of a template, as services declare it. */
final class Readings {

    private static final Text UNKNOWN = Text.of(
            "{setting} of {part} depends on \"{source}\", which has no value in the template: {value} is assumed.",
            "{part}의 {setting|은는} 템플릿에 값이 없는 \"{source}\"에 달려 있어 {value|으로/로} 두었습니다.");
    private static final Text OPEN = Text.of("{setting} of {part} depends on \"{source}\", which has no value in the template: left open.",
            "{part}의 {setting|은는} 템플릿에 값이 없는 \"{source}\"에 달려 있어 비워 두었습니다.");
    private static final Text REFUSED = Text.of("{setting} of {part} is \"{value}\" in the template, which Tenfold does not know: {used} is assumed.",
            "템플릿에서 {part}의 {setting|이가} \"{value}\"인데 Tenfold가 모르는 값이라 {used|으로/로} 두었습니다.");
    private static final Text NONE = Text.of("no value", "빈 값");

    private final Stack stack;
    private final Consumer<Message> assumed;

    /** @param assumed takes what is not known and how it was taken */
    Readings(Stack stack, Consumer<Message> assumed) {
        this.stack = stack;
        this.assumed = assumed;
    }

    /** What the resources of a component say of its settings. */
    Settings of(Drawn part) {
        Settings settings = Settings.NONE;
        if (part.resources.stream().allMatch(Resource::given)) {
            // What was made elsewhere says nothing here, and so means nothing by saying nothing.
            return settings;
        }
        Map<ResourceType, List<Value>> byType = new LinkedHashMap<>();
        for (Resource resource : part.resources) {
            ResourceType type = part.resources.size() == 1 ? part.type : stack.meaning(resource).stream().map(Stack.Meaning::type)
                    .filter(each -> each.form() == part.type.form()).findFirst().orElse(part.type);
            byType.computeIfAbsent(type, key -> new ArrayList<>()).add(resource.itself());
        }
        for (Map.Entry<ResourceType, List<Value>> each : byType.entrySet()) {
            for (Map.Entry<String, Object> value : read(new Value.Items(each.getValue()), each.getKey().assignments(), part.service::find, part.name)
                    .asMap().entrySet()) {
                settings = settings.with(value.getKey(), value.getValue());
            }
        }
        return settings;
    }

    /**
     * What values say of settings.
     *
     * @param from where the paths begin
     * @param part whose they are, for people
     */
    Settings read(Value from, List<Assignment> assignments, Function<String, @Nullable Setting> settings, String part) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> open = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            Setting setting = settings.apply(assignment.setting());
            if (setting == null) {
                throw new IllegalArgumentException("There is no setting " + assignment.setting());
            }
            if (values.containsKey(setting.name()) || open.containsKey(setting.name())) {
                continue;
            }
            ResourceType.Test test = assignment.test();
            if (test != null && found(from, test.path()).stream().noneMatch(value -> ResourceType.matches(test, value.text()))) {
                continue;
            }
            List<Value> found = found(from, assignment.path());
            Object value = value(assignment.reading(), found, setting);
            if (value == null) {
                found.stream().filter(Value.Unknown.class::isInstance).findFirst()
                        .ifPresent(unknown -> open.put(setting.name(), ((Value.Unknown) unknown).source()));
            } else if (setting.refusal(value) != null) {
                open.put(setting.name(), "");
                assumed.accept(REFUSED.with("setting", setting.label()).with("part", part).with("value", shown(value)).with("used", used(setting)));
            } else if (!(assignment.reading() instanceof Reading.Always) || !value.equals(setting.defaultValue())) {
                values.put(setting.name(), value);
            }
        }
        open.forEach((name, source) -> {
            Setting setting = settings.apply(name);
            if (setting != null && !source.isEmpty()) {
                Message told = setting.defaultValue() == null ? OPEN.with("source", source)
                        : UNKNOWN.with("source", source).with("value", used(setting));
                assumed.accept(told.with("setting", setting.label()).with("part", part));
            }
        });
        return Settings.of(values);
    }

    private static Object used(Setting setting) {
        Object value = setting.defaultValue();
        return value == null ? NONE : value instanceof Double number ? number : setting.label(value);
    }

    private static Object shown(Object value) {
        return value instanceof Double number && number == Math.rint(number) ? Long.toString(number.longValue()) : value;
    }

    private List<Value> found(Value from, String path) {
        List<Value> starts = from instanceof Value.Items items ? items.elements() : List.of(from);
        List<Value> found = new ArrayList<>();
        starts.forEach(start -> found.addAll(stack.paths.at(start, path)));
        return found;
    }

    private @Nullable Object value(Reading reading, List<Value> found, Setting setting) {
        return switch (reading) {
            case Reading.Always always -> stored(always.value());
            case Reading.Count count -> found.isEmpty() ? null : found.size() + count.more();
            case Reading.IfThere there -> found.stream().anyMatch(Readings::isThere) ? stored(there.value()) : null;
            case Reading.IfRefersTo refers -> found.stream().flatMap(value -> value.references().stream())
                    .map(reference -> stack.paths.resource(reference.resource()))
                    .anyMatch(resource -> resource != null && resource.type().equals(refers.type())) ? stored(refers.value()) : null;
            case Reading.Reference reference -> {
                stack.told(found);
                yield found.stream().flatMap(value -> stack.meant(value).stream()).findFirst().map(part -> (Object) part.id).orElse(null);
            }
            case Reading.Words words -> found.stream().map(Value::text).filter(text -> text != null)
                    .map(text -> words.words().get(text.toLowerCase(Locale.ROOT))).filter(word -> word != null).findFirst()
                    .map(Readings::stored).orElse(null);
            case Reading.Scaled scaled -> {
                Double number = found.isEmpty() ? null : number(found.getFirst().text());
                yield number == null ? null : asSet(setting, number * scaled.factor() + scaled.more());
            }
            case Reading.Piece piece -> found.stream().map(Value::text).filter(text -> text != null).map(Pattern.compile(piece.pattern())::matcher)
                    .filter(Matcher::find).findFirst().map(match -> asSet(setting, match.group(1))).orElse(null);
            case Reading.AsIs asIs -> {
                String text = found.stream().map(Value::text).filter(each -> each != null).findFirst().orElse(null);
                yield text == null ? null : asSet(setting, text);
            }
        };
    }

    private static boolean isThere(Value value) {
        String text = value.text();
        return text == null || !(text.isEmpty() || text.equalsIgnoreCase("false") || text.equalsIgnoreCase("none")
                || text.equalsIgnoreCase("disabled"));
    }

    private static Object stored(Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private static @Nullable Double number(@Nullable String text) {
        try {
            return text == null ? null : Double.valueOf(text.strip());
        } catch (NumberFormatException words) {
            return null;
        }
    }

    /** A value in the form that the setting takes; as it was written where it has none. */
    private static Object asSet(Setting setting, Object value) {
        String text = value instanceof Double number && number == Math.rint(number) ? Long.toString(number.longValue()) : value.toString();
        return switch (setting.kind()) {
            case FLAG -> text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? (Object) Boolean.FALSE : text;
            case WHOLE, NUMBER -> number(text) instanceof Double number ? (Object) number : text;
            case CHOICE, MACHINE -> setting.choices().stream().map(Setting.Choice::value)
                    .filter(choice -> choice.equalsIgnoreCase(text)).findFirst().orElse(text);
            case TEXT, REFERENCE -> text;
            case ZONES, REFERENCES -> List.of(text);
        };
    }
}
