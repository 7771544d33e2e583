package org.tenfold.desktop;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** A button with a graphic that may break its lines: as high as that is at the width that the button wants. */
class ContentButton extends Button {

    ContentButton() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /** Asked without a width, a button would take its content to be as narrow as a single letter. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }
}
