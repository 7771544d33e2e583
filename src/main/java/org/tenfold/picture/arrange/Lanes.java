package org.tenfold.picture.arrange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.design.Box;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;

/**
 * Availability Zones as lanes above each other. What stands in the zones is sorted into columns from the users to the data;
 * groups and stores that span zones take a column across the lanes, inside the subnets that wait for them where there are
 * such. All lanes are equally high, so that a shadow tile stands in its lane just as its owner does in its own.
 */
final class Lanes {

    static final double GAP = 32;
    private static final double COLUMN_GAP = 80;
    private static final double BAND_SIDE = 16;

    private final Blocks blocks;
    private final List<Part> zones;
    private final List<Column> columns = new ArrayList<>();

    /** One step from users to data, in all lanes. */
    private static final class Column {
        /** By lane; empty where a lane has nothing in this column. */
        final List<List<Part>> cells = new ArrayList<>();
        /** What spans the lanes here. */
        final List<Part> spanning = new ArrayList<>();
        double rank;
        boolean isPublic;

        /** Stores stand above each other; a group has its column for itself. */
        boolean takes(Part store) {
            return store.service().encloses().isEmpty() && !spanning.isEmpty()
                    && spanning.stream().allMatch(part -> part.service().encloses().isEmpty());
        }

        boolean waits() {
            return spanning.isEmpty() && !isPublic && !cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.size() == 1 && isSubnet(cell.getFirst())
                            && cell.getFirst().members().isEmpty());
        }
    }

    Lanes(Blocks blocks, List<Part> zones, List<Part> spanning) {
        this.blocks = blocks;
        this.zones = zones;
        zonalColumns();
        spanning.stream().sorted(Comparator.comparingDouble(blocks::rank)).forEach(this::add);
        columns.sort(Comparator.comparing((Column column) -> !column.isPublic).thenComparingDouble(column -> column.rank));
    }

    private void zonalColumns() {
        List<List<List<Part>>> items = zones.stream().map(this::items).toList();
        int most = items.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            Column column = new Column();
            List<Part> all = new ArrayList<>();
            for (List<List<Part>> lane : items) {
                List<Part> cell = i < lane.size() ? lane.get(i) : List.of();
                column.cells.add(cell);
                all.addAll(cell);
            }
            column.rank = all.stream().mapToDouble(blocks::rank).average().orElse(0);
            column.isPublic = all.stream().allMatch(Lanes::isPublic);
            columns.add(column);
        }
    }

    /** The contents of a zone in the order of its columns: each subnet by itself, what stands beside them together. */
    private List<List<Part>> items(Part zone) {
        List<List<Part>> items = new ArrayList<>();
        List<Part> loose = new ArrayList<>();
        for (Part part : blocks.inside(zone)) {
            if (isSubnet(part)) {
                items.add(List.of(part));
            } else {
                loose.add(part);
            }
        }
        if (!loose.isEmpty()) {
            items.add(loose);
        }
        items.sort(Comparator.comparing((List<Part> item) -> !isPublic(item.getFirst()))
                .thenComparing(item -> item.getFirst().members().isEmpty() && isSubnet(item.getFirst()) ? 0
                        : item.stream().mapToDouble(blocks::rank).average().orElse(0)));
        return items;
    }

    private void add(Part spanning) {
        Column host = columns.stream().filter(Column::waits).findFirst()
                .or(() -> columns.stream().filter(column -> column.takes(spanning)).findFirst())
                .orElseGet(() -> {
                    Column column = new Column();
                    columns.add(column);
                    return column;
                });
        host.spanning.add(spanning);
        host.rank = blocks.rank(spanning);
    }

    Block block() {
        Map<String, Box> places = new LinkedHashMap<>();
        List<List<Cell>> table = columns.stream().map(this::cells).toList();
        double above = all(table).mapToDouble(cell -> cell.block.middle()).max().orElse(0);
        double below = all(table).mapToDouble(cell -> cell.block.height() - cell.block.middle()).max().orElse(0);
        above = Math.max(Block.upToGrid(above), Box.TILE / 2);
        double inner = above + Math.max(Block.upToGrid(below), Box.TILE / 2);
        double laneHeight = inner + Blocks.TOP + Blocks.BOTTOM;
        double x = Blocks.SIDE;
        for (int c = 0; c < columns.size(); c++) {
            List<Cell> cells = table.get(c);
            double width = cells.stream().mapToDouble(cell -> cell.block.width()).max().orElse(0);
            for (int lane = 0; lane < zones.size(); lane++) {
                Cell cell = cells.get(lane);
                double top = lane * (laneHeight + GAP) + Blocks.TOP;
                double aside = Block.onGrid((width - cell.block.width()) / 2);
                Block.putMoved(places, cell.block.places(), x + aside, top + above - cell.block.middle());
                for (String frame : cell.stretched) {
                    places.put(frame, new Box(x, top, width, inner));
                }
            }
            stretchBands(columns.get(c), places, cells, x, width, laneHeight, inner);
            x += width + COLUMN_GAP;
        }
        double width = x - COLUMN_GAP + Blocks.SIDE;
        Map<String, Box> result = new LinkedHashMap<>();
        for (int lane = 0; lane < zones.size(); lane++) {
            result.put(zones.get(lane).id(), new Box(0, lane * (laneHeight + GAP), width, laneHeight));
        }
        result.putAll(places);
        double height = zones.size() * (laneHeight + GAP) - GAP;
        return new Block(width, height, result, height / 2);
    }

    private static Stream<Cell> all(List<List<Cell>> table) {
        return table.stream().flatMap(List::stream);
    }

    /** The frame of a group reaches from the first to the last lane that it uses. */
    private void stretchBands(Column column, Map<String, Box> places, List<Cell> cells, double x, double width, double laneHeight,
            double inner) {
        for (Part part : column.spanning) {
            if (part.service().encloses().isPresent()) {
                int first = lane(part, true);
                int last = lane(part, false);
                boolean hosted = !column.cells.isEmpty();
                double top = hosted ? Blocks.TOP : 0;
                double bottom = hosted ? BAND_SIDE : 0;
                double side = hosted ? BAND_SIDE : 0;
                double y = first * (laneHeight + GAP) + Blocks.TOP + top;
                double end = last * (laneHeight + GAP) + Blocks.TOP + inner - bottom;
                places.put(part.id(), new Box(x + side, y, width - 2 * side, end - y));
            }
        }
    }

    private int lane(Part part, boolean first) {
        Part template = blocks.template(part);
        List<String> letters = (template == null ? part : template).zones();
        int found = first ? 0 : zones.size() - 1;
        for (int lane = 0; lane < zones.size(); lane++) {
            if (letters.contains(letter(zones.get(lane)))) {
                found = lane;
                if (first) {
                    break;
                }
            }
        }
        return found;
    }

    /**
     * A lane's share of a column.
     *
     * @param stretched frames that fill the lane from top to bottom
     */
    private record Cell(Block block, List<String> stretched) {
    }

    private List<Cell> cells(Column column) {
        List<Block> spans = column.spanning.stream().map(this::span).toList();
        List<Cell> cells = new ArrayList<>();
        for (int lane = 0; lane < zones.size(); lane++) {
            List<Part> cell = column.cells.isEmpty() ? List.of() : column.cells.get(lane);
            Block span = spanIn(lane, column, spans);
            if (cell.isEmpty()) {
                cells.add(new Cell(span, List.of()));
            } else if (cell.size() == 1 && isSubnet(cell.getFirst())) {
                Part subnet = cell.getFirst();
                Block block = spans.isEmpty() ? blocks.of(subnet) : Block.framed(subnet.id(),
                        Blocks.widened(span, blocks.titleWidth(subnet) - 2 * BAND_SIDE), BAND_SIDE, Blocks.TOP, BAND_SIDE);
                cells.add(new Cell(block, List.of(subnet.id())));
            } else {
                cells.add(new Cell(blocks.together(zones.get(lane), cell), List.of()));
            }
        }
        return cells;
    }

    /** The room that something spanning takes in a lane; only its own lane holds its tile. */
    private Block spanIn(int lane, Column column, List<Block> spans) {
        Map<String, Box> places = new LinkedHashMap<>();
        double width = spans.stream().mapToDouble(Block::width).max().orElse(0);
        double y = 0;
        double lastMiddle = 0;
        for (int i = 0; i < spans.size(); i++) {
            Block span = spans.get(i);
            if (lane == lane(column.spanning.get(i), true)) {
                Block.putMoved(places, span.places(), Block.onGrid((width - span.width()) / 2), y);
            }
            lastMiddle = y + span.middle();
            y += span.height();
        }
        double middle = spans.isEmpty() ? 0 : Block.onGrid((spans.getFirst().middle() + lastMiddle) / 2);
        return new Block(width, y, places, middle);
    }

    private Block span(Part part) {
        Part template = part.service().encloses().isPresent() ? blocks.template(part) : part;
        if (template == null) {
            return Block.framed(part.id(), new Block(Box.TILE, Box.TILE, Map.of(), Box.TILE / 2), BAND_SIDE, Blocks.TOP, BAND_SIDE);
        }
        return template == part ? blocks.of(part)
                : Block.framed(part.id(), Blocks.widened(blocks.of(template), blocks.titleWidth(part) - 2 * BAND_SIDE),
                        BAND_SIDE, Blocks.TOP, BAND_SIDE);
    }

    private static String letter(Part zone) {
        return String.valueOf(zone.value("zone"));
    }

    private static boolean isSubnet(Part part) {
        return part.service().encloses().orElse(null) == Scope.SUBNET;
    }

    private static boolean isPublic(Part part) {
        return isSubnet(part) && part.is("access", "public");
    }
}
