package org.tenfold.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting;
import org.tenfold.design.Unit;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Reads what people type for a number: {@code 1,200}, {@code 10k}, {@code 2M}, {@code 3x} for three times as much as now, and
 * units of the same dimension, such as {@code 2 s} for a setting in milliseconds or {@code 1 TiB} for one in GiB.
 */
public final class NumberEntry {

    private static final Text NO_NUMBER = Text.of("“{text}” is no number. Write for example 250, 10k, 2M or 3x.",
            "\"{text}\"{text|은는} 숫자가 아닙니다. 250, 10k, 2M, 3x처럼 입력하십시오.");
    private static final Text NO_UNITS = Text.of("This is a plain number without a unit; “{unit}” does not fit.",
            "단위 없는 숫자입니다. \"{unit}\"{unit|은는} 맞지 않습니다.");
    private static final Text WRONG_UNIT = Text.of("“{unit}” does not fit here: this is in {own}. You may write {units}.",
            "\"{unit}\"{unit|은는} 맞지 않습니다. 이 값의 단위는 {own}이며 {units|으로/로} 입력할 수 있습니다.");
    private static final Text NOTHING_TO_MULTIPLY = Text.of("There is no value yet of which this could be a multiple.",
            "아직 값이 없어 배수를 계산할 수 없습니다.");
    private static final Text OUTSIDE = Text.of("From {min} to {max}; {value} is outside.",
            "{min}부터 {max}까지 입력할 수 있습니다. 범위를 벗어난 값: {value}.");
    private static final Text NOT_WHOLE = Text.of("Only whole numbers, from {min} to {max}.", "{min}부터 {max}까지의 정수만 입력할 수 있습니다.");
    private static final Pattern FORM = Pattern.compile("([+-]?[0-9]*\\.?[0-9]+(?:e[+-]?[0-9]+)?)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> MULTIPLES = Map.of("k", 1e3, "K", 1e3, "m", 1e6, "M", 1e6, "천", 1e3, "만", 1e4, "백만", 1e6);

    /** What AWS and most people write for powers of 1,024. */
    private static final Map<String, String> LOOSE = Map.of("kb", "kib", "mb", "mib", "gb", "gib", "tb", "tib");

    /** The units that fit each other, with what one of them is in the first. */
    private static final List<Map<String, Double>> DIMENSIONS = List.of(
            Map.ofEntries(Map.entry("ms", 1e-3), Map.entry("s", 1.0), Map.entry("sec", 1.0), Map.entry("초", 1.0),
                    Map.entry("min", 60.0), Map.entry("분", 60.0), Map.entry("h", 3600.0), Map.entry("시간", 3600.0),
                    Map.entry("d", 86_400.0), Map.entry("일", 86_400.0)),
            Map.ofEntries(Map.entry("b", 1.0), Map.entry("kb", 1e3), Map.entry("mb", 1e6), Map.entry("gb", 1e9), Map.entry("tb", 1e12),
                    Map.entry("kib", 0x1p10), Map.entry("mib", 0x1p20), Map.entry("gib", 0x1p30), Map.entry("tib", 0x1p40)),
            Map.of("/s", 86_400.0, "/초", 86_400.0, "/day", 1.0, "/d", 1.0, "/일", 1.0, "/month", 24 / 730.0, "/월", 24 / 730.0),
            Map.of("%", 0.01),
            Map.of("usd", 1.0, "$", 1.0));

    /** What was typed: a number in the unit of the setting, or what is wrong with it. */
    public sealed interface Reading {
    }

    /** A number in the setting's own unit. */
    public record Number(double value) implements Reading {
    }

    /** A sentence that says what was expected. */
    public record Wrong(Message reason) implements Reading {
    }

    private NumberEntry() {
    }

    /**
     * Reads a number for a setting, within its bounds.
     *
     * @param now the present value, of which {@code 3x} is a multiple; null if there is none
     */
    public static Reading read(String text, Setting setting, @Nullable Double now) {
        Reading reading = read(text, setting.unit(), now);
        if (!(reading instanceof Number(double value)) || setting.refusal(value) == null) {
            return reading;
        }
        Text refusal = value < setting.min() || value > setting.max() ? OUTSIDE : NOT_WHOLE;
        return new Wrong(refusal.with("min", amount(setting.min(), setting.unit())).with("max", amount(setting.max(), setting.unit()))
                .with("value", amount(value, setting.unit())));
    }

    private static Message amount(double value, Unit unit) {
        return unit.amount("{number}").with("number", unit == Unit.SHARE ? value * 100 : value);
    }

    /**
     * Reads a number.
     *
     * @param text what was typed
     * @param unit of the setting; a number without a unit is in it, a share in per cent
     * @param now the present value, of which {@code 3x} is a multiple; null if there is none
     */
    public static Reading read(String text, Unit unit, @Nullable Double now) {
        String typed = text.replaceAll("[,_\\s]", "").replaceFirst("^\\$", "");
        Matcher form = FORM.matcher(typed);
        if (!form.matches()) {
            return new Wrong(NO_NUMBER.with("text", text.strip()));
        }
        double number = Double.parseDouble(form.group(1));
        String rest = form.group(2);
        if (rest.equalsIgnoreCase("x") || rest.equals("×") || rest.equals("배")) {
            return now == null ? new Wrong(NOTHING_TO_MULTIPLY.message()) : new Number(clean(now * number));
        }
        double own = unit == Unit.SHARE ? 0.01 : 1;
        if (rest.isEmpty()) {
            return new Number(clean(number * own));
        }
        if (MULTIPLES.containsKey(rest)) {
            return new Number(clean(number * MULTIPLES.get(rest) * own));
        }
        return converted(number, rest.toLowerCase(Locale.ROOT), unit).<Reading>map(value -> new Number(clean(value)))
                .orElseGet(() -> new Wrong(unit == Unit.NONE ? NO_UNITS.with("unit", rest)
                        : WRONG_UNIT.with("unit", rest).with("own", unit.symbol()).with("units", String.join(", ", fitting(unit)))));
    }

    /**
     * Whether what was typed ends within a unit that would fit, as {@code 20 G} does on the way to {@code 20 GB}: until its end comes
     * it means something else or nothing.
     */
    public static boolean mayGoOn(String text, Unit unit) {
        Matcher form = FORM.matcher(text.replaceAll("[,_\\s]", ""));
        Map<String, Double> units = dimension(unit).orElse(Map.of());
        String rest = form.matches() ? form.group(2).toLowerCase(Locale.ROOT) : "";
        return !rest.isEmpty() && !units.containsKey(rest) && units.keySet().stream().anyMatch(name -> name.startsWith(rest));
    }

    /** Where powers of 1,024 are meant, 20 GB are 20 GiB: nobody who types it there wants 18.63. */
    private static Optional<Double> converted(double number, String written, Unit unit) {
        String meant = LOOSE.containsValue(key(unit)) ? LOOSE.getOrDefault(written, written) : written;
        return dimension(unit).filter(units -> units.containsKey(meant))
                .map(units -> number * units.get(meant) / (unit == Unit.SHARE ? 1 : units.get(key(unit))));
    }

    private static Optional<Map<String, Double>> dimension(Unit unit) {
        return DIMENSIONS.stream().filter(units -> units.containsKey(key(unit))).findFirst();
    }

    private static String key(Unit unit) {
        return unit.symbol().en().toLowerCase(Locale.ROOT);
    }

    /** Examples of units that may be written, the smaller first; those in Latin letters, which both languages know. */
    private static List<String> fitting(Unit unit) {
        return dimension(unit).orElse(Map.of()).entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey).filter(name -> name.chars().allMatch(letter -> letter < 128) && !name.equals("sec")).toList();
    }

    /** Without the last digits that conversions between units leave behind. */
    private static double clean(double value) {
        double rounded = Math.rint(value * 1e9) / 1e9;
        return Math.abs(rounded - value) <= Math.abs(value) * 1e-12 ? rounded : value;
    }
}
