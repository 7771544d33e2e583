package org.tenfold.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.text.Text;

/** How bad a finding is, worst first. Every severity has a shape beside its colour. */
public enum Severity {
    /** Loss or exposure of data, or a total outage, is to be expected; or the thing cannot be built. */
    CRITICAL("●", Text.of("critical", "심각")),
    /** One ordinary failure stops a journey of users. */
    HIGH("▲", Text.of("high", "높음")),
    /** Worse service, slow recovery, notable waste or risk. */
    MEDIUM("◆", Text.of("medium", "중간")),
    /** Hygiene. */
    LOW("○", Text.of("low", "낮음")),
    /** A trade-off to consider. */
    ADVICE("✧", Text.of("advice", "조언"));

    private final String mark;
    private final Text label;

    Severity(String mark, Text label) {
        this.mark = mark;
        this.label = label;
    }

    /** The name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mark() {
        return mark;
    }

    public Text label() {
        return label;
    }

    /** Whether this is as bad as the other or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** One step milder. */
    public Severity milder() {
        return this == ADVICE ? ADVICE : values()[ordinal() + 1];
    }

    /** The severity with this name. */
    public static Optional<Severity> of(String id) {
        return Arrays.stream(values()).filter(severity -> severity.id().equals(id)).findFirst();
    }
}
