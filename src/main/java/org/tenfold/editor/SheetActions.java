package org.tenfold.editor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Layout;
import org.tenfold.design.Point;
import org.tenfold.design.Style;
import org.tenfold.picture.route.Way;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * The commands about how things lie on the sheet, which mean nothing to AWS: locks, what lies in front, groups, collapsed
 * containers, places of labels, and looks.
 */
public final class SheetActions {

    static final Text EXPAND = Text.of("Expand {what}", "{what} 펼치기");
    private static final Text COLLAPSE = Text.of("Collapse {what}", "{what} 접기");
    private static final Text LOCK = Text.of("Lock {what}", "{what} 잠그기");
    private static final Text UNLOCK = Text.of("Unlock {what}", "{what} 잠금 해제");
    private static final Text GROUP = Text.of("Group {what}", "{what} 묶기");
    private static final Text UNGROUP = Text.of("Ungroup {what}", "{what} 묶음 풀기");
    private static final Text NOTHING_IN_FRONT = Text.of("Nothing lies in front of {what}.", "{what} 앞에 겹쳐 있는 것이 없습니다.");
    private static final Text NOTHING_BEHIND = Text.of("Nothing lies behind {what}.", "{what} 뒤에 겹쳐 있는 것이 없습니다.");
    private static final Text FREE_LABEL = Text.of("Let a label find its place", "레이블 자동 배치");
    private static final Text RESIZE = Text.of("Give {what} another size", "{what} 크기 바꾸기");
    private static final Text DRESS = Text.of("Change the look of {what}", "{what} 모양 바꾸기");
    /** How far a key slides a label, as a share of the link. */
    private static final double SLIDE = 0.05;

    private final Workspace workspace;
    private Optional<Style> copied = Optional.empty();
    private Optional<Box> size = Optional.empty();

    public SheetActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All of them, in the order of the menus. */
    public List<Action> all() {
        return List.of(
                order("front", Text.of("Bring to front", "맨 앞으로 가져오기"), "mdi2a-arrange-bring-to-front", "Ctrl+Shift+]",
                        FrontOrder.Step.FRONT),
                order("forward", Text.of("Bring forward", "앞으로 가져오기"), "mdi2a-arrange-bring-forward", "Ctrl+]",
                        FrontOrder.Step.FORWARD),
                order("backward", Text.of("Send backward", "뒤로 보내기"), "mdi2a-arrange-send-backward", "Ctrl+[",
                        FrontOrder.Step.BACKWARD),
                order("back", Text.of("Send to back", "맨 뒤로 보내기"), "mdi2a-arrange-send-to-back", "Ctrl+Shift+[",
                        FrontOrder.Step.BACK),
                Action.of("group", MenuPlace.GROUP, Text.of("Group", "묶기"), "mdi2g-group", "Ctrl+G", this::group)
                        .alsoFor("combine together 그룹 묶음")
                        .when(Text.of("Select two parts or more that are no group yet.", "아직 묶이지 않은 구성 요소를 둘 이상 선택하십시오."),
                                () -> roots().size() > 1 && !present().layout().groups().contains(toBeGrouped())),
                Action.of("ungroup", MenuPlace.GROUP, Text.of("Ungroup", "묶음 풀기"), "mdi2u-ungroup", "Ctrl+Shift+G",
                        () -> workspace.commit(UNGROUP.with("what", what(workspace.selection().ids())),
                                new Edit.Ungroup(workspace.selection().ids())))
                        .alsoFor("separate split apart 그룹 해제")
                        .when(Text.of("Select a group.", "묶음을 선택하십시오."),
                                () -> workspace.selection().ids().stream().anyMatch(id -> !present().layout().groupsOf(id).isEmpty())),
                Action.of("collapse", MenuPlace.GROUP, Text.of("Collapse or expand", "접기 또는 펼치기"), "mdi2a-arrow-collapse-all", "Alt+C",
                        this::collapse)
                        .alsoFor("fold hide contents shrink open 접기 숨기기")
                        .when(Text.of("Select a container.", "영역을 선택하십시오."), () -> !containers().isEmpty()),
                Action.of("lock", MenuPlace.GROUP, Text.of("Lock or unlock", "잠그기 또는 해제"), "mdi2l-lock-outline", "Ctrl+Shift+L",
                        this::lock)
                        .alsoFor("pin freeze protect fix in place 고정 보호").when(Needs.SELECTION, () -> !workspace.selection().isEmpty()),
                slide("back", Text.of("Slide the label back", "레이블을 시작 쪽으로 옮기기"), "Ctrl+Alt+Left", -SLIDE),
                slide("forward", Text.of("Slide the label forward", "레이블을 끝 쪽으로 옮기기"), "Ctrl+Alt+Right", SLIDE),
                Action.of("label-free", MenuPlace.LABEL, Text.of("Let the label find its place", "레이블 자동 배치"), "", "",
                        () -> workspace.commit(FREE_LABEL.message(),
                                new Edit.SlideLabel(workspace.selection().single().orElseThrow(), null)))
                        .alsoFor("text reset label position 글자 위치")
                        .when(Text.of("Select a link whose label was slid.", "레이블을 옮긴 연결을 선택하십시오."),
                                () -> workspace.selection().single().filter(present().layout().labels()::containsKey).isPresent()),
                Action.of("copy-style", MenuPlace.LOOK, Text.of("Copy the look", "모양 복사"), "mdi2f-format-paint", "Ctrl+Alt+C",
                        () -> copied = workspace.selection().ids().stream().findFirst().map(present().layout()::style))
                        .alsoFor("copy style format painter colour color 서식 복사")
                        .when(Needs.SELECTION, () -> !workspace.selection().isEmpty()),
                Action.of("paste-style", MenuPlace.LOOK, Text.of("Paste the look", "모양 붙여넣기"), "mdi2f-format-color-fill", "Ctrl+Alt+V",
                        () -> copied.ifPresent(style -> dress(workspace, id -> style)))
                        .alsoFor("apply style format 서식 적용")
                        .when(Text.of("Copy a look, then select a target.", "모양을 복사한 다음 적용할 대상을 선택하십시오."),
                                () -> copied.isPresent() && !workspace.selection().isEmpty()),
                resize("wider", Text.of("Make it wider", "너비 늘리기"), "Ctrl+Shift+Right", 1, 0),
                resize("narrower", Text.of("Make it narrower", "너비 줄이기"), "Ctrl+Shift+Left", -1, 0),
                resize("taller", Text.of("Make it taller", "높이 늘리기"), "Ctrl+Shift+Down", 0, 1),
                resize("lower", Text.of("Make it lower", "높이 줄이기"), "Ctrl+Shift+Up", 0, -1),
                Action.of("copy-size", MenuPlace.LOOK, Text.of("Copy the size", "크기 복사"), "", "Alt+Shift+X",
                        () -> size = resizable().stream().findFirst().flatMap(present().layout()::box))
                        .alsoFor("width height dimensions 너비 높이")
                        .when(Needs.SIZED, () -> resizable().size() == 1),
                Action.of("paste-size", MenuPlace.LOOK, Text.of("Paste the size", "크기 붙여넣기"), "", "Alt+Shift+S", this::pasteSize)
                        .alsoFor("same width height dimensions 같은 너비 높이")
                        .when(Text.of("Copy a size, then select a target.", "크기를 복사한 다음 적용할 대상을 선택하십시오."),
                                () -> size.isPresent() && !resizable().isEmpty()));
    }

    /** Gives each of what is selected a look, as one step. */
    public static void dress(Workspace workspace, Function<String, Style> look) {
        Map<String, Style> styles = new LinkedHashMap<>();
        workspace.selection().ids().forEach(id -> styles.put(id, look.apply(id)));
        workspace.commit(DRESS.with("what", Labels.of(workspace.present(), styles.keySet())), new Edit.Dress(styles));
    }

    /** Frames, notes and images among what is selected; tiles all have one size. */
    private List<String> resizable() {
        return workspace.selection().ids().stream().filter(workspace.sheet()::isResizable).toList();
    }

    /** Moves the right and the lower edge of what is selected by steps of the grid. */
    private Action resize(String id, Text label, String key, int across, int down) {
        return Action.of("size-" + id, MenuPlace.SIZE, label, "", key, () -> {
            Map<String, Box> places = new LinkedHashMap<>();
            resizable().forEach(part -> present().layout().box(part).ifPresent(box -> {
                // An image, which keeps its ratio, follows its width.
                int wider = present().layout().annotations().get(part) instanceof Annotation.Image ? across + down : across;
                places.put(part, Sizes.like(present(), part,
                        new Box(0, 0, box.width() + wider * Grid.STEP, box.height() + down * Grid.STEP)));
            }));
            workspace.commit(RESIZE.with("what", what(places.keySet())), new Edit.Place(places), List.of("resize", places.keySet()));
        }).alsoFor("resize size width height 크기 조절").when(Needs.SIZED, () -> !resizable().isEmpty());
    }

    private void pasteSize() {
        Map<String, Box> places = new LinkedHashMap<>();
        resizable().forEach(id -> places.put(id, Sizes.like(present(), id, size.orElseThrow())));
        workspace.commit(RESIZE.with("what", what(places.keySet())), new Edit.Place(places));
    }

    private Design present() {
        return workspace.present();
    }

    private Message what(Set<String> ids) {
        return Labels.of(present(), ids);
    }

    private Set<String> roots() {
        return Parts.roots(present(), workspace.selection().ids());
    }

    /** What is selected with the whole groups that it touches, inside the group around all of it if there is one. */
    private Set<String> toBeGrouped() {
        Layout layout = present().layout();
        Set<String> roots = roots();
        Set<String> all = layout.groupAround(roots).map(outer -> roots.stream().flatMap(id -> layout.within(outer, id).stream())
                .collect(Collectors.<String, Set<String>>toCollection(LinkedHashSet::new))).orElseGet(() -> layout.withGroups(roots));
        return Parts.roots(present(), all);
    }

    private void lock() {
        Set<String> ids = workspace.selection().ids();
        boolean unlock = ids.stream().allMatch(present().layout()::isLocked);
        workspace.commit((unlock ? UNLOCK : LOCK).with("what", what(ids)), new Edit.Lock(ids, !unlock));
    }

    private Action order(String id, Text label, String icon, String key, FrontOrder.Step step) {
        return Action.of("order-" + id, MenuPlace.ORDER, label, icon, key, () -> {
            List<String> order = new FrontOrder(present(), workspace.catalog()).after(workspace.selection().ids(), step);
            if (order.equals(present().layout().order())) {
                boolean front = step == FrontOrder.Step.FORWARD || step == FrontOrder.Step.FRONT;
                workspace.tell((front ? NOTHING_IN_FRONT : NOTHING_BEHIND).with("what", what(roots())));
            } else {
                workspace.commit(label.message(), new Edit.Order(order));
            }
        }).when(Needs.PART, () -> !roots().isEmpty());
    }

    /** What is in another group comes with all of it, which then lies inside the new one. */
    private void group() {
        Set<String> ids = toBeGrouped();
        if (workspace.commit(GROUP.with("what", what(ids)), new Edit.Group(ids))) {
            workspace.select(Selection.of(ids));
        }
    }

    private Set<String> containers() {
        Set<String> containers = new LinkedHashSet<>(workspace.selection().ids());
        containers.removeIf(id -> present().architecture().component(id)
                .filter(component -> Placement.isContainer(workspace.catalog(), component)).isEmpty());
        return containers;
    }

    private void collapse() {
        Set<String> ids = containers();
        boolean expand = ids.stream().allMatch(present().layout()::isCollapsed);
        workspace.commit((expand ? EXPAND : COLLAPSE).with("what", what(ids)), new Edit.Collapse(ids, !expand));
    }

    private Action slide(String id, Text label, String key, double by) {
        return Action.of("label-" + id, MenuPlace.LABEL, label, "", key, () -> label().ifPresent(now ->
                workspace.commit(Sliding.SLIDE.message(), new Edit.SlideLabel(workspace.selection().single().orElseThrow(),
                        Math.rint(Math.clamp(now + by, 0, 1) * 1000) / 1000), "slide")))
                                .when(Text.of("Select a link that has a label.", "레이블이 있는 연결을 선택하십시오."),
                                        () -> label().isPresent());
    }

    /** Where the label of the selected link is, as a share of the link; empty if it shows none, or is locked. */
    private Optional<Double> label() {
        Sheet sheet = workspace.sheet();
        Optional<String> link = workspace.selection().single().filter(sheet::isFreeLink);
        Optional<Box> plate = link.flatMap(id -> workspace.drawing().flatMap(drawing -> drawing.label(id)));
        List<Point> way = link.map(sheet::way).orElse(List.of());
        return plate.filter(box -> way.size() > 1).map(box -> Optional.ofNullable(present().layout().labels().get(link.get()))
                .orElse(Way.nearest(way, box.centerX(), box.centerY())));
    }
}
