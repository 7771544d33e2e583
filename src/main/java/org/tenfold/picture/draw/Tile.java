package org.tenfold.picture.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.rules.Severity;

/**
 * What a component says, before anybody knows where it stands. Equal tiles at equal places look the same.
 *
 * @param footprint the room for its texts; of no use for a frame
 * @param container whether it is a frame
 * @param band whether it is the frame of a group, which lies over the zones that it crosses
 * @param collapsed whether it is a container that shows one tile instead of what stands in it
 * @param locked whether it bears the mark of what cannot be moved
 * @param dash of the frame
 * @param fact the key fact, empty for none
 * @param count units, 1 shows nothing
 * @param badge the worst finding that counts, or null
 * @param figure what the lens shows, or null
 * @param cut how bad it is that its failure alone stops a journey, under the lenses that ask; else null
 */
record Tile(String id, String name, List<String> nameLines, Footprint footprint, String icon, Role role, boolean container, boolean band,
        boolean collapsed, boolean locked, Dash dash, String fact, int count, @Nullable Severity badge, @Nullable Figure figure, @Nullable Severity cut) {

    /** This tile with these figures. */
    Tile with(@Nullable Severity newBadge, @Nullable Figure newFigure, @Nullable Severity newCut) {
        return new Tile(id, name, nameLines, footprint, icon, role, container, band, collapsed, locked, dash, fact, count, newBadge, newFigure, newCut);
    }

    /** The line under the name: the lens's verdict, else the key fact; empty for none. */
    String line() {
        return figure == null || figure.verdict.isEmpty() ? fact : figure.verdict;
    }

    /**
     * The lens line.
     *
     * @param bar the filled share, above 1 when overloaded; negative for no bar
     * @param load whether the bar has the colours of load
     * @param verdict words in place of the key fact, empty for none
     */
    record Figure(String text, double bar, boolean load, String verdict) {
    }
}
