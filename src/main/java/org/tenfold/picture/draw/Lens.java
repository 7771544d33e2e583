package org.tenfold.picture.draw;

import org.tenfold.text.Text;

/** The question that a drawing answers; the same diagram is coloured and labelled for it. */
public enum Lens {
    /** What is built: names and kinds, without any figure. */
    DRAW(Text.of("Draw", "그리기")),
    /** What is wrong: badges. */
    FINDINGS(Text.of("Findings", "지적 사항")),
    /** What stops when something dies: availability, and whose failure severs users. */
    FAILURE(Text.of("Failure", "장애")),
    /** What is busy: load bars, calls per second. */
    LOAD(Text.of("Load", "부하")),
    /** What costs: dollars a month. */
    COST(Text.of("Cost", "비용"));

    private final Text label;

    Lens(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
