package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.tenfold.design.Box;
import org.tenfold.text.Text;

/** A chart with thin axes: what is drawn on it asks it where values lie, and is drawn anew when its size changes. */
final class Plot extends Pane {

    private static final Text CHART = Text.of("{up}, {least} to {most}, over {across}, {from} to {to}",
            "{across} {from}–{to}에 대한 {up} {least}–{most} 도표");

    private static final double LEFT = 72;
    private static final double RIGHT = 24;
    private static final double TOP = 28;
    private static final double BOTTOM = 28;
    private static final double ROOM_PER_TICK = 30;
    private static final double WIDTH_PER_TICK = 90;
    /** What a label at eleven pixels takes, roughly: a line, a Latin letter, a Hangul one. */
    private static final double LINE = 15;
    private static final double NARROW_LETTER = 6.4;
    private static final double WIDE_LETTER = 11;
    private static final int LAST_NARROW = 0x10FF;
    private static final double DOT = 6;
    private static final int MOST_STEPS = 6;

    /**
     * One axis.
     *
     * @param title what it shows, above the axis that stands and below the one that lies
     * @param format how a value is written at it
     */
    record Axis(String title, double min, double max, boolean logarithmic, DoubleFunction<String> format) {

        /** An axis that holds all values with a little room around them. */
        static Axis around(String title, double least, double most, boolean logarithmic, DoubleFunction<String> format) {
            if (logarithmic) {
                double low = Math.max(least, Double.MIN_NORMAL);
                return new Axis(title, low / 1.3, Math.max(most, low * 1.1) * 1.3, true, format);
            }
            double room = Math.max((most - least) * 0.15, Math.max(Math.abs(most), 1e-9) * 0.05);
            return new Axis(title, least >= 0 ? Math.max(0, least - room) : least - room, most + room, false, format);
        }

        double share(double value) {
            return logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
        }

        /** Values to write at the axis, at most about so many. */
        List<Double> ticks(int most) {
            List<Double> ticks = new ArrayList<>();
            if (logarithmic) {
                int decades = (int) Math.max(1, Math.ceil(Math.log10(max / min)));
                double[] steps = decades * 3 <= most ? new double[] {1, 2, 5} : new double[] {1};
                int every = (int) Math.max(1, Math.ceil(decades / (double) Math.max(1, most)));
                for (int power = (int) Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(max)); power++) {
                    for (double step : steps) {
                        double value = step * Math.pow(10, power);
                        if (value >= min && value <= max && Math.floorMod(power, every) == 0) {
                            ticks.add(value);
                        }
                    }
                }
                return ticks;
            }
            double rough = (max - min) / Math.max(1, most);
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
            for (double value = Math.ceil(min / step) * step; value <= max + step * 1e-9; value += step) {
                ticks.add(value);
            }
            return ticks;
        }
    }

    /** Draws on a chart. */
    interface Content {
        List<Node> draw(Plot plot);
    }

    private final Axis across;
    private final Axis up;
    /** What to say where there is no room for a chart. */
    private static final Text TOO_SMALL = Text.of("Drag the line above up to see the chart.", "위쪽 경계를 끌어 올리면 차트가 보입니다.");

    private final String tooSmall;
    private final Content content;
    private double drawnWidth;
    private double drawnHeight;

    /** @param tooSmall what to say where there is no room for a chart */
    Plot(Axis across, Axis up, Appearance look, Content content) {
        this.tooSmall = look.say(TOO_SMALL);
        this.across = across;
        this.up = up;
        this.content = content;
        setMinSize(0, 0);
        getStyleClass().add("plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(look.say(CHART.with("up", up.title()).with("least", up.format().apply(up.min())).with("most", up.format().apply(up.max()))
                .with("across", across.title()).with("from", across.format().apply(across.min()))
                .with("to", across.format().apply(across.max()))));
    }

    double x(double value) {
        return LEFT + across.share(value) * (getWidth() - LEFT - RIGHT);
    }

    double y(double value) {
        return getHeight() - BOTTOM - up.share(value) * (getHeight() - TOP - BOTTOM);
    }

    double right() {
        return getWidth() - RIGHT;
    }

    double bottom() {
        return getHeight() - BOTTOM;
    }

    double top() {
        return TOP;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != drawnWidth || getHeight() != drawnHeight) {
            drawnWidth = getWidth();
            drawnHeight = getHeight();
            getChildren().clear();
            if (bottom() - top() > ROOM_PER_TICK && right() - LEFT > WIDTH_PER_TICK) {
                axes();
                getChildren().addAll(content.draw(this));
            } else {
                text(tooSmall, 12, 8, "quiet");
            }
        }
        super.layoutChildren();
    }

    private void axes() {
        for (double value : up.ticks((int) ((bottom() - top()) / ROOM_PER_TICK))) {
            double y = Math.round(y(value)) + 0.5;
            getChildren().add(line(LEFT, y, right(), y, "plot-grid"));
            Label label = text(up.format().apply(value), 0, y - 8, "plot-tick");
            label.setPrefWidth(LEFT - 10);
            label.setAlignment(Pos.CENTER_RIGHT);
        }
        double bottom = Math.round(bottom()) + 0.5;
        getChildren().add(line(LEFT, bottom, right(), bottom, "plot-axis"));
        for (double value : across.ticks((int) ((right() - LEFT) / WIDTH_PER_TICK))) {
            double x = Math.round(x(value)) + 0.5;
            getChildren().add(line(x, bottom, x, bottom + 4, "plot-axis"));
            Label label = text(across.format().apply(value), x - WIDTH_PER_TICK / 2, bottom + 6, "plot-tick");
            label.setPrefWidth(WIDTH_PER_TICK);
            label.setAlignment(Pos.CENTER);
        }
        text(up.title(), 12, 4, "plot-title");
        text(across.title(), 12, bottom + 6, "plot-title");
    }

    /** What a point at a place of the chart is called. */
    record Name(String words, double x, double y) {
    }

    /** Labels beside their points, each where no other label and no edge is in its way. */
    List<Node> names(List<Name> names) {
        List<Node> labels = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        names.forEach(name -> taken.add(new Box(name.x() - DOT, name.y() - DOT, 2 * DOT, 2 * DOT)));
        for (Name name : names) {
            double width = Math.min(getWidth() - LEFT,
                    name.words().codePoints().mapToDouble(letter -> letter > LAST_NARROW ? WIDE_LETTER : NARROW_LETTER).sum());
            Box box = free(name, width, taken);
            taken.add(box);
            Label label = label(name.words(), box.x(), box.y(), "plot-name");
            label.setMaxWidth(getWidth() - box.x());
            labels.add(label);
        }
        return labels;
    }

    /**
     * The nearest free place: to the right, to the left, then a line higher or lower, there also above or below the point, and so on;
     * else over the others.
     */
    private Box free(Name name, double width, List<Box> taken) {
        Box first = new Box(name.x() + DOT + 2, name.y() - LINE / 2, width, LINE);
        for (int step = 0; step <= MOST_STEPS; step++) {
            for (double dy : step == 0 ? new double[] {0} : new double[] {-step * LINE, step * LINE}) {
                for (double x : new double[] {first.x(), name.x() - DOT - 2 - width, Math.max(LEFT, getWidth() - width)}) {
                    Box box = new Box(x, first.y() + dy, width, LINE);
                    boolean inside = x >= LEFT && x + width <= getWidth() && box.y() >= 0 && box.y() + LINE <= bottom();
                    if (inside && taken.stream().noneMatch(other -> overlap(box, other))) {
                        return box;
                    }
                }
            }
        }
        return first;
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width() && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private Label text(String words, double x, double y, String style) {
        Label label = label(words, x, y, style);
        getChildren().add(label);
        return label;
    }

    static Label label(String words, double x, double y, String... styles) {
        Label label = Controls.label(words, styles);
        label.relocate(x, y);
        return label;
    }

    static Line line(double fromX, double fromY, double toX, double toY, String style) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(style);
        return line;
    }
}
