package org.tenfold.traffic.formula;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Round-trip times between AWS Regions, read from {@code region-round-trips.csv} beside this class. */
public final class RegionRoundTrips {

    private static final RoundTrip INSIDE = new RoundTrip(1, Evidence.MEASURED, "S-43");

    private final Map<List<String>, RoundTrip> byPair = new HashMap<>();

    /** How well a figure is known. */
    public enum Evidence {
        /** Measured between the two Regions. */
        MEASURED,
        /** Measured between the same cities in another cloud. */
        PROXY,
        /** Estimated from distance and neighbouring pairs: an assumption. */
        ESTIMATE
    }

    /**
     * A round-trip time.
     *
     * @param ms       milliseconds
     * @param evidence how well it is known
     * @param source   id of the source, empty for an estimate
     */
    public record RoundTrip(double ms, Evidence evidence, String source) {
    }

    private RegionRoundTrips(List<String> lines) {
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            RoundTrip time = new RoundTrip(Double.parseDouble(cells[2]),
                    Evidence.valueOf(cells[3].toUpperCase(Locale.ROOT)), cells[4]);
            byPair.put(List.of(cells[0], cells[1]), time);
            byPair.put(List.of(cells[1], cells[0]), time);
        }
    }

    /** The table that comes with the program. */
    public static RegionRoundTrips bundled() {
        try (InputStream in = RegionRoundTrips.class.getResourceAsStream("region-round-trips.csv")) {
            if (in == null) {
                throw new IllegalStateException("region-round-trips.csv is not on the class path");
            }
            return new RegionRoundTrips(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time between two Regions in either direction; empty when the table does not know the pair. */
    public Optional<RoundTrip> between(String region, String other) {
        return region.equals(other) ? Optional.of(INSIDE) : Optional.ofNullable(byPair.get(List.of(region, other)));
    }
}
