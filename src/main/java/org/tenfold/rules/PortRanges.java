package org.tenfold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of TCP or UDP ports, as a firewall lists them.
 *
 * @param ranges from and to, both included
 */
public record PortRanges(List<Range> ranges) {

    /** The ports at which answers arrive: every system picks one of these for a call that it makes. */
    public static final Range EPHEMERAL = new Range(1_024, 65_535);

    private static final Range ALL = new Range(0, 65_535);
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?");

    /** Ports next to each other. */
    public record Range(int from, int to) {
    }

    public PortRanges {
        ranges = List.copyOf(ranges);
    }

    /** The ports that these words name: {@code all}, or numbers and ranges with commas between. Empty for other words. */
    public static Optional<PortRanges> of(String words) {
        List<Range> ranges = new ArrayList<>();
        for (String word : words.split(",")) {
            if (word.strip().equalsIgnoreCase("all")) {
                ranges.add(ALL);
                continue;
            }
            Matcher numbers = FORM.matcher(word.strip());
            if (!numbers.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(numbers.group(1));
            ranges.add(new Range(from, numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2))));
        }
        return Optional.of(new PortRanges(ranges));
    }

    /** Whether the port is one of them. */
    public boolean include(int port) {
        return include(new Range(port, port));
    }

    /** Whether all ports of a range are in one of these. */
    public boolean include(Range wanted) {
        for (Range range : ranges) {
            if (range.from <= wanted.from && wanted.to <= range.to) {
                return true;
            }
        }
        return false;
    }

    /** Whether they are all ports, but for port 0, which nobody uses. */
    public boolean areAll() {
        return include(new Range(1, ALL.to));
    }
}
