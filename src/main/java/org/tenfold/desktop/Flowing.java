package org.tenfold.desktop;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** What becomes higher where it is narrower: it takes any width, and is never lower than its content wants at that width. */
abstract class Flowing extends Region {

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
