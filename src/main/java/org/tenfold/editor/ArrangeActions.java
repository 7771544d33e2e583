package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** The commands that line up parts, spread them evenly, flip them, free the bends of links, and mirror a zone. */
public final class ArrangeActions {

    private static final Text BENDS = Text.of("Clear the bends of {what}", "{what}의 꺾은점 지우기");

    private static final Text BENDABLE = Text.of("Select a link that is not locked.", "잠기지 않은 연결을 선택하십시오.");

    private final Workspace workspace;

    public ArrangeActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All of them, in the order of the menus. */
    public List<Action> all() {
        return List.of(
                align("left", Text.of("Align left", "왼쪽 맞춤"), "mdi2a-align-horizontal-left", "Alt+A",
                        (box, all) -> box.moved(all.x() - box.x(), 0)),
                align("center", Text.of("Align centres", "가로 가운데 맞춤"), "mdi2a-align-horizontal-center", "Alt+H",
                        (box, all) -> box.moved(all.centerX() - box.centerX(), 0)),
                align("right", Text.of("Align right", "오른쪽 맞춤"), "mdi2a-align-horizontal-right", "Alt+D",
                        (box, all) -> box.moved(all.right() - box.right(), 0)),
                align("top", Text.of("Align top", "위쪽 맞춤"), "mdi2a-align-vertical-top", "Alt+W",
                        (box, all) -> box.moved(0, all.y() - box.y())),
                align("middle", Text.of("Align middles", "세로 가운데 맞춤"), "mdi2a-align-vertical-center", "Alt+V",
                        (box, all) -> box.moved(0, all.centerY() - box.centerY())),
                align("bottom", Text.of("Align bottom", "아래쪽 맞춤"), "mdi2a-align-vertical-bottom", "Alt+S",
                        (box, all) -> box.moved(0, all.bottom() - box.bottom())),
                distribute("across", Text.of("Distribute from left to right", "가로로 고르게 벌리기"),
                        "mdi2d-distribute-horizontal-center", "Alt+Shift+H", Box::x, Box::width, (box, x) -> box.moved(x - box.x(), 0)),
                distribute("down", Text.of("Distribute from top to bottom", "세로로 고르게 벌리기"),
                        "mdi2d-distribute-vertical-center", "Alt+Shift+V", Box::y, Box::height, (box, y) -> box.moved(0, y - box.y())),
                flip("across", Text.of("Flip left and right", "좌우 뒤집기"), "mdi2f-flip-horizontal", "Alt+F", true),
                flip("down", Text.of("Flip above and below", "상하 뒤집기"), "mdi2f-flip-vertical", "Alt+Shift+F", false),
                part("next", Text.of("Next straight part of the link", "연결의 다음 구간"), "Alt+B", 1),
                part("previous", Text.of("Previous straight part of the link", "연결의 이전 구간"), "Alt+Shift+B", -1),
                Action.of("pin-bends", MenuPlace.BENDS, Text.of("Pin the bends", "꺾은점 고정"), "mdi2p-pin-outline", "Ctrl+Alt+R",
                        () -> LinkPart.link(workspace).ifPresent(link -> LinkPart.pin(workspace, link)))
                        .alsoFor("keep hold route waypoint corner 경로 유지").when(BENDABLE, this::hasFreeBends),
                Action.of("clear-bends", MenuPlace.BENDS, Text.of("Clear bends", "꺾은점 지우기"), "", "Ctrl+Shift+R", this::clearBends)
                        .alsoFor("straighten reset route waypoint corner 경로 초기화 직선")
                        .when(Text.of("Select a link that has bends of its own.", "꺾은점을 정한 연결을 선택하십시오."), () -> !bent().isEmpty()),
                Action.of("mirror-zone", MenuPlace.GROUP, Text.of("Mirror the zone into another", "가용 영역을 다른 영역에 복제"),
                        "mdi2c-content-duplicate", "Ctrl+M", this::mirror)
                        .alsoFor("copy availability zone az second high availability redundancy 이중화 AZ 복사")
                        .when(Text.of("Select a zone.", "가용 영역을 선택하십시오."), () -> mirrored().isPresent()));
    }

    private Action part(String id, Text label, String key, int by) {
        return Action.of(id + "-part", MenuPlace.BENDS, label, "", key, () -> LinkPart.step(workspace, by))
                .alsoFor("bend route waypoint corner segment 꺾은점 경로").when(BENDABLE, () -> LinkPart.link(workspace).isPresent());
    }

    /** Whether a link is selected whose bends find their places by themselves. */
    private boolean hasFreeBends() {
        return LinkPart.link(workspace).filter(link -> workspace.sheet().way(link).size() > 2
                && !workspace.present().layout().routes().containsKey(link)).isPresent();
    }

    private Action flip(String id, Text label, String icon, String key, boolean across) {
        return Action.of("flip-" + id, MenuPlace.FLIP, label, icon, key, () -> workspace.commit(label.message(),
                Flip.of(workspace.present(), workspace.catalog(), workspace.selection().ids(), across)))
                .when(Text.of("Select several parts or a container that are not locked.", "잠기지 않은 영역이나 구성 요소 여럿을 선택하십시오."), () -> {
                    Set<String> movable = Parts.movable(workspace.present(), workspace.selection().ids());
                    return movable.size() > 1 || movable.stream().anyMatch(part -> Travel.inside(workspace.present(), part).isPresent());
                });
    }

    private Action align(String id, Text label, String icon, String key, BiFunction<Box, Box, Box> aligned) {
        return Action.of("align-" + id, MenuPlace.ALIGN, label, icon, key, () -> {
            Map<String, Box> boxes = boxes();
            Box all = boxes.values().stream().reduce(Box::union).orElseThrow();
            Map<String, Box> moved = new LinkedHashMap<>();
            boxes.forEach((part, box) -> moved.put(part, aligned.apply(box, all)));
            move(label, moved);
        }).when(Text.of("Select two parts or more.", "구성 요소를 둘 이상 선택하십시오."), () -> boxes().size() > 1);
    }

    /** Makes the gaps between parts equal, in their present order; the outermost stay. */
    private Action distribute(String id, Text label, String icon, String key, ToDoubleFunction<Box> low, ToDoubleFunction<Box> size,
            BiFunction<Box, Double, Box> at) {
        return Action.of("distribute-" + id, MenuPlace.ALIGN, label, icon, key, () -> {
            List<Map.Entry<String, Box>> row = new ArrayList<>(boxes().entrySet());
            row.sort(Comparator.comparingDouble(part -> low.applyAsDouble(part.getValue())));
            Box last = row.getLast().getValue();
            double room = low.applyAsDouble(last) + size.applyAsDouble(last) - low.applyAsDouble(row.getFirst().getValue());
            double gap = (room - row.stream().mapToDouble(part -> size.applyAsDouble(part.getValue())).sum()) / (row.size() - 1);
            double next = low.applyAsDouble(row.getFirst().getValue());
            Map<String, Box> moved = new LinkedHashMap<>();
            for (Map.Entry<String, Box> part : row) {
                moved.put(part.getKey(), at.apply(part.getValue(), next));
                next += size.applyAsDouble(part.getValue()) + gap;
            }
            move(label, moved);
        }).when(Text.of("Select three parts or more.", "구성 요소를 셋 이상 선택하십시오."), () -> boxes().size() > 2);
    }

    private Map<String, Box> boxes() {
        Map<String, Box> boxes = new LinkedHashMap<>();
        Design design = workspace.present();
        for (String id : Parts.roots(design, workspace.selection().ids())) {
            design.seenBox(id).ifPresent(box -> boxes.put(id, box));
        }
        return boxes;
    }

    /** Moves parts, and all that stands in them, to their new places; the others line up with what is locked. */
    private void move(Text label, Map<String, Box> places) {
        Design design = workspace.present();
        List<Edit> edits = new ArrayList<>();
        for (String id : Parts.movable(design, places.keySet())) {
            Box before = design.layout().boxes().get(id);
            Box place = places.get(id);
            edits.add(Parts.moved(design, List.of(id), place.x() - before.x(), place.y() - before.y()));
        }
        workspace.commit(label.message(), new Edit.Batch(edits));
    }

    /** The links with pinned bends that are selected, or that end at what is selected or stands in it. */
    private List<Link> bent() {
        Design design = workspace.present();
        List<Link> free = design.layout().routes().keySet().stream().filter(id -> !design.layout().isLocked(id))
                .flatMap(id -> design.architecture().drawnLink(id).stream()).toList();
        if (free.isEmpty()) {
            return free;
        }
        Set<String> ids = new HashSet<>(workspace.selection().ids());
        ids.addAll(Parts.withContents(design, Parts.roots(design, ids)));
        return free.stream().filter(link -> ids.contains(link.id()) || ids.contains(link.from()) || ids.contains(link.to())).toList();
    }

    private void clearBends() {
        List<Link> links = bent();
        List<Edit> edits = links.stream().<Edit>map(link -> new Edit.Bend(link.id(), List.of())).toList();
        Message what = Labels.of(workspace.present(), links.stream().map(Link::id).toList());
        workspace.commit(BENDS.with("what", what), new Edit.Batch(edits));
    }

    private Optional<ZoneMirror> mirrored() {
        return workspace.selection().single().flatMap(id -> ZoneMirror.of(workspace.present(), workspace.catalog(), id));
    }

    private void mirror() {
        mirrored().filter(mirror -> workspace.commit(mirror.label(), mirror.edit()))
                .ifPresent(mirror -> {
                    workspace.select(Selection.of(mirror.zone()));
                    workspace.reveal(mirror.zone());
                });
    }
}
