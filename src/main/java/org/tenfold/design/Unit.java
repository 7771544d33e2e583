package org.tenfold.design;

import java.util.Arrays;
import java.util.List;
import org.tenfold.text.Text;

/** The units that the suffix of a setting's or a usage quantity's name stands for. */
public enum Unit {
    MILLISECONDS("Ms", Text.name("ms")),
    /** 1,000 bytes a second. */
    KILOBYTES_PER_SECOND("KbPerSecond", Text.of("kB/s", "kB/초")),
    /** 2²⁰ bytes a second. */
    MEBIBYTES_PER_SECOND("MibPerSecond", Text.of("MiB/s", "MiB/초")),
    PER_SECOND("PerSecond", Text.of("/s", "/초")),
    PER_DAY("PerDay", Text.of("/day", "/일")),
    PER_MONTH("PerMonth", Text.of("/month", "/월")),
    SECONDS("Seconds", Text.of("s", "초")),
    DAYS("Days", Text.of("d", "일")),
    /** 1,000 bytes. */
    KILOBYTES("Kb", Text.name("kB")),
    /** 2²⁰ bytes. */
    MEBIBYTES("Mib", Text.name("MiB")),
    /** 2³⁰ bytes. */
    GIBIBYTES("Gib", Text.name("GiB")),
    /** 10⁹ bytes. */
    GIGABYTES("Gb", Text.name("GB")),
    /** A part of one, shown as per cent; so is an availability: 99.9 %. */
    SHARE(List.of("Share", "Availability"), Text.name("%")),
    DOLLARS("Usd", Text.name("USD")),
    NONE(List.of(), Text.name(""));

    /** How names end of what is counted in it. */
    private final List<String> suffixes;
    private final Text symbol;

    Unit(String suffix, Text symbol) {
        this(List.of(suffix), symbol);
    }

    Unit(List<String> suffixes, Text symbol) {
        this.suffixes = suffixes;
        this.symbol = symbol;
    }

    /** The sign that follows a number. */
    public Text symbol() {
        return symbol;
    }

    /** A figure with its sign: 30 kB, 400/day; Korean words stand close to their number: 60초. */
    public Text amount(String figure) {
        return Text.of(joined(figure, symbol.en()), joined(figure, symbol.ko()));
    }

    private static String joined(String figure, String symbol) {
        boolean close = symbol.isEmpty() || symbol.startsWith("/") || Character.UnicodeScript.of(symbol.charAt(0)) == Character.UnicodeScript.HANGUL;
        return close ? figure + symbol : figure + " " + symbol;
    }

    /** The unit of a name such as {@code storageGib}; {@link #NONE} for a plain count. */
    public static Unit of(String name) {
        return Arrays.stream(values()).filter(unit -> unit.suffixes.stream().anyMatch(name::endsWith)).findFirst().orElse(NONE);
    }
}
