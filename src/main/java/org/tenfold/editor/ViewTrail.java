package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Viewport;

/** The parts of the sheet that were looked at, to go back and forward through like pages. */
public final class ViewTrail {

    private static final int MOST = 50;
    /** Views of which the smaller one lies in the other by this share, at about the same scale, are one. */
    private static final double SAME = 0.75;

    private final List<Viewport> views = new ArrayList<>();
    private int current = -1;

    /** The view came to rest here. It is a new one if it shows something else than the last; then there is nothing forward. */
    public void rest(Viewport view) {
        if (current >= 0 && alike(views.get(current), view)) {
            views.set(current, view);
            return;
        }
        views.subList(current + 1, views.size()).clear();
        views.add(view);
        if (views.size() > MOST) {
            views.removeFirst();
        }
        current = views.size() - 1;
    }

    public boolean hasBack() {
        return current > 0;
    }

    public boolean hasForward() {
        return current < views.size() - 1;
    }

    /** The view before; empty if there is none. */
    public Optional<Viewport> back() {
        return hasBack() ? Optional.of(views.get(--current)) : Optional.empty();
    }

    /** The view that was gone back from; empty if there is none. */
    public Optional<Viewport> forward() {
        return hasForward() ? Optional.of(views.get(++current)) : Optional.empty();
    }

    private static boolean alike(Viewport one, Viewport other) {
        Bounds a = one.visible();
        Bounds b = other.visible();
        double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        double shared = Math.max(0, width) * Math.max(0, height);
        return shared >= SAME * Math.max(a.width() * a.height(), b.width() * b.height());
    }
}
