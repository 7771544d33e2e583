package org.tenfold.desktop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.util.Optional;
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

    /**
     * Makes the bytes of a file; on a worker's thread, which may be interrupted.
     *
     * @throws InterruptedIOException if it was
     */
    byte[] bytes(Export format, Theme theme) throws IOException {
        Review review = known.orElseGet(() -> engine.reviewer().complete(design.architecture()));
        goOn();
        Look paper = new Look(theme, look.language(), look.lens());
        Picture picture = engine.pictures().build(design, Optional.of(review), paper).picture();
        goOn();
        Report report = Report.of(new Reviewed(source, DesignFile.written(design), design, review), picture, theme, look.language(),
                engine.prices(), Comparison.ofScenarios(design, engine.reviewer()), LocalDate.now());
        goOn();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, out);
        goOn();
        return out.toByteArray();
    }

    private static void goOn() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
