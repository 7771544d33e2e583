package org.tenfold.picture.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.tenfold.design.Point;

/**
 * ELK's layered algorithm: users to the left, data to the right, blocks in line with what they are linked to. Links themselves
 * are routed later, when somebody may have moved things.
 */
final class LayeredLevel implements Level {

    private static final double BETWEEN_LAYERS = 72;
    private static final double IN_LAYER = 32;
    private static final double ASPECT = 1.6;
    private static final double ALONE_GAP = 40;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final int all;
    private final DoubleConsumer progress;
    private int placed;

    /**
     * @param all how many components are to be placed on this and other levels
     * @param progress takes the share of them that is placed; what it throws ends the layout
     */
    LayeredLevel(int all, DoubleConsumer progress) {
        this.all = all;
        this.progress = progress;
    }

    /** @throws CancellationException if the thread was interrupted */
    @Override
    public List<Point> place(List<Block> blocks, List<Edge> edges) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, IN_LAYER);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, Block.GRID * 2);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, ALONE_GAP);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        root.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        List<ElkNode> nodes = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(block.width(), block.height());
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            nodes.add(node);
        }
        for (Edge edge : edges) {
            ElkGraphUtil.createSimpleEdge(port(nodes.get(edge.from()), PortSide.EAST, edge.fromY()),
                    port(nodes.get(edge.to()), PortSide.WEST, edge.toY()));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return Thread.currentThread().isInterrupted();
            }
        });
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        placed += blocks.size();
        progress.accept(Math.min(1, (double) placed / all));
        double left = nodes.stream().mapToDouble(ElkNode::getX).min().orElse(0);
        double top = nodes.stream().mapToDouble(ElkNode::getY).min().orElse(0);
        return nodes.stream().map(node -> new Point(Block.onGrid(node.getX() - left), Block.onGrid(node.getY() - top))).toList();
    }

    private static ElkPort port(ElkNode node, PortSide side, double y) {
        for (ElkPort port : node.getPorts()) {
            if (port.getProperty(LayeredOptions.PORT_SIDE) == side && port.getY() == y) {
                return port;
            }
        }
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, y);
        return port;
    }
}
