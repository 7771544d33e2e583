package org.tenfold.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Box HERE = new Box(0, 0, 64, 64);
    private static final Box THERE = new Box(100, 0, 64, 64);

    @Test
    void whatStandsElsewhereOrInOneLayoutOnlyHasMovedWhateverTheOrder() {
        Layout before = placed("a", HERE, "b", HERE, "c", HERE);
        assertThat(before.moved(placed("a", HERE, "b", HERE, "c", HERE))).isEmpty();
        assertThat(placed("a", HERE, "b", THERE, "c", HERE).moved(before)).containsExactly("b");
        assertThat(placed("a", HERE, "b", HERE, "c", HERE, "d", HERE).moved(before)).containsExactly("d");
        assertThat(before.moved(placed("a", HERE, "b", HERE, "c", HERE, "d", HERE))).containsExactly("d");
        assertThat(placed("a", HERE, "c", THERE).moved(before)).containsExactlyInAnyOrder("b", "c");
        assertThat(placed("c", HERE, "b", HERE, "a", THERE).moved(before)).containsExactly("a");
        assertThat(placed("a", HERE, "x", HERE, "c", HERE).moved(before)).containsExactlyInAnyOrder("x", "b");
    }

    private static Layout placed(Object... idsAndBoxes) {
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        for (int i = 0; i < idsAndBoxes.length; i += 2) {
            boxes.put((String) idsAndBoxes[i], (Box) idsAndBoxes[i + 1]);
        }
        return Layout.EMPTY.with(boxes, Layout.EMPTY.routes());
    }
}
