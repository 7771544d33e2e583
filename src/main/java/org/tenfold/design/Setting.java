package org.tenfold.design;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * The description of one named value: what it may be, what it is when nobody said, how people read about it. The inspector,
 * the file reader, the JSON schema, the reference and the tests all read this one description.
 *
 * @param name the key in the file; its suffix names the unit ({@link Unit#of})
 * @param kind what values it takes
 * @param defaultValue the value when none is given, or null when that leaves the question open
 * @param min the least number
 * @param max the greatest number
 * @param choices the values of a choice, in the order in which they are offered
 * @param label the name for people
 * @param help one or two sentences: what it does and when to change it
 * @param topic the heading under which the inspector folds it
 * @param first whether the inspector shows it before "More"
 * @param assumed whether the default is an assumption without a source, which figures that rest on it must show
 */
public record Setting(String name, Kind kind, @Nullable Object defaultValue, double min, double max, List<Choice> choices,
        Text label, Text help, Topic topic, boolean first, boolean assumed) {

    /** What values a setting takes. */
    public enum Kind {
        /** true or false. */
        FLAG,
        /** A whole number. */
        WHOLE,
        /** A number. */
        NUMBER,
        /** One of {@link Setting#choices}. */
        CHOICE,
        /** One of {@link Setting#choices}, which are machine types of the price book. */
        MACHINE,
        /** Words. */
        TEXT,
        /** Letters of Availability Zones. */
        ZONES,
        /** The id of another component. */
        REFERENCE,
        /** Ids of several components. */
        REFERENCES
    }

    /** A heading of the inspector. */
    public enum Topic {
        SIZE(Text.of("Size", "크기")),
        AVAILABILITY(Text.of("Availability", "가용성")),
        SCALING(Text.of("Scaling", "확장")),
        NETWORK(Text.of("Network", "네트워크")),
        TRAFFIC(Text.of("Traffic", "트래픽")),
        PERFORMANCE(Text.of("Performance", "성능")),
        DATA(Text.of("Data", "데이터")),
        SECURITY(Text.of("Security", "보안")),
        OPERATION(Text.of("Operation", "운영"));

        private final Text label;

        Topic(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    /** Yes to a {@link #question}. */
    public static final String YES = "yes";
    /** No to a {@link #question}. */
    public static final String NO = "no";

    /** One of the values of a choice, with its name for people. */
    public record Choice(String value, Text label) {
    }

    /** What is wrong with a value, in a sentence that says what was expected. */
    private static final Text WRONG_FLAG = Text.of("{setting} takes true or false, not {value}.",
            "{setting|은는} true 또는 false여야 합니다. 지금 값: {value}.");
    private static final Text WRONG_NUMBER = Text.of("{setting} takes a number from {min} to {max}, not {value}.",
            "{setting|은는} {min}부터 {max}까지의 수여야 합니다. 지금 값: {value}.");
    private static final Text WRONG_WHOLE = Text.of("{setting} takes a whole number from {min} to {max}, not {value}.",
            "{setting|은는} {min}부터 {max}까지의 정수여야 합니다. 지금 값: {value}.");
    private static final Text WRONG_CHOICE = Text.of("{setting} takes one of {choices}, not {value}.",
            "{setting|은는} {choices} 중 하나여야 합니다. 지금 값: {value}.");
    private static final Text WRONG_TEXT = Text.of("{setting} takes words in quotes, not {value}.",
            "{setting|은는} 따옴표로 묶은 글이어야 합니다. 지금 값: {value}.");
    private static final Text WRONG_LIST = Text.of("{setting} takes a list such as [\"a\", \"c\"], not {value}.",
            "{setting|은는} [\"a\", \"c\"] 같은 목록이어야 합니다. 지금 값: {value}.");
    private static final Text WRONG_TWICE = Text.of("{setting} names each only once, not {value}.",
            "{setting}에는 같은 것을 한 번만 적을 수 있습니다. 지금 값: {value}.");

    /** A yes or no, of the operation unless said otherwise, as a choice is. */
    public static Setting flag(String name, boolean defaultValue, Text label, Text help) {
        return new Setting(name, Kind.FLAG, defaultValue, 0, 0, List.of(), label, help, Topic.OPERATION, false, false);
    }

    /** A whole number between bounds, both included; of the size unless said otherwise. */
    public static Setting whole(String name, double defaultValue, double min, double max, Text label, Text help) {
        return new Setting(name, Kind.WHOLE, defaultValue, min, max, List.of(), label, help, Topic.SIZE, false, false);
    }

    /** A number between bounds, both included, in the unit that the end of its name says; of the traffic unless said otherwise. */
    public static Setting number(String name, double defaultValue, double min, double max, Text label, Text help) {
        return new Setting(name, Kind.NUMBER, defaultValue, min, max, List.of(), label, help, Topic.TRAFFIC, false, false);
    }

    /** A choice; the first of the choices is the default. */
    public static Setting choice(String name, List<Choice> choices, Text label, Text help) {
        return new Setting(name, Kind.CHOICE, choices.getFirst().value(), 0, 0, List.copyOf(choices), label, help,
                Topic.OPERATION, false, false);
    }

    /** A question to be answered by {@link #YES} or {@link #NO}, which nobody has answered yet. */
    public static Setting question(String name, Text label, Text help) {
        return choice(name, List.of(of(YES, "Yes", "예"), of(NO, "No", "아니요")), label, help).orElse(null);
    }

    /** A machine type of the price book. */
    public static Setting machine(String name, String defaultValue, List<Choice> choices, Text label, Text help) {
        return new Setting(name, Kind.MACHINE, defaultValue, 0, 0, List.copyOf(choices), label, help, Topic.SIZE, true, false);
    }

    /** Words; without a default they say nothing until somebody states them. */
    public static Setting text(String name, @Nullable String defaultValue, Text label, Text help) {
        return new Setting(name, Kind.TEXT, defaultValue, 0, 0, List.of(), label, help, Topic.OPERATION, false, false);
    }

    /** The zones that a service uses; no default, because where nothing is said the topology decides. */
    public static Setting zones(Text label, Text help) {
        return new Setting("zones", Kind.ZONES, null, 0, 0, List.of(), label, help, Topic.AVAILABILITY, true, false);
    }

    /** Another component, by its id; none unless somebody states it. */
    public static Setting reference(String name, Text label, Text help) {
        return new Setting(name, Kind.REFERENCE, null, 0, 0, List.of(), label, help, Topic.OPERATION, false, false);
    }

    /** Several other components, by their ids. */
    public static Setting references(String name, Text label, Text help) {
        return new Setting(name, Kind.REFERENCES, null, 0, 0, List.of(), label, help, Topic.OPERATION, false, false);
    }

    /** A value of a choice. */
    public static Choice of(String value, String en, String ko) {
        return new Choice(value, Text.of(en, ko));
    }

    /** This setting, shown before "More". */
    public Setting asFirst() {
        return new Setting(name, kind, defaultValue, min, max, choices, label, help, topic, true, assumed);
    }

    /** This setting under another heading. */
    public Setting in(Topic heading) {
        return new Setting(name, kind, defaultValue, min, max, choices, label, help, heading, first, assumed);
    }

    /** This setting with a default that rests on no source. */
    public Setting asAssumption() {
        return new Setting(name, kind, defaultValue, min, max, choices, label, help, topic, first, true);
    }

    /** This setting with another default, or with none, which leaves the question open. */
    public Setting orElse(@Nullable Object otherDefault) {
        return new Setting(name, kind, otherDefault, min, max, choices, label, help, topic, first, assumed);
    }

    /** The unit that the name's suffix says. */
    public Unit unit() {
        return Unit.of(name);
    }

    /** What people call one of its choices; another value stands for itself. */
    public Text label(Object value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst().map(Choice::label)
                .orElseGet(() -> Text.name(String.valueOf(value)));
    }

    /** Why this value cannot be stored under this setting, or null when it can. */
    public @Nullable Message refusal(Object value) {
        return switch (kind) {
            case FLAG -> value instanceof Boolean ? null : wrong(WRONG_FLAG, value);
            case WHOLE -> value instanceof Double number && inRange(number) && number == Math.rint(number) ? null
                    : wrong(WRONG_WHOLE, value).with("min", min).with("max", max);
            case NUMBER -> value instanceof Double number && inRange(number) ? null
                    : wrong(WRONG_NUMBER, value).with("min", min).with("max", max);
            case CHOICE, MACHINE -> choices.stream().anyMatch(choice -> choice.value().equals(value)) ? null
                    : wrong(WRONG_CHOICE, value).with("choices", offered());
            case TEXT, REFERENCE -> value instanceof String ? null : wrong(WRONG_TEXT, value);
            case ZONES, REFERENCES -> !(value instanceof List<?> list) ? wrong(WRONG_LIST, value)
                    : new HashSet<>(list).size() < list.size() ? wrong(WRONG_TWICE, value) : null;
        };
    }

    private boolean inRange(double number) {
        return number >= min && number <= max;
    }

    private String offered() {
        List<String> values = choices.stream().map(Choice::value).toList();
        // A list of two hundred machine types helps nobody; the first ones show the form.
        return values.size() <= 12 ? String.join(", ", values) : String.join(", ", values.subList(0, 6)) + " …";
    }

    private Message wrong(Text sentence, Object value) {
        Object shown = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue()) : value.toString();
        return sentence.with("setting", name).with("value", shown);
    }
}
