package org.tenfold.picture;

/**
 * How a line is drawn.
 *
 * @param color its colour
 * @param width in sheet units
 * @param dash its pattern
 */
public record Stroke(Color color, double width, Dash dash) {

    /** Draws nothing. */
    public static final Stroke NONE = new Stroke(Color.NONE, 0, Dash.SOLID);

    /** A solid stroke. */
    public static Stroke solid(Color color, double width) {
        return new Stroke(color, width, Dash.SOLID);
    }

    /** Whether drawing with it changes anything. */
    public boolean isVisible() {
        return width > 0 && color.isVisible();
    }

    /** Patterns that stay apart from each other in a grey-scale print. */
    public enum Dash {
        /** Requests, reads and writes; frames without a gap. */
        SOLID,
        /** Frames of Regions, zones and Auto Scaling groups; the cut of a single point of failure. */
        DASHED(6, 4),
        /** Asynchronous replication. */
        LONG(12, 5),
        /** Asynchronous messages. */
        SHORT(4, 3),
        /** Metrics, logs and other telemetry. */
        DOTTED(1.5, 3),
        /** Synchronous replication: the pair of a primary and its standby. */
        DASH_DOT(10, 3, 2, 3);

        private final double[] lengths;

        Dash(double... lengths) {
            this.lengths = lengths;
        }

        /** Drawn and skipped lengths in turn, in sheet units; empty for a solid line. */
        public double[] lengths() {
            return lengths.clone();
        }
    }
}
