package org.tenfold.design;

import java.util.Arrays;

/** The units that the suffix of a setting's or a usage quantity's name stands for. */
public enum Unit {
    MILLISECONDS("Ms", "ms"),
    PER_SECOND("PerSecond", "/s"),
    PER_DAY("PerDay", "/day"),
    PER_MONTH("PerMonth", "/month"),
    SECONDS("Seconds", "s"),
    DAYS("Days", "d"),
    /** 1,000 bytes. */
    KILOBYTES("Kb", "kB"),
    /** 2²⁰ bytes. */
    MEBIBYTES("Mib", "MiB"),
    /** 2³⁰ bytes. */
    GIBIBYTES("Gib", "GiB"),
    /** 10⁹ bytes. */
    GIGABYTES("Gb", "GB"),
    /** A part of one, shown as per cent. */
    SHARE("Share", "%"),
    DOLLARS("Usd", "USD"),
    NONE("", "");

    private final String suffix;
    private final String symbol;

    Unit(String suffix, String symbol) {
        this.suffix = suffix;
        this.symbol = symbol;
    }

    /** The sign that follows a number. */
    public String symbol() {
        return symbol;
    }

    /** The unit of a name such as {@code storageGib}; {@link #NONE} for a plain count. */
    public static Unit of(String name) {
        return Arrays.stream(values()).filter(unit -> unit != NONE && name.endsWith(unit.suffix)).findFirst().orElse(NONE);
    }
}
