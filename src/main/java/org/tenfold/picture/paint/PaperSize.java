package org.tenfold.picture.paint;

/** Sheets of paper, lying on their long side. Lengths are in points, 1/72 inch. */
public enum PaperSize {
    /** 297 × 210 mm. */
    A4(842, 595),
    /** 420 × 297 mm. */
    A3(1191, 842);

    private final float width;
    private final float height;

    PaperSize(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** The long side. */
    public float width() {
        return width;
    }

    /** The short side. */
    public float height() {
        return height;
    }
}
