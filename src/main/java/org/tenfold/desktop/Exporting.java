package org.tenfold.desktop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.picture.draw.Look;
import org.tenfold.publish.Report;
import org.tenfold.publish.Reviewed;
import org.tenfold.review.Review;
import org.tenfold.scenario.Comparison;

/**
 * What leaves the window: one state of a design, as it is when the export begins, whatever is edited meanwhile.
 *
 * @param source how the file of the design is called
 * @param known its review with the second stage, if there is one already
 * @param look language and lens of the window
 */
record Exporting(Engine engine, String source, Design design, Optional<Review> known, Look look) {

    /** Shares of the time that a report of the largest sample takes. */
    private static final double REVIEWED = 0.1;
    private static final double DRAWN = 0.2;
    private static final double COMPOSED = 0.4;

    /**
     * Makes the bytes of a file; on a worker's thread.
     *
     * @param progress takes the share that is done; what it throws ends the work
     */
    byte[] bytes(Export format, Theme theme, DoubleConsumer progress) throws IOException {
        progress.accept(0);
        Review review = known.orElseGet(() -> engine.reviewer().complete(design.architecture()));
        progress.accept(REVIEWED);
        Look paper = new Look(theme, look.language(), look.lens());
        Picture picture = engine.pictures().build(design, Optional.of(review), paper).picture();
        progress.accept(DRAWN);
        Report report = Report.of(new Reviewed(source, DesignFile.written(design), design, review), picture, theme, look.language(),
                engine.prices(), Comparison.ofScenarios(design, engine.reviewer()), LocalDate.now());
        progress.accept(COMPOSED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, out);
        progress.accept(1);
        return out.toByteArray();
    }
}
