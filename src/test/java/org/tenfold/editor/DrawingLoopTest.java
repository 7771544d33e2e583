package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.Samples;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

class DrawingLoopTest {

    private static final Look LOOK = Look.plain(Language.ENGLISH);

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Deque<Runnable> owner = new ArrayDeque<>();
    private final List<Drawing> settled = new ArrayList<>();
    private final PictureBuilder builder = new PictureBuilder(ServiceCatalog.standard(), PriceBook.standard());
    private final DrawingLoop loop = new DrawingLoop(builder, worker::add, owner::add, settled::add);
    private final Design design = Samples.design(Samples.file("flawed-one-zone"));
    private final Drawing rest = builder.build(design, Optional.empty(), LOOK);

    /** As after a drop. */
    private Design request(double x, double y) {
        Design moved = Edits.applied(design, new Edit.Place(Map.of("db", Box.tile(x, y))));
        Drawing soon = builder.soon(rest, moved, Optional.empty(), LOOK);
        assertThat(soon.isSettled()).isFalse();
        loop.request(soon, moved, Optional.empty(), LOOK);
        return moved;
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private void take() {
        while (!owner.isEmpty()) {
            owner.remove().run();
        }
    }

    @Test
    void settlesTheLatestDesignOnly() {
        request(40, 900);
        Design last = request(400, 900);
        assertThat(loop.isIdle()).isFalse();
        assertThat(worker).as("begun once the frame is over").isEmpty();
        take();
        work();
        take();
        assertThat(settled).singleElement().satisfies(drawing -> {
            assertThat(drawing.isSettled()).isTrue();
            assertThat(drawing.shows(last, Optional.empty(), LOOK)).isTrue();
        });
        assertThat(loop.isIdle()).isTrue();
    }

    @Test
    void whatIsOvertakenOnTheWayBackIsNotTaken() {
        request(40, 900);
        take();
        work();
        Design last = request(400, 900);
        take();
        assertThat(settled).isEmpty();
        work();
        take();
        assertThat(settled).singleElement().matches(drawing -> drawing.design() == last);
    }

    @Test
    void theSameDesignIsNotDrawnTwiceAtATime() {
        Design moved = request(40, 900);
        loop.request(rest, moved, Optional.empty(), LOOK);
        take();
        assertThat(worker).hasSize(1);
    }

    @Test
    void whatNobodyAsksForAnyMoreIsNotDrawn() {
        request(40, 900);
        loop.forget();
        take();
        work();
        assertThat(owner).isEmpty();
        assertThat(loop.isIdle()).isTrue();
    }
}
