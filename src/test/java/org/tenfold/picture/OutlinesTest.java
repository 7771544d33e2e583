package org.tenfold.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.picture.Stroke.Dash;

class OutlinesTest {

    private static final Stroke THIN = Stroke.solid(Color.BLACK, 1.5);

    @Test
    void arrowsEndAtTheLastPointAndLinesInsideThem() {
        Mark.Line line = new Mark.Line(List.of(new Point(0, 0), new Point(50, 0), new Point(50, 80)), 6, THIN, true, List.of());
        assertThat(Outlines.arrow(line).getBounds2D().getMaxY()).isEqualTo(80);
        assertThat(Outlines.arrow(line).getBounds2D().getMinY()).isEqualTo(72);
        assertThat(Outlines.of(line).getBounds2D().getMaxY()).isBetween(72.0, 79.0);
        assertThat(Outlines.of(line).getBounds2D().getMaxX()).isEqualTo(50);
    }

    @Test
    void lastPartsShorterThanTheirArrowDoNotTurnBack() {
        Mark.Line line = new Mark.Line(List.of(new Point(0, 0), new Point(50, 0), new Point(50, 3)), 6, THIN, true, List.of());
        assertThat(Outlines.of(line).getBounds2D().getMinY()).isZero();
    }

    @Test
    void thickLinesHaveLargerArrows() {
        Mark.Line line = new Mark.Line(List.of(new Point(0, 0), new Point(50, 0)), 0, Stroke.solid(Color.BLACK, 6), true, List.of());
        assertThat(line.arrowLength()).isEqualTo(15);
    }

    @Test
    void jumpsRiseUpwardsWhicheverWayTheLineRuns() {
        Point left = new Point(0, 10);
        Point right = new Point(100, 10);
        for (List<Point> points : List.of(List.of(left, right), List.of(right, left))) {
            Mark.Line line = new Mark.Line(points, 0, THIN, false, List.of(new Point(40, 10)));
            assertThat(Outlines.of(line).getBounds2D().getMinY()).isCloseTo(10 - Outlines.JUMP_RADIUS, within(1e-9));
            assertThat(Outlines.of(line).getBounds2D().getMaxY()).isEqualTo(10);
        }
    }

    @Test
    void jumpsBesideTheLineAreLeftOut() {
        Mark.Line line = new Mark.Line(List.of(new Point(0, 10), new Point(100, 10)), 0, THIN, false,
                List.of(new Point(40, 30), new Point(1, 10)));
        assertThat(Outlines.of(line).getBounds2D().getHeight()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Mark.Form.class)
    void signsStayInsideTheirBounds(Mark.Form form) {
        Mark.Sign sign = new Mark.Sign(form, 30, 40, 18, Color.BLACK, Stroke.NONE);
        Bounds bounds = sign.bounds().grow(1e-9);
        assertThat(Outlines.of(sign).getBounds2D()).matches(outline -> bounds.contains(outline.getMinX(), outline.getMinY())
                && bounds.contains(outline.getMaxX(), outline.getMaxY()));
    }

    @Test
    void hatchingStaysInsideRoundedCorners() {
        Bounds area = new Bounds(10, 20, 64, 40);
        var inside = new RoundRectangle2D.Double(area.x() - 0.01, area.y() - 0.01, area.width() + 0.02,
                area.height() + 0.02, 16, 16);
        List<Mark> lines = Hatching.over(area, 8, 3, THIN);
        assertThat(lines).hasSizeGreaterThan(25).allSatisfy(mark -> {
            Mark.Line line = (Mark.Line) mark;
            for (int i = 0; i <= 10; i++) {
                Point on = line.points().getFirst().towards(line.points().getLast(),
                        line.points().getFirst().distance(line.points().getLast()) * i / 10);
                assertThat(inside.contains(on.x(), on.y())).as("%s", on).isTrue();
            }
        });
    }

    @Test
    void groupsAreAsLargeAsTheirChildren() {
        Mark.Group group = Mark.Group.of("a", "A", "", List.of(
                Mark.Box.filled(new Bounds(10, 10, 20, 20), 0, Color.BLACK),
                Mark.Box.framed(new Bounds(50, 0, 10, 10), 0, new Stroke(Color.BLACK, 2, Dash.SOLID))));
        assertThat(group.bounds()).isEqualTo(new Bounds(10, -1, 51, 31));
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        Viewport view = new Viewport(10, 20, 1, 800, 600).zoomed(2.5, 300, 100);
        assertThat(view.toSheet(300, 100)).isEqualTo(new Point(310, 120));
        assertThat(view.toWindow(310, 120)).isEqualTo(new Point(300, 100));
    }
}
