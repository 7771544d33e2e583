package org.tenfold.desktop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Annotation;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** Parts and links in words, for those who hear the sheet instead of seeing it. */
final class Spoken {

    private static final Text BUSY = Text.of("{share} per cent busy", "사용률 {share}퍼센트");
    private static final Text WARNINGS = Text.of("{count|warning|warnings}", "경고 {count}건");
    private static final Text ZONES = Text.of("{count|zone|zones}", "가용 영역 {count}개");
    private static final Text LINKS = Text.of("{count|link|links}", "연결 {count}개");
    private static final Text PARTS_INSIDE = Text.of("{count|part inside|parts inside}", "안에 요소 {count}개");
    private static final Text PARTS = Text.of("{count|part|parts}", "요소 {count}개");
    private static final Text SELECTED = Text.of("{count} selected", "{count}개 선택됨");
    private static final Text FROM_TO = Text.of("{kind}, from {from} to {to}", "{from}에서 {to|으로/로} {kind}");
    private static final Text RATE = Text.of("{rate} per second at the peak", "최고 초당 {rate}건");
    private static final Text COST = Text.of("{cost} a month", "월 {cost}");
    private static final Text LOCKED = Text.of("locked", "잠김");
    private static final Text COLLAPSED = Text.of("collapsed", "접힘");
    private static final Text NOTE = Text.of("Note: {words}", "메모: {words}");
    private static final Text IMAGE = Text.of("Image: {name}", "이미지: {name}");
    private static final Text SHEET = Text.of("Sheet", "시트");
    private static final int MOST_NAMED = 5;

    private final Workspace workspace;
    private final Appearance look;

    Spoken(Workspace workspace, Appearance look) {
        this.workspace = workspace;
        this.look = look;
    }

    /** A part: name, service, zones, links, what stands inside, load, warnings. A link: kind, ends, rate, price, warnings. */
    String part(String id) {
        Architecture architecture = architecture();
        Component component = architecture.componentsById().get(id);
        return component != null ? look.list(of(component)) : architecture.drawnLink(id).map(link -> look.list(of(link)))
                .orElseGet(() -> name(id));
    }

    private static Message of(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Note note -> NOTE.with("words", note.text());
            case Annotation.Image image -> IMAGE.with("name", image.name());
        };
    }

    /** What the sheet does with something, whatever it is. */
    private void onSheet(List<String> words, String id) {
        Layout layout = workspace.present().layout();
        if (layout.isLocked(id)) {
            words.add(look.say(LOCKED));
        }
        if (layout.isCollapsed(id)) {
            words.add(look.say(COLLAPSED));
        }
    }

    /** What is selected, or the sheet as a whole when nothing is. */
    String selection() {
        Set<String> ids = workspace.selection().ids();
        if (ids.isEmpty()) {
            return sheet();
        }
        if (ids.size() == 1) {
            return part(ids.iterator().next());
        }
        List<String> words = new ArrayList<>(List.of(look.say(SELECTED.with("count", ids.size()))));
        ids.stream().limit(MOST_NAMED).map(this::name).forEach(words::add);
        return look.list(words);
    }

    /** The names of the containers around a part, the outermost first; empty at top level, for links and for nothing. */
    List<String> path(@Nullable String id) {
        List<String> path = new ArrayList<>();
        Component component = id == null ? null : architecture().componentsById().get(id);
        while (component != null && component.parent() != null) {
            component = architecture().componentsById().get(component.parent());
            path.addFirst(component.name());
        }
        return path;
    }

    private Architecture architecture() {
        return workspace.present().architecture();
    }

    private String name(String id) {
        return architecture().component(id).map(Component::name)
                .or(() -> architecture().drawnLink(id).map(link -> look.say(ends(link))))
                .or(() -> Optional.ofNullable(workspace.present().layout().annotations().get(id)).map(note -> look.say(of(note))))
                .orElse("");
    }

    private Message ends(Link link) {
        return FROM_TO.with("kind", link.label()).with("from", name(link.from())).with("to", name(link.to()));
    }

    private String sheet() {
        List<String> words = new ArrayList<>(List.of(look.say(SHEET), look.say(PARTS.with("count", architecture().componentsById().size()))));
        long links = architecture().drawnLinks().count();
        if (links > 0) {
            words.add(look.say(LINKS.with("count", links)));
        }
        workspace.review().ifPresent(review -> warnings(words, review.findings().stream().filter(Finding::counts).count()));
        return look.list(words);
    }

    private List<String> of(Component component) {
        String id = component.id();
        // A part that is called like its service is not called so twice.
        Set<String> names = new LinkedHashSet<>(List.of(component.name(),
                look.say(workspace.catalog().service(component.service()).shortName())));
        List<String> words = new ArrayList<>(names);
        Optional<Review> review = workspace.review();
        review.map(Review::topology).filter(topology -> topology.index(id) >= 0).map(topology -> topology.part(topology.index(id)))
                .filter(part -> part.zonesStated() && part.service().encloses().filter(level -> level != Scope.GROUP).isEmpty())
                .map(Part::zones).ifPresent(zones -> words.add(look.say(ZONES.with("count", zones.size()))));
        long links = architecture().drawnLinks().filter(link -> link.touches(id)).count();
        if (links > 0) {
            words.add(look.say(LINKS.with("count", links)));
        }
        long inside = architecture().components().stream().filter(other -> id.equals(other.parent())).count();
        if (inside > 0) {
            words.add(look.say(PARTS_INSIDE.with("count", inside)));
        }
        review.ifPresent(known -> {
            PartLoad load = known.traffic().load(id);
            if (load != null && load.utilization() > 0) {
                words.add(look.say(BUSY.with("share", Figures.count(load.utilization() * 100))));
            }
            warnings(words, warnings(known, id));
        });
        onSheet(words, id);
        return words;
    }

    private List<String> of(Link link) {
        List<String> words = new ArrayList<>(List.of(look.say(ends(link))));
        workspace.review().ifPresent(review -> {
            int number = review.topology().links().indexOf(link);
            double calls = number < 0 ? 0 : review.traffic().links().get(number).calls();
            if (calls > 0) {
                words.add(look.say(RATE.with("rate", Figures.roughly(calls))));
            }
            BigDecimal cost = review.estimate().lines().stream().filter(line -> link.id().equals(line.link()))
                    .map(CostLine::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (cost.signum() > 0) {
                words.add(look.say(COST.with("cost", Figures.money(cost))));
            }
            warnings(words, warnings(review, link.id()));
        });
        onSheet(words, link.id());
        return words;
    }

    private static long warnings(Review review, String id) {
        return review.findings().stream().filter(Finding::counts).filter(finding -> finding.targets().contains(id)).count();
    }

    private void warnings(List<String> words, long number) {
        if (number > 0) {
            words.add(look.say(WARNINGS.with("count", number)));
        }
    }
}
