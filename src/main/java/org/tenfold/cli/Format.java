package org.tenfold.cli;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.text.Text;

/** The forms of an answer. */
enum Format {
    TEXT, JSON, CSV, MD, SARIF;

    /** Those of commands whose answer is tables. */
    static final Set<Format> OF_TABLES = Set.of(TEXT, JSON, CSV);

    private static final Text NO_FORMAT = Text.of("This command has no output as {format}; it has {known}.",
            "이 명령은 {format} 형식을 지원하지 않습니다. 지원하는 형식: {known}.");

    /** Ends a command that has not this form but others. */
    void requireIn(Set<Format> known) {
        if (!known.contains(this)) {
            throw new Problem(NO_FORMAT.with("format", word()).with("known",
                    known.stream().sorted().map(Format::word).collect(Collectors.joining(", "))));
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
