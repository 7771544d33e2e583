package org.tenfold.file;

import java.util.Arrays;
import java.util.List;
import org.tenfold.design.Style;

/** Names and bounds of the file that reader, writer and schema share. */
final class Format {

    static final String NAME = "tenfold-design";

    /** The version that is written, and the newest that is read. */
    static final int VERSION = 1;

    static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", "advice");

    static final List<String> DISRUPTIONS = List.of("component", "zone", "region");

    static final List<String> HUES = Arrays.stream(Style.Hue.values()).map(Style.Hue::id).toList();

    static final List<String> LINES = Arrays.stream(Style.Line.values()).map(Style.Line::id).toList();

    /** A Region's code: {@code ap-northeast-2}, {@code us-gov-west-1}. */
    static final String REGION = "[a-z]{2}(-[a-z]+)+-[0-9]";

    static final String ID = "[a-z][a-z0-9-]{0,63}";

    /** A zone's letter. */
    static final String ZONE = "[a-z]";

    /** An ISO date. */
    static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** The largest monthly quantity: more than anybody has, and far from where doubles lose whole numbers. */
    static final double MOST_USAGE = 1e15;

    /** The longest recovery target: three years. */
    static final double MOST_SECONDS = 1e8;

    /** The edge of the sheet in every direction. */
    static final double SHEET = 1e6;

    private Format() {
    }
}
