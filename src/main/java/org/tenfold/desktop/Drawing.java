package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.editor.Placement;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.service.ServiceCatalog;

/**
 * A design as it is drawn: its picture and the way that each link takes.
 */
record Drawing(Picture picture, Map<String, List<Point>> routes) {

    /** Draws a design. */
    static Drawing of(Design design, ServiceCatalog catalog, Theme theme) {
        List<Mark> marks = new ArrayList<>();
        Map<String, List<Point>> routes = new LinkedHashMap<>();
        for (Component component : design.architecture().components()) {
            Box box = design.layout().boxes().get(component.id());
            if (box != null) {
                marks.add(part(component, box, catalog, theme));
            }
        }
        for (Link link : design.architecture().links()) {
            Box from = design.layout().boxes().get(link.from());
            Box to = design.layout().boxes().get(link.to());
            if (from != null && to != null) {
                double middle = (from.right() + to.x()) / 2;
                routes.put(link.id(), List.of(new Point(from.right(), from.centerY()), new Point(middle, from.centerY()),
                        new Point(middle, to.centerY()), new Point(to.x(), to.centerY())));
                marks.add(new Mark.Line(routes.get(link.id()).stream()
                        .map(point -> new org.tenfold.picture.Point(point.x(), point.y())).toList(), 6,
                        Stroke.solid(theme.color(Role.LINK), 1.5), true, List.of()));
            }
        }
        return new Drawing(new Picture(Bounds.of(marks), marks, design.name(), "en", theme.color(Role.SHEET)), routes);
    }

    private static Mark part(Component component, Box box, ServiceCatalog catalog, Theme theme) {
        Bounds bounds = new Bounds(box.x(), box.y(), box.width(), box.height());
        if (Placement.isContainer(catalog, component)) {
            return Mark.Group.of(component.id(), component.name(), "", List.of(
                    Mark.Box.framed(bounds, 8, Stroke.solid(theme.color(Role.VPC), 1.5)),
                    new Mark.TextRun(box.x() + 12, box.y() + 18, component.name(), TextStyle.semibold(12),
                            theme.text(Role.VPC), Mark.Anchor.START)));
        }
        return Mark.Group.of(component.id(), component.name(), "", List.of(
                Mark.Box.filled(bounds, 8, theme.color(Role.COMPUTE)),
                new Mark.Glyph(catalog.service(component.service()).glyph(), box.centerX(), box.centerY(), 36,
                        theme.color(Role.ON_TILE)),
                new Mark.TextRun(box.centerX(), box.bottom() + 18, component.name(), TextStyle.semibold(13),
                        theme.color(Role.TEXT), Mark.Anchor.MIDDLE)));
    }
}
