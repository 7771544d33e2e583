package org.tenfold.publish;

import java.util.List;

/**
 * A chapter of a report.
 *
 * @param id the same in every language, such as {@code findings}
 */
public record Section(String id, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
