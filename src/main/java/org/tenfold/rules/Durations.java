package org.tenfold.rules;

import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Times in the words of a sentence. */
public final class Durations {

    private static final Text SECONDS = Text.of("{count} s", "{count}초");
    private static final Text MINUTES = Text.of("{count} min", "{count}분");
    private static final Text HOURS = Text.of("{count} h", "{count}시간");
    private static final Text DAYS = Text.of("{count} days", "{count}일");
    private static final Text UNLIMITED = Text.of("no limit", "한없음");
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    private Durations() {
    }

    /** A time in the unit in which it is easiest to read; without end for an infinite one. */
    public static Message message(double seconds) {
        if (Double.isInfinite(seconds)) {
            return UNLIMITED.message();
        }
        return seconds < 3 * MINUTE ? SECONDS.with("count", seconds)
                : seconds < 2 * HOUR ? MINUTES.with("count", tenths(seconds / MINUTE))
                : seconds < 2 * DAY ? HOURS.with("count", tenths(seconds / HOUR)) : DAYS.with("count", tenths(seconds / DAY));
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
