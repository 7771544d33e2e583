package org.tenfold.editor;

import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Settings;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Where things may stand: which container takes what is dropped at a place, and how large containers are. */
public final class Placement {

    private static final Text LANDS_OUTSIDE = Text.of("{service} belongs in {scope}, so it stands outside {container}.",
            "{service|은는} {scope} 수준의 서비스이므로 {container} 밖에 둡니다.");
    private static final Text LANDS_IN = Text.of("{service} belongs in {scope}, so it goes into {parent} instead of {container}.",
            "{service|은는} {scope} 수준의 서비스이므로 {container} 대신 {parent}에 둡니다.");
    private static final Text OUTSIDE_AWS = Text.of("{service} belongs outside AWS, so it stands outside {container}.",
            "{service|은는} AWS 바깥에 있는 것이므로 {container} 밖에 둡니다.");
    private static final Text FULL = Text.of("{container} multiplies the one machine in it, so {service} stands outside.",
            "{container|은는} 안에 있는 서버 하나를 늘리고 줄이므로 {service|은는} 밖에 둡니다.");

    /** The service that an Auto Scaling group multiplies; nothing else stands in a group. */
    static final String MACHINE = "ec2";
    /** Height of a container's title. */
    public static final double TITLE = 24;

    /**
     * What becomes of a drop.
     *
     * @param parent the container that takes it, null for the sheet itself
     * @param reason why that is not the container under the pointer, null when it is
     */
    public record Proposal(@Nullable String parent, @Nullable Message reason) {
    }

    private Placement() {
    }

    /**
     * The container that takes a component at a place: the innermost one there, or its nearest ancestor in which AWS can
     * keep such a component.
     *
     * @param innermost the innermost container at the place, null for none
     * @param id of the component, null for a new one
     */
    static Proposal in(@Nullable Component innermost, Architecture architecture, ServiceCatalog catalog, Service service, Settings settings,
            @Nullable String id) {
        Component candidate = innermost;
        while (candidate != null && (!mayHold(catalog, candidate, service, settings) || isFull(architecture, catalog, candidate, id))) {
            candidate = parent(architecture, candidate);
        }
        if (candidate == innermost || innermost == null) {
            return new Proposal(candidate == null ? null : candidate.id(), null);
        }
        Scope scope = service.scope(settings);
        Message reason = (mayHold(catalog, innermost, service, settings) ? FULL.message() : scope == Scope.OUTSIDE ? OUTSIDE_AWS.message()
                : candidate == null ? LANDS_OUTSIDE.message() : LANDS_IN.with("parent", candidate.name()))
                .with("service", service.shortName()).with("scope", scope.label())
                .with("container", innermost.name());
        return new Proposal(candidate == null ? null : candidate.id(), reason);
    }

    /** Whether a container can take a new component. */
    static boolean takes(Component container, Architecture architecture, ServiceCatalog catalog, Service service, Settings settings) {
        return mayHold(catalog, container, service, settings) && !isFull(architecture, catalog, container, null);
    }

    /** Whether AWS can keep a component of the service directly or indirectly in the container. */
    private static boolean mayHold(ServiceCatalog catalog, Component container, Service service, Settings settings) {
        return catalog.find(container.service()).flatMap(Service::encloses)
                .map(level -> level == Scope.GROUP ? service.id().equals(MACHINE) : service.scope(level.compareTo(Scope.VPC) < 0 ? settings
                        : service.drawnInVpc(settings)).mayStandIn(level))
                .orElse(false);
    }

    /** Whether it is a group with its machine already, and that is another one. */
    private static boolean isFull(Architecture architecture, ServiceCatalog catalog, Component container, @Nullable String besides) {
        Component moving = besides == null ? null : architecture.componentsById().get(besides);
        if (moving != null && container.id().equals(moving.parent())) {
            return false;
        }
        if (catalog.find(container.service()).flatMap(Service::encloses).filter(level -> level == Scope.GROUP).isEmpty()) {
            return false;
        }
        for (Component other : architecture.components()) {
            if (container.id().equals(other.parent()) && !other.id().equals(besides)) {
                return true;
            }
        }
        return false;
    }

    /** Whether others can stand in it; an unknown service is no container. */
    public static boolean isContainer(ServiceCatalog catalog, Component component) {
        return catalog.find(component.service()).flatMap(Service::encloses).isPresent();
    }

    /** Whether a component is drawn as a frame: a container that is not collapsed. */
    static boolean isFrame(Design design, ServiceCatalog catalog, Component component) {
        return isContainer(catalog, component) && !design.layout().isCollapsed(component.id());
    }

    /** How many containers stand around a component. */
    public static int depth(Architecture architecture, Component component) {
        int depth = 0;
        for (Component outer = parent(architecture, component); outer != null; outer = parent(architecture, outer)) {
            depth++;
        }
        return depth;
    }

    /** The box of a new component whose middle is at a place: a tile, or a container of its level's usual size. */
    public static Box boxAround(Service service, double x, double y) {
        return Grid.snap(around(service, x, y));
    }

    /** The same, not on the grid. */
    static Box around(Service service, double x, double y) {
        Box size = service.encloses().map(Placement::frame).orElse(Box.tile(0, 0));
        return size.moved(x - size.width() / 2, y - size.height() / 2);
    }

    private static Box frame(Scope level) {
        return switch (level) {
            case OUTSIDE, GLOBAL -> new Box(0, 0, 880, 600);
            case REGION -> new Box(0, 0, 800, 528);
            case VPC -> new Box(0, 0, 720, 448);
            case ZONE -> new Box(0, 0, 288, 400);
            case SUBNET -> new Box(0, 0, 224, 168);
            case GROUP -> new Box(0, 0, 176, 152);
        };
    }

    /** The box shifted, as little as needed, to stand within a container's frame if it fits there. */
    public static Box within(Box box, @Nullable Box container) {
        if (container == null || box.width() + 2 * Grid.STEP > container.width()
                || box.height() + TITLE + 2 * Grid.STEP > container.height()) {
            return box;
        }
        double x = Math.clamp(box.x(), container.x() + Grid.STEP, container.right() - box.width() - Grid.STEP);
        double y = Math.clamp(box.y(), container.y() + TITLE + Grid.STEP, container.bottom() - box.height() - Grid.STEP);
        return new Box(x, y, box.width(), box.height());
    }

    private static @Nullable Component parent(Architecture architecture, Component component) {
        return component.parent() == null ? null : architecture.componentsById().get(component.parent());
    }
}
