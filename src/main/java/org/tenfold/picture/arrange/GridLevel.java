package org.tenfold.picture.arrange;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Point;

/** Rows of blocks in their order, about as wide as high: what is ready at once, however many there are. */
final class GridLevel implements Level {

    private static final double GAP = 32;
    /** A sheet is wider than high. */
    private static final double ASPECT = 1.6;

    @Override
    public List<Point> place(List<Block> blocks, List<Edge> edges) {
        double area = blocks.stream().mapToDouble(block -> (block.width() + GAP) * (block.height() + GAP)).sum();
        double wide = Math.sqrt(area * ASPECT);
        List<Point> points = new ArrayList<>(blocks.size());
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        for (Block block : blocks) {
            if (x > 0 && x + block.width() > wide) {
                y += rowHeight + GAP;
                x = 0;
                rowHeight = 0;
            }
            points.add(new Point(x, y));
            x += block.width() + GAP;
            rowHeight = Math.max(rowHeight, block.height());
        }
        return points;
    }
}
