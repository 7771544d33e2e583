package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Box;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A tile that stands for a part of a component in another zone: a server of an Auto Scaling group, the standby of a database.
 * It is not a component; it selects its owner.
 *
 * @param owner the component's id
 * @param zone the zone's letter
 * @param kind what stands there
 */
public record Shadow(String owner, String zone, Box box, Kind kind) {

    /** What a shadow stands for. */
    public enum Kind {
        /** Some of its owner's machines. */
        UNIT(Text.name("")),
        /** A copy of data that waits to take over. */
        STANDBY(Text.of("standby", "대기")),
        /** A copy of data that answers reads. */
        REPLICA(Text.of("replica", "복제본"));

        private final Text label;

        Kind(Text label) {
            this.label = label;
        }

        Text label() {
            return label;
        }

        static Kind of(Part part) {
            return part.group() != null ? UNIT
                    : part.takes("deployment") && part.has(Trait.RELATIONAL)
                            && part.is("deployment", "multi-az") ? STANDBY : REPLICA;
        }
    }

    /**
     * A zone that is drawn.
     *
     * @param letter its letter
     * @param frame its place
     */
    public record Zone(String letter, Box frame) {
    }

    /** A shadow has one line of text. */
    static final Footprint FOOTPRINT = Footprint.of("", "");
    private static final double BAND_PADDING = 16;

    /** The shadows that a part whose tile stands in one of some zones casts into the others that it uses. */
    public static List<Shadow> cast(Part part, Box tile, List<Zone> zones) {
        Zone home = zones.stream().filter(zone -> zone.frame.contains(tile.centerX(), tile.centerY())).findFirst().orElse(null);
        List<Shadow> cast = new ArrayList<>();
        for (Zone zone : zones) {
            if (home != null && zone != home && part.zones().contains(zone.letter)) {
                cast.add(new Shadow(part.id(), zone.letter,
                        tile.moved(zone.frame.x() - home.frame.x(), zone.frame.y() - home.frame.y()), Kind.of(part)));
            }
        }
        return cast;
    }

    /** What it covers with its text. */
    public Box room() {
        return FOOTPRINT.around(box);
    }

    /** The frame of a group, reaching around the shadows of its template. */
    public static Box band(Box frame, List<Shadow> shadows) {
        Box band = frame;
        for (Shadow shadow : shadows) {
            Box room = shadow.room();
            band = band.contains(room) ? band : band.union(room.grown(BAND_PADDING));
        }
        return band;
    }

    /** Whether a part, if it stands in one of several drawn zones, casts shadows into the others: groups and stores do. */
    public static boolean isCastBy(Part part) {
        if (part.group() != null || part.service().encloses().orElse(null) == Scope.GROUP) {
            return true;
        }
        boolean store = part.has(Trait.DATABASE) || part.has(Trait.CACHE);
        return store && part.zones().size() > 1 && part.service().scope(part.component().settings()).compareTo(Scope.VPC) >= 0;
    }
}
